// Types of authenticator enrollments and risk levels, narrowed by their discriminators.

import { expectTypeOf } from "vitest";
import { type AuthenticatorEnrollment, createOkta } from "../../src/index.js";

const okta = createOkta({ orgUrl: "https://acme.okta.com", token: "00token" });

export function enrollments(enrollment: AuthenticatorEnrollment) {
  expectTypeOf(enrollment.id).toEqualTypeOf<string>();
  switch (enrollment.type) {
    case "email":
      return expectTypeOf(enrollment.profile?.email).toEqualTypeOf<string | undefined>();
    case "phone":
      return expectTypeOf(enrollment.profile?.phoneNumber).toEqualTypeOf<string | undefined>();
    case "tac":
      return expectTypeOf(enrollment.profile?.multiUse).toEqualTypeOf<boolean | undefined>();
    default:
      // @ts-expect-error the others have no profile
      enrollment.profile;
      return expectTypeOf(enrollment.type).toEqualTypeOf<
        "app" | "federated" | "password" | "security_key" | "security_question"
      >();
  }
}

export async function making() {
  const code = await okta.createTacAuthenticatorEnrollment("00u1", { authenticatorId: "aut1", profile: { ttl: 60 } });
  expectTypeOf(code.profile?.tac).toEqualTypeOf<string | undefined>();
  await okta.listAuthenticatorEnrollments("00u1", { discloseIdentifiers: ["phone"] });
  // @ts-expect-error only phones can be disclosed
  await okta.listAuthenticatorEnrollments("00u1", { discloseIdentifiers: ["email"] });
}

export async function risk() {
  const level = await okta.getUserRisk("00u1");
  if (level.riskLevel === "NONE") {
    // @ts-expect-error no risk has no reason
    return level.reason;
  }
  expectTypeOf(level.riskLevel).toEqualTypeOf<"HIGH" | "LOW" | "MEDIUM">();
  return level.reason;
}

export async function subscriptions() {
  expectTypeOf(await okta.subscribeByNotificationTypeUser("00u1", "USER_LOCKED_OUT")).toEqualTypeOf<void>();
}
