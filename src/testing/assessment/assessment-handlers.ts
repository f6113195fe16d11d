// Risk levels and classifications of users.

import type { Call, Handlers } from "../http/call.js";
import { type JsonObject, textIn } from "../http/json-value.js";
import { invalidField } from "../http/okta-error.js";
import { json } from "../http/reply.js";
import { isoTime } from "../org/clock.js";
import type { StoredUser } from "../users/user.js";
import { CLASSIFICATIONS, RISK_LEVELS } from "./assessment-store.js";

export const assessmentHandlers = {
  getUserRisk: (call) => json(riskView(call, call.user())),
  upsertUserRisk(call) {
    const user = call.user();
    const { assessments } = call.org.state;
    const riskLevel = oneOf(RISK_LEVELS, call.object, "riskLevel");
    const reason = textIn(call.object, "riskReason") ?? "override.by.admin";
    const status = assessments.riskOf(user.id) ? 200 : 201;
    assessments.setRisk(user.id, { riskLevel, reason });
    call.org.events.add("user.risk.change", user.id);
    return json(riskView(call, user), status);
  },
  getUserClassification: (call) => json(classificationView(call, call.user())),
  replaceUserClassification(call) {
    const user = call.user();
    call.org.state.assessments.classify(user.id, oneOf(CLASSIFICATIONS, call.object, "type"));
    return json(classificationView(call, user));
  },
} satisfies Handlers;

/** The classification of a user; a staged one has the rights of a lite user until somebody says otherwise. */
export function classificationView({ org }: Call, { id, status, lastUpdated }: StoredUser): JsonObject {
  const byDefault = { type: status === "STAGED" ? "LITE" : "STANDARD", lastUpdated };
  const { type, lastUpdated: changed } = org.state.assessments.classificationOf(id) ?? byDefault;
  return { type, lastUpdated: isoTime(changed) };
}

function riskView({ org, origin }: Call, { id }: StoredUser): JsonObject {
  const user = `${origin}/api/v1/users/${id}`;
  return {
    ...(org.state.assessments.riskOf(id) ?? { riskLevel: "NONE" }),
    _links: {
      self: { href: `${user}/risk`, hints: { allow: ["GET", "PUT"] } },
      user: { href: user, hints: { allow: ["GET"] } },
    },
  };
}

function oneOf<Value extends string>(values: readonly Value[], body: JsonObject, name: string): Value {
  const given = textIn(body, name);
  const value = values.find((each) => each === given);
  if (value === undefined) throw invalidField(name, `The value must be one of ${values.join(", ")}`);
  return value;
}
