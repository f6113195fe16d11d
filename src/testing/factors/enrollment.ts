// What a request enrolls: the profile and the secret of a new factor, checked as Okta checks them.

import type { Call } from "../http/call.js";
import { type JsonObject, objectIn, textIn } from "../http/json-value.js";
import { invalidPhone, malformedBody, validationFailed, wrongPassCode } from "../http/okta-error.js";
import type { StoredUser } from "../users/user.js";
import { type FactorKind, kindOf } from "./factor-kinds.js";
import { kindOfFactor, type StoredFactor } from "./factor-store.js";
import { QUESTIONS } from "./questions.js";

const refused = (cause: string) => validationFailed("factorEnrollRequest", cause);

/** Enrolls the factor of a request. */
export function enroll(call: Call, user: StoredUser): StoredFactor {
  const { factors } = call.org.state;
  const kind = kindIn(call.object);
  const before = factors.of(user.id).filter((factor) => kindOfFactor(factor) === kind);
  const { profile, secret } = contentOf(call, user, kind);
  if (kind.proof !== "signature" && before.some(({ status }) => status === "ACTIVE")) {
    throw refused("A factor of this type is already set up.");
  }
  // an enrollment that was not completed makes room for the next one
  for (const factor of before.filter(({ status }) => status !== "ACTIVE")) replace(call, factor, profile);
  const waits = kind.waits && !(kind.skips && call.flag("activate", false));
  return factors.enroll(user.id, kind, { status: waits ? "PENDING_ACTIVATION" : "ACTIVE", profile, secret });
}

function kindIn(body: JsonObject): FactorKind {
  const factorType = textIn(body, "factorType");
  if (factorType === undefined) throw refused("factorType: The field cannot be left blank");
  const kind = kindOf(factorType, textIn(body, "provider"));
  if (!kind) throw refused("Invalid factor type or provider.");
  return kind;
}

/** Another phone number replaces the one of an earlier enrollment only where the request says so. */
function replace(call: Call, before: StoredFactor, profile: JsonObject | undefined): void {
  const number = before.profile?.["phoneNumber"];
  if (number !== undefined && number !== profile?.["phoneNumber"] && !call.flag("updatePhone", false)) {
    throw refused("There is an existing phone number: set updatePhone to replace it.");
  }
  call.org.state.factors.delete(before);
}

function contentOf(call: Call, user: StoredUser, kind: FactorKind): Pick<StoredFactor, "profile" | "secret"> {
  const given = objectIn(call.object, "profile");
  switch (kind.factorType) {
    case "question":
      return questionOf(given);
    case "sms":
    case "call":
      return { profile: phoneOf(given), secret: undefined };
    case "email":
      return { profile: { email: textIn(given, "email") ?? user.profile["email"] }, secret: undefined };
    case "push":
      return { profile: deviceOf(user), secret: undefined };
    case "webauthn":
    case "u2f":
      return { profile: undefined, secret: call.org.ids.text(20) };
    case "token:software:totp":
      return { profile: { credentialId: user.profile["login"] }, secret: sharedSecret(call) };
    default:
      return tokenOf(call, user, given, kind);
  }
}

function questionOf(given: JsonObject): Pick<StoredFactor, "profile" | "secret"> {
  const question = textIn(given, "question");
  const answer = textIn(given, "answer");
  if (question === undefined) throw refused("question: The field cannot be left blank");
  if (answer === undefined || answer.length < 4) {
    throw refused("The security question answer must be at least 4 characters in length");
  }
  if (answer.toLowerCase().includes(question.toLowerCase())) throw refused("The answer must not repeat the question");
  return { profile: { question, questionText: QUESTIONS[question] ?? question }, secret: answer };
}

/** Okta keeps numbers without what people put between the digits. */
export function phoneOf(given: JsonObject): JsonObject {
  const phoneNumber = (textIn(given, "phoneNumber") ?? "").replace(/[\s().-]/g, "");
  if (!/^\+?\d{7,15}$/.test(phoneNumber)) throw invalidPhone();
  const phoneExtension = textIn(given, "phoneExtension");
  return { phoneNumber, ...(phoneExtension !== undefined && { phoneExtension }) };
}

const deviceOf = ({ profile }: StoredUser): JsonObject => ({
  credentialId: profile["login"],
  deviceType: "SmartPhone_IPhone",
  name: `${String(profile["firstName"])}'s phone`,
  platform: "IOS",
  version: "18.1",
});

/** Tokens of other makers prove themselves as they are enrolled. */
function tokenOf(call: Call, user: StoredUser, given: JsonObject, kind: FactorKind) {
  const credentialId = textIn(given, "credentialId") ?? String(user.profile["login"]);
  if (kind.factorType === "token" || kind.factorType === "token:hardware") {
    const verify = call.object["verify"] === undefined ? undefined : objectIn(call.object, "verify");
    if (!verify) throw malformedBody();
    if (textIn(verify, "passCode") === undefined) throw wrongPassCode();
  }
  return { profile: { credentialId }, secret: textIn(given, "sharedSecret") };
}

/** Sixteen characters of base 32. */
const sharedSecret = (call: Call): string =>
  call.org.ids
    .text(16)
    .toUpperCase()
    .replace(/[0189]/g, "Q");
