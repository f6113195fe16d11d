import { describe, expect, test } from "vitest";
import { OktaArgumentError } from "../../src/index.js";
import { json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const recovery = { question: "Who plays a major role?", answer: "Annie Oakley" };

describe("a partial update with POST", () => {
  test("updateProfile sends only the attributes", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    expect(await okta.updateProfile("00u1", { nickName: "Ada" }, { ifMatch: "e1" })).toEqual(userOf("00u1"));
    expect(sent).toMatchObject([{ line: "POST /api/v1/users/00u1", body: { profile: { nickName: "Ada" } } }]);
    expect(sent[0]?.headers.get("If-Match")).toBe("e1");
  });

  test("setPassword sends only the password", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    await okta.setPassword("00u1", "Tr0ub4dor&3", { strict: true });
    const body = { credentials: { password: { value: "Tr0ub4dor&3" } } };
    expect(sent).toMatchObject([{ line: "POST /api/v1/users/00u1", query: { strict: "true" }, body }]);
  });

  test("setRecoveryCredential sends only question and answer", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    await okta.setRecoveryCredential("00u1", recovery);
    const body = { credentials: { recovery_question: recovery } };
    expect(sent).toMatchObject([{ line: "POST /api/v1/users/00u1", query: {}, body }]);
    expect(sent[0]?.body).toEqual(body);
  });
});

describe("a user's own changes", () => {
  test("changeRecoveryCredential sends password, question and answer", async () => {
    const { okta, sent } = oktaOf(inTurn(json({ recovery_question: { question: recovery.question } })));
    await okta.changeRecoveryCredential("00u1", "Tr0ub4dor&3", recovery);
    const line = "POST /api/v1/users/00u1/credentials/change_recovery_question";
    const body = { password: { value: "Tr0ub4dor&3" }, recovery_question: recovery };
    expect(sent).toMatchObject([{ line, query: {}, body }]);
  });

  test("forgotPasswordWithSecurityAnswer sends answer and new password", async () => {
    const { okta, sent } = oktaOf(inTurn(json({ provider: { type: "OKTA", name: "OKTA" } })));
    await okta.forgotPasswordWithSecurityAnswer("00u1", "Annie Oakley", "Tr0ub4dor&3", { sendEmail: false });
    const line = "POST /api/v1/users/00u1/credentials/forgot_password_recovery_question";
    const body = { password: { value: "Tr0ub4dor&3" }, recovery_question: { answer: "Annie Oakley" } };
    expect(sent).toMatchObject([{ line, query: { sendEmail: "false" }, body }]);
  });
});

describe("a missing secret is refused, and nothing is sent", () => {
  test.each(["", undefined, null, 7, { value: "x" }])("%j", async (missing) => {
    const { okta, sent } = oktaOf(inTurn());
    const bad = missing as string;
    const refused: [() => PromiseLike<unknown>, string][] = [
      [() => okta.setPassword("00u1", bad), "password"],
      [() => okta.setRecoveryCredential("00u1", { ...recovery, answer: bad }), "recovery.answer"],
      [() => okta.setRecoveryCredential("00u1", { ...recovery, question: bad }), "recovery.question"],
      [() => okta.changeRecoveryCredential("00u1", bad, recovery), "password"],
      [() => okta.changeRecoveryCredential("00u1", "Tr0ub4dor&3", { ...recovery, answer: bad }), "recovery.answer"],
      [() => okta.forgotPasswordWithSecurityAnswer("00u1", bad, "Tr0ub4dor&3"), "answer"],
      [() => okta.forgotPasswordWithSecurityAnswer("00u1", "Annie Oakley", bad), "newPassword"],
    ];
    for (const [run, argument] of refused) expect((await errorOf(OktaArgumentError, run)).argument).toBe(argument);
    expect(sent).toEqual([]);
  });
});

describe("expirePassword", () => {
  test("expires the password", async () => {
    const { okta, sent } = oktaOf(() => json(userOf("00u1", { status: "PASSWORD_EXPIRED" })));
    expect((await okta.expirePassword("00u1")).status).toBe("PASSWORD_EXPIRED");
    await okta.expirePassword("00u1", { tempPassword: false, headers: { "X-Trace": "t1" } });
    const line = "POST /api/v1/users/00u1/lifecycle/expire_password";
    expect(sent).toMatchObject([
      { line, query: {} },
      { line, query: {} },
    ]);
    expect(sent[1]?.headers.get("X-Trace")).toBe("t1");
  });

  test("with tempPassword sets a temporary password and returns it", async () => {
    const { okta, sent } = oktaOf(inTurn(json({ tempPassword: "HR076gb6" })));
    const answer = await okta.expirePassword("00u1", { tempPassword: true, revokeSessions: true });
    expect(answer.tempPassword).toBe("HR076gb6");
    const line = "POST /api/v1/users/00u1/lifecycle/expire_password_with_temp_password";
    expect(sent).toMatchObject([{ line, query: { revokeSessions: "true" } }]);
    expect(sent[0]?.query).not.toHaveProperty("tempPassword");
  });
});

describe("clearUserSessions", () => {
  test("signs the user out everywhere", async () => {
    const { okta, sent } = oktaOf(inTurn(new Response(null, { status: 204 })));
    expect(await okta.clearUserSessions("00u1", { oauthTokens: true })).toBeUndefined();
    expect(sent).toMatchObject([{ line: "DELETE /api/v1/users/00u1/sessions", query: { oauthTokens: "true" } }]);
  });
});
