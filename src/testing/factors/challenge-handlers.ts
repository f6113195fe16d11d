// Challenges: activating a factor by its proof, and verifying an active one.

import type { Call, Handlers } from "../http/call.js";
import { isObject, type JsonObject, textIn } from "../http/json-value.js";
import { validationFailed, wrongAnswer, wrongPassCode, wrongStatus } from "../http/okta-error.js";
import { json, type Reply } from "../http/reply.js";
import { factorOf } from "./factor-handlers.js";
import { kindOfFactor, type StoredFactor } from "./factor-store.js";
import { challengeView, factorView, waitingView } from "./factor-view.js";

const SUCCESS = { factorResult: "SUCCESS" };

export const challengeHandlers = {
  activateFactor(call) {
    const factor = factorOf(call);
    if (factor.status === "ACTIVE") throw validationFailed("factor", "The factor is active already");
    // a device answers elsewhere; and without a proof this only shows how to go on
    const isShown = kindOfFactor(factor)?.proof === "push" || call.body === undefined || isEmpty(call.body);
    if (isShown) return json(factorView(call, factor));
    prove(call, factor, call.object);
    const active = call.org.state.factors.change(factor, {
      status: "ACTIVE",
      challenged: false,
      ...(kindOfFactor(factor)?.proof === "signature" && { profile: { credentialId: call.org.ids.text(22) } }),
    });
    call.org.events.add("user.mfa.factor.activate", factor.user);
    return json(factorView(call, active));
  },
  resendEnrollFactor(call) {
    const factor = factorOf(call);
    if (factor.status === "ACTIVE" || kindOfFactor(factor)?.proof !== "sent") throw wrongStatus();
    return json(factorView(call, call.org.state.factors.change(factor, { challenged: true })));
  },
  verifyFactor(call) {
    const factor = factorOf(call);
    if (factor.status !== "ACTIVE") throw wrongStatus();
    const body = call.body === undefined ? {} : call.object;
    const proof = kindOfFactor(factor)?.proof;
    if (proof === "push") return push(call, factor, body);
    if ((proof === "sent" && textIn(body, "passCode") === undefined) || (proof === "signature" && isEmpty(body))) {
      return challenge(call, factor, proof);
    }
    prove(call, factor, body);
    if (factor.challenged) call.org.state.factors.change(factor, { challenged: false });
    return json(SUCCESS);
  },
  getFactorTransactionStatus(call) {
    const factor = factorOf(call);
    const transaction = call.org.state.factors.transaction(factor, call.param("transactionId"));
    if (transaction.answer === "approve") return json(SUCCESS);
    if (transaction.answer === "reject") return json(challengeView(call, factor, { factorResult: "REJECTED" }));
    const late = transaction.expires <= call.org.clock.now();
    if (late) return json(challengeView(call, factor, { factorResult: "TIMEOUT" }));
    return json(waitingView(call, factor, transaction));
  },
} satisfies Handlers;

const isEmpty = (body: unknown): boolean => isObject(body) && Object.keys(body).length === 0;

/** Throws the error of Okta's unless a body proves that the user has the factor. */
function prove(call: Call, factor: StoredFactor, body: JsonObject): void {
  switch (kindOfFactor(factor)?.proof) {
    case "answer":
      if (textIn(body, "answer")?.toLowerCase() !== factor.secret?.toLowerCase()) throw wrongAnswer();
      return;
    case "signature":
      // nothing here has the key's public half: any signature is taken
      if (textIn(body, "clientData") === undefined) throw wrongPassCode();
      return;
    case "sent":
      // a code works once
      if (!factor.challenged) throw wrongPassCode();
      break;
    default:
  }
  if (textIn(body, "passCode") !== call.org.settings.passCode) throw wrongPassCode();
}

function challenge(call: Call, factor: StoredFactor, proof: "sent" | "signature"): Reply {
  call.org.state.factors.change(factor, { challenged: true });
  const embedded = { _embedded: { challenge: { challenge: call.org.ids.text(24), extensions: {} } } };
  const result = { factorResult: "CHALLENGE", ...(proof === "signature" && embedded) };
  return json(challengeView(call, factor, result));
}

function push(call: Call, factor: StoredFactor, body: JsonObject): Reply {
  const number = body["useNumberMatchingChallenge"] === true ? 10 + Math.floor(call.org.ids.random() * 90) : undefined;
  return json(waitingView(call, factor, call.org.state.factors.push(factor), number), 201);
}
