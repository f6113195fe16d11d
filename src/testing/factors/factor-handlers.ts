// Factors of users: enrolling, reading and unenrolling them, and what can be enrolled.

import type { Call, Handlers } from "../http/call.js";
import { done, json, noContent } from "../http/reply.js";
import { enroll } from "./enrollment.js";
import type { StoredFactor } from "./factor-store.js";
import { catalogView, factorView } from "./factor-view.js";
import { OFFERED_QUESTIONS } from "./questions.js";

export const factorHandlers = {
  listFactors: (call) => json(call.org.state.factors.of(call.user().id).map((factor) => factorView(call, factor))),
  enrollFactor(call) {
    const factor = enroll(call, call.user());
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
  listSupportedFactors: (call) => json(catalogView(call, call.user().id)),
  listSupportedSecurityQuestions(call) {
    call.user();
    return json(OFFERED_QUESTIONS.map(([question, questionText]) => ({ question, questionText })));
  },
  resetFactors(call) {
    const { id } = call.user("id");
    call.org.state.factors.forgetUser(id);
    call.org.events.add("user.mfa.factor.reset_all", id);
    return done;
  },
} satisfies Handlers;

/** The factor that a request is about. */
export const factorOf = (call: Call): StoredFactor =>
  call.org.state.factors.require(call.user().id, call.param("factorId"));
