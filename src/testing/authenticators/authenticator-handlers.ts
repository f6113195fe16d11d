// Authenticator enrollments of users.

import { phoneOf } from "../factors/enrollment.js";
import { kindOf } from "../factors/factor-kinds.js";
import type { Call, Handlers } from "../http/call.js";
import { type JsonObject, objectIn, textIn } from "../http/json-value.js";
import { BLANK, invalidField, notFound, validationFailed } from "../http/okta-error.js";
import { json, noContent } from "../http/reply.js";
import type { StoredUser } from "../users/user.js";
import { enrollmentOfCode, enrollmentOfFactor, enrollmentsOf, enrollmentView } from "./authenticator-view.js";

/** How long an access code lasts without a `ttl`, at least and at most, in minutes. */
const TTL = { byDefault: 120, least: 10, most: 14_400 };
const CODE_LENGTH = 16;

export const authenticatorHandlers = {
  listAuthenticatorEnrollments(call) {
    const user = call.user();
    return json(enrollmentsOf(call, user).map((each) => enrollmentView(call, user.id, each)));
  },
  getAuthenticatorEnrollment(call) {
    const user = call.user();
    return json(enrollmentView(call, user.id, enrollmentIn(call, user)));
  },
  createAuthenticatorEnrollment(call) {
    const user = call.user();
    const { factors } = call.org.state;
    checkAuthenticator(call.object);
    const profile = phoneOf(objectIn(call.object, "profile"));
    const kind = kindOf("sms");
    if (!kind) throw new Error("there are no factors for text messages");
    for (const factor of factors.of(user.id)) if (factor.factorType === "sms") factors.delete(factor);
    const factor = factors.enroll(user.id, kind, { status: "ACTIVE", profile, secret: undefined });
    const enrollment = enrollmentOfFactor(factor);
    if (!enrollment) throw new Error("a phone is an enrollment");
    call.org.events.add("user.mfa.factor.activate", user.id);
    return json(enrollmentView(call, user.id, enrollment));
  },
  createTacAuthenticatorEnrollment(call) {
    const user = call.user();
    checkAuthenticator(call.object);
    const profile = objectIn(call.object, "profile");
    const code = call.org.state.accessCodes.create(user.id, minutesIn(profile), profile["multiUse"] === true);
    return json(enrollmentView(call, user.id, enrollmentOfCode(code, call.org.ids.text(CODE_LENGTH))));
  },
  deleteAuthenticatorEnrollment(call) {
    const user = call.user();
    const { factors, accessCodes } = call.org.state;
    const { id, type } = enrollmentIn(call, user);
    const factor = factors.of(user.id).find((each) => each.id === id);
    if (factor) factors.delete(factor);
    else if (type === "tac") accessCodes.forgetUser(user.id);
    else throw validationFailed("enrollmentId", `enrollmentId: A ${type} enrollment cannot be deleted`);
    call.org.events.add("user.mfa.factor.deactivate", user.id);
    return noContent;
  },
} satisfies Handlers;

function enrollmentIn(call: Call, user: StoredUser) {
  const id = call.param("enrollmentId");
  const enrollment = enrollmentsOf(call, user).find((each) => each.id === id);
  if (!enrollment) throw notFound(id, "AuthenticatorEnrollment");
  return enrollment;
}

function checkAuthenticator(body: JsonObject): void {
  if (textIn(body, "authenticatorId") === undefined) {
    throw invalidField("authenticatorId", BLANK);
  }
}

/** Minutes come as a number, or as its digits. */
function minutesIn({ ttl = TTL.byDefault }: JsonObject): number {
  const minutes = typeof ttl === "string" && /^\d+$/.test(ttl) ? Number(ttl) : ttl;
  if (typeof minutes !== "number" || minutes < TTL.least || minutes > TTL.most) {
    throw invalidField("ttl", `The value must be between ${TTL.least} and ${TTL.most} minutes`);
  }
  return minutes;
}
