// Types of factors, narrowed by `factorType`.

import { expectTypeOf } from "vitest";
import { createOkta, type UserFactor } from "../../src/index.js";

const okta = createOkta({ orgUrl: "https://acme.okta.com", token: "00token" });

export async function everyFactor() {
  const [factor] = await okta.listFactors("00u1");
  if (!factor) return;
  expectTypeOf(factor).toEqualTypeOf<UserFactor>();
  expectTypeOf(factor.id).toEqualTypeOf<string>();
  expectTypeOf(factor.factorType).toEqualTypeOf<
    | "call"
    | "email"
    | "push"
    | "question"
    | "signed_nonce"
    | "sms"
    | "token"
    | "token:hardware"
    | "token:hotp"
    | "token:software:totp"
    | "u2f"
    | "web"
    | "webauthn"
  >();
  // a status that Okta adds is a value like any other
  expectTypeOf<"SOME_DAY">().toExtend<typeof factor.status>();
  // @ts-expect-error only some factors have a phone
  factor.profile?.phoneNumber;
}

export function narrowing(factor: UserFactor) {
  switch (factor.factorType) {
    case "sms":
      return expectTypeOf(factor.profile.phoneNumber).toEqualTypeOf<string>();
    case "call":
      return expectTypeOf(factor.profile?.phoneExtension).toEqualTypeOf<string | null | undefined>();
    case "email":
      return expectTypeOf(factor.profile?.email).toEqualTypeOf<string | undefined>();
    case "question":
      // @ts-expect-error an answer is never read
      factor.profile?.answer;
      return expectTypeOf(factor.profile?.questionText).toEqualTypeOf<string | undefined>();
    case "push":
    case "signed_nonce":
      return expectTypeOf(factor.profile?.platform).toEqualTypeOf<string | undefined>();
    case "token:software:totp":
      return expectTypeOf(factor._embedded?.activation?.sharedSecret).toEqualTypeOf<string | undefined>();
    case "token:hotp":
      return expectTypeOf(factor.factorProfileId).toEqualTypeOf<string | undefined>();
    case "webauthn":
      return expectTypeOf(factor._embedded?.activation?.challenge).toEqualTypeOf<string | undefined>();
    case "u2f":
      return expectTypeOf(factor._embedded?.activation?.nonce).toEqualTypeOf<string | undefined>();
    case "token":
    case "token:hardware":
    case "web":
      return expectTypeOf(factor.profile?.credentialId).toEqualTypeOf<string | undefined>();
    default:
      return expectTypeOf(factor).toBeNever();
  }
}

export async function enrolling() {
  const enrolled = await okta.enrollFactor(
    "00u1",
    { factorType: "sms", provider: "OKTA", profile: { phoneNumber: "+447700900123" } },
    { updatePhone: true, acceptLanguage: "fr" },
  );
  expectTypeOf(enrolled).toEqualTypeOf<UserFactor>();
  await okta.enrollFactor("00u1", { factorType: "webauthn", provider: "FIDO" });
  // @ts-expect-error a phone needs a number
  await okta.enrollFactor("00u1", { factorType: "sms", provider: "OKTA" });
  // @ts-expect-error a question needs an answer
  await okta.enrollFactor("00u1", { factorType: "question", provider: "OKTA", profile: { question: "first_award" } });
  // @ts-expect-error Okta FastPass is enrolled by the app alone
  await okta.enrollFactor("00u1", { factorType: "signed_nonce", provider: "OKTA" });
  // @ts-expect-error an unknown kind
  await okta.enrollFactor("00u1", { factorType: "telepathy", provider: "OKTA" });
}

export async function proofs() {
  await okta.activateFactor("00u1", "mbl1", { passCode: "041905" });
  await okta.activateFactor("00u1", "opf1");
  await okta.verifyFactor("00u1", "ufs1", { answer: "boiled turnips" });
  await okta.verifyFactor("00u1", "opf1", { useNumberMatchingChallenge: true }, { userAgent: "Mozilla/5.0" });
  // @ts-expect-error a misspelt code
  await okta.verifyFactor("00u1", "mbl1", { passcode: "041905" });
}

export async function transactions() {
  const transaction = await okta.getFactorTransactionStatus("00u1", "opf1", "v2mst.1");
  expectTypeOf(transaction.factorResult).toEqualTypeOf<"WAITING" | "SUCCESS" | "REJECTED" | "TIMEOUT">();
  if (transaction.factorResult === "WAITING") {
    expectTypeOf(transaction._embedded?.challenge?.correctAnswer).toEqualTypeOf<number | undefined>();
  }
  const verified = await okta.verifyFactor("00u1", "opf1");
  expectTypeOf(verified._links?.poll?.href).toEqualTypeOf<string | undefined>();
  expectTypeOf<"WAITING" | "SUCCESS" | "CHALLENGE">().toExtend<typeof verified.factorResult>();
}

export async function enrollingToTheEnd() {
  const totp = await okta.enrollAndActivateFactor(
    "00u1",
    { factorType: "token:software:totp", provider: "GOOGLE" },
    (enrolled) => {
      expectTypeOf(enrolled._embedded?.activation?.sharedSecret).toEqualTypeOf<string | undefined>();
      return "041905";
    },
  );
  expectTypeOf(totp.factorType).toEqualTypeOf<"token:software:totp">();
  await okta.enrollAndActivateFactor("00u1", { factorType: "push", provider: "OKTA" }, (enrolled) => {
    expectTypeOf(enrolled._embedded?.activation?._links?.qrcode?.href).toEqualTypeOf<string | undefined>();
  });
  await okta.enrollAndActivateFactor("00u1", { factorType: "webauthn", provider: "FIDO" }, async () => ({
    attestation: "o2NmbXQ",
    clientData: "eyJ0eXBl",
  }));
  // @ts-expect-error an email needs a code
  await okta.enrollAndActivateFactor("00u1", { factorType: "email", provider: "OKTA" }, () => undefined);
  // @ts-expect-error a phone needs a number
  await okta.enrollAndActivateFactor("00u1", { factorType: "sms", provider: "OKTA" }, () => "041905");
  // @ts-expect-error a question is active as soon as it is enrolled
  await okta.enrollAndActivateFactor("00u1", { factorType: "question", provider: "OKTA" }, () => "041905");
}
