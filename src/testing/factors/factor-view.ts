// Factors as answers show them: links for what can be done next, and the data that an activation needs.

import type { Call } from "../http/call.js";
import type { JsonObject } from "../http/json-value.js";
import { isoTime } from "../org/clock.js";
import { COMMON_KINDS, type FactorKind } from "./factor-kinds.js";
import { kindOfFactor, type PushTransaction, type StoredFactor } from "./factor-store.js";

const link = (href: string, ...allow: readonly string[]): JsonObject => ({ href, hints: { allow } });

/** How long an enrollment waits for a device, in milliseconds. */
const ACTIVATION = 10 * 60_000;

export function factorView(call: Call, factor: StoredFactor): JsonObject {
  const { id, factorType, provider, status, profile } = factor;
  const embedded = status === "ACTIVE" ? undefined : activationOf(call, factor);
  return {
    id,
    factorType,
    provider,
    vendorName: provider,
    status,
    created: isoTime(factor.created),
    lastUpdated: isoTime(factor.lastUpdated),
    ...(profile && { profile }),
    ...(embedded && { _embedded: { activation: embedded } }),
    _links: links(call, factor),
  };
}

function links(call: Call, factor: StoredFactor): JsonObject {
  const { factorType, status } = factor;
  const user = `${call.origin}/api/v1/users/${factor.user}`;
  const self = factorUrl(call, factor);
  const proof = kindOfFactor(factor)?.proof;
  if (status === "PENDING_ACTIVATION") {
    return {
      activate: link(`${self}/lifecycle/activate`, "POST"),
      ...(proof === "sent" && { resend: [{ name: factorType, ...link(`${self}/resend`, "POST") }] }),
      ...(proof === "push" && { poll: link(`${self}/lifecycle/activate/poll`, "POST") }),
      self: link(self, "GET"),
      user: link(user, "GET"),
    };
  }
  return {
    self: link(self, "GET", "DELETE"),
    ...(proof === "answer"
      ? { questions: link(`${user}/factors/questions`, "GET") }
      : { verify: link(`${self}/verify`, "POST") }),
    user: link(user, "GET"),
  };
}

function activationOf(call: Call, factor: StoredFactor): JsonObject | undefined {
  const self = factorUrl(call, factor);
  const qrcode = { href: `${self}/qr/${factor.id}`, type: "image/png" };
  switch (kindOfFactor(factor)?.proof) {
    case "shown": {
      const { secret: sharedSecret = "" } = factor;
      return { timeStep: 30, sharedSecret, encoding: "base32", keyLength: sharedSecret.length, _links: { qrcode } };
    }
    case "push": {
      const send = (name: string) => ({ name, ...link(`${self}/lifecycle/activate/${name}`, "POST") });
      const expiresAt = isoTime(factor.created + ACTIVATION);
      return { expiresAt, factorResult: "WAITING", _links: { send: [send("email"), send("sms")], qrcode } };
    }
    case "signature":
      return keyActivation(call, factor);
    default:
      return undefined;
  }
}

function keyActivation(call: Call, { factorType, user, secret: challenge }: StoredFactor): JsonObject {
  if (factorType === "u2f") return { version: "U2F_V2", appId: call.origin, nonce: challenge, timeoutSeconds: 20 };
  const { profile } = call.org.state.users.require(user);
  return {
    attestation: "direct",
    authenticatorSelection: { userVerification: "preferred", requireResidentKey: false },
    challenge,
    excludeCredentials: [],
    pubKeyCredParams: [-7, -257].map((alg) => ({ type: "public-key", alg })),
    rp: { name: new URL(call.origin).hostname },
    user: {
      displayName: `${String(profile["firstName"])} ${String(profile["lastName"])}`,
      name: profile["login"],
      id: user,
    },
  };
}

/** The answer to a challenge that was sent, or the end of a push transaction. */
export function challengeView(
  call: Call,
  factor: StoredFactor,
  result: { readonly factorResult: string; readonly [name: string]: unknown },
): JsonObject {
  const self = factorUrl(call, factor);
  const { profile, factorType } = factor;
  // of a device it says only whose it is
  const shown = factorType === "push" ? { credentialId: profile?.["credentialId"] } : profile;
  return {
    ...result,
    ...(shown && factorType !== "email" && { profile: shown }),
    _links: { verify: link(`${self}/verify`, "POST"), factor: link(self, "GET", "DELETE") },
  };
}

export function waitingView(call: Call, factor: StoredFactor, push: PushTransaction, answer?: number): JsonObject {
  const url = `${factorUrl(call, factor)}/transactions/${push.id}`;
  return {
    expiresAt: isoTime(push.expires),
    factorResult: "WAITING",
    ...(answer !== undefined && { _embedded: { challenge: { correctAnswer: answer } } }),
    _links: { poll: link(url, "GET"), cancel: link(url, "DELETE") },
  };
}

/** The factors that a user can enroll, with the status of those that it has. */
export function catalogView(call: Call, user: string): readonly JsonObject[] {
  const enrolled = call.org.state.factors.of(user);
  return COMMON_KINDS.map((kind) => {
    const mine = enrolled.filter((factor) => kindOfFactor(factor) === kind);
    return { ...catalogEntry(call, kind, user, mine), status: mine[0]?.status ?? "NOT_SETUP", enrollment: "OPTIONAL" };
  });
}

function catalogEntry(
  { origin }: Call,
  { factorType, provider, proof }: FactorKind,
  user: string,
  mine: readonly StoredFactor[],
): JsonObject {
  const factors = `${origin}/api/v1/users/${user}/factors`;
  const phones = mine.map(({ id, profile, status }) => ({ id, profile, status }));
  const isPhone = factorType === "sms" || factorType === "call";
  return {
    factorType,
    provider,
    vendorName: provider,
    ...(isPhone && phones.length > 0 && { _embedded: { phones } }),
    _links: {
      ...(proof === "answer" && { questions: link(`${factors}/questions`, "GET") }),
      enroll: link(factors, "POST"),
    },
  };
}

const factorUrl = ({ origin }: Call, { id, user }: StoredFactor): string =>
  `${origin}/api/v1/users/${user}/factors/${id}`;
