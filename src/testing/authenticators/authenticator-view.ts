// What a user signs in with as authenticator enrollments: the password, the email address, factors and access codes.

import type { StoredFactor } from "../factors/factor-store.js";
import type { Call } from "../http/call.js";
import type { JsonObject } from "../http/json-value.js";
import { isoTime } from "../org/clock.js";
import type { StoredUser } from "../users/user.js";
import type { AccessCode } from "./access-code-store.js";

/** An enrollment before it is shown. */
interface Enrollment {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly name: string;
  readonly created: number;
  readonly lastUpdated: number;
  readonly profile?: JsonObject | undefined;
}

type Kind = Pick<Enrollment, "type" | "key" | "name">;

const PASSWORD: Kind = { type: "password", key: "okta_password", name: "Password" };
const EMAIL: Kind = { type: "email", key: "okta_email", name: "Email" };
const PHONE: Kind = { type: "phone", key: "phone_number", name: "Phone" };
const ACCESS_CODE: Kind = { type: "tac", key: "tac", name: "Temporary Access Code" };

/** By the type and the provider of a factor. */
const OF_FACTORS: { readonly [kind: string]: Kind } = {
  "sms OKTA": PHONE,
  "call OKTA": PHONE,
  "email OKTA": EMAIL,
  "question OKTA": { type: "security_question", key: "security_question", name: "Security Question" },
  "push OKTA": { type: "app", key: "okta_verify", name: "Okta Verify" },
  "token:software:totp OKTA": { type: "app", key: "okta_verify", name: "Okta Verify" },
  "token:software:totp GOOGLE": { type: "app", key: "google_otp", name: "Google Authenticator" },
  "webauthn FIDO": { type: "security_key", key: "webauthn", name: "Passkey" },
  "u2f FIDO": { type: "security_key", key: "webauthn", name: "Passkey" },
  "token:hardware YUBICO": { type: "security_key", key: "yubikey_token", name: "YubiKey" },
};

/** All enrollments of a user. */
export function enrollmentsOf({ org }: Call, user: StoredUser): readonly Enrollment[] {
  const { factors, accessCodes } = org.state;
  const { id, created, passwordChanged, profile, credentials } = user;
  const own = { created, lastUpdated: passwordChanged ?? created };
  const code = accessCodes.of(id);
  return [
    { id: `eae${id.slice(3)}`, ...EMAIL, created, lastUpdated: created, profile: { email: profile["email"] } },
    ...(credentials.password ? [{ id: `lae${id.slice(3)}`, ...PASSWORD, ...own }] : []),
    ...factors.of(id).flatMap((factor) => enrollmentOfFactor(factor) ?? []),
    ...(code ? [enrollmentOfCode(code)] : []),
  ];
}

/** An active factor as an enrollment; `undefined` for a factor that is not an enrollment. */
export function enrollmentOfFactor(factor: StoredFactor): Enrollment | undefined {
  const kind = OF_FACTORS[`${factor.factorType} ${factor.provider}`];
  if (!kind || factor.status !== "ACTIVE") return undefined;
  const { id, created, lastUpdated, profile } = factor;
  const shown = kind.type === "phone" || kind.type === "email" ? profile : undefined;
  return { id, ...kind, created, lastUpdated, profile: shown };
}

/** @param tac - the code itself, which only its creator sees */
export function enrollmentOfCode({ id, created, expires, multiUse }: AccessCode, tac?: string): Enrollment {
  // Okta leaves out the time zone
  const expiresAt = isoTime(expires)?.slice(0, 19);
  const profile = { ...(tac !== undefined && { tac }), multiUse, expiresAt };
  return { id, ...ACCESS_CODE, created, lastUpdated: created, profile };
}

export function enrollmentView(call: Call, user: string, enrollment: Enrollment): JsonObject {
  const { origin } = call;
  const { type, id, key, name, created, lastUpdated, profile } = enrollment;
  const self = `${origin}/api/v1/users/${user}`;
  const link = (href: string, ...allow: readonly string[]) => ({ href, hints: { allow } });
  return {
    type,
    id,
    key,
    status: "ACTIVE",
    name,
    nickname: null,
    created: isoTime(created),
    lastUpdated: isoTime(lastUpdated),
    ...(profile && { profile: type === "phone" ? phoneOf(call, profile) : profile }),
    _links: {
      self: link(`${self}/authenticator-enrollments/${id}`, "GET", "DELETE"),
      user: link(self, "GET"),
      authenticator: link(`${origin}/api/v1/authenticators/aut1${key.replace(/_/g, "").padEnd(16, "0")}`, "GET"),
    },
  };
}

/** Without `discloseIdentifiers=phone` only the last digits are shown. */
function phoneOf(call: Call, profile: JsonObject): JsonObject {
  const number = String(profile["phoneNumber"]);
  const disclosed = call.url.searchParams.getAll("discloseIdentifiers").join(",").split(",").includes("phone");
  const masked = `${number.slice(0, 3)} ${number.slice(3, -3).replace(/\d/g, "X")}${number.slice(-3)}`;
  return { phoneNumber: disclosed || call.method === "POST" ? number : masked };
}
