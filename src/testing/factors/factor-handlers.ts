// Factors of users: enrolling, reading and unenrolling them, and what can be enrolled.

import type { Call, Handlers } from "../http/call.js";
import { done, json, noContent } from "../http/reply.js";
import type { StoredUser } from "../users/user.js";
import { enroll } from "./enrollment.js";
import type { StoredFactor } from "./factor-store.js";
import { catalogView, factorView } from "./factor-view.js";
import { QUESTIONS } from "./questions.js";

export const factorHandlers = {
  listFactors: (call) => json(call.org.state.factors.of(userOf(call).id).map((factor) => factorView(call, factor))),
  enrollFactor(call) {
    const factor = enroll(call, userOf(call));
    if (factor.status === "ACTIVE") call.org.events.add("user.mfa.factor.activate", factor.user);
    return json(factorView(call, factor));
  },
  getFactor: (call) => json(factorView(call, factorOf(call))),
  unenrollFactor(call) {
    const factor = factorOf(call);
    call.org.state.factors.delete(factor);
    call.org.events.add("user.mfa.factor.deactivate", factor.user);
    return noContent;
  },
  listSupportedFactors: (call) => json(catalogView(call, userOf(call).id)),
  listSupportedSecurityQuestions(call) {
    userOf(call);
    return json(Object.entries(QUESTIONS).map(([question, questionText]) => ({ question, questionText })));
  },
  resetFactors(call) {
    const { id } = call.org.state.users.require(call.param("id"));
    call.org.state.factors.forgetUser(id);
    call.org.events.add("user.mfa.factor.reset_all", id);
    return done;
  },
} satisfies Handlers;

const userOf = (call: Call): StoredUser => call.org.state.users.require(call.param("userId"));

/** The factor that a request is about. */
export const factorOf = (call: Call): StoredFactor =>
  call.org.state.factors.require(userOf(call).id, call.param("factorId"));
