import { expect, it } from "vitest";
import { orgOf } from "./org.js";

const PROFILE = { login: "ada@example.com", email: "ada@example.com", firstName: "Ada", lastName: "Lovelace" };
const PASSWORD = "Analytical-1843";
const NEXT = "Difference-1822";

async function withUser() {
  const { org, okta } = orgOf();
  const recovery_question = { question: "Which engine?", answer: "Analytical" };
  const credentials = { password: { value: PASSWORD }, recovery_question };
  const { id } = await okta.createUser({ profile: PROFILE, credentials });
  return { org, okta, id };
}

it("changes a password by the old one, and refuses a wrong old one", async () => {
  const { okta, id } = await withUser();
  const change = (from: string, to: string) =>
    okta.changePassword(id, { oldPassword: { value: from }, newPassword: { value: to } });
  await expect(change("wrong", NEXT)).rejects.toMatchObject({ code: "E0000014", status: 403 });
  expect(await change(PASSWORD, NEXT)).toMatchObject({ password: {}, provider: { type: "OKTA" } });
  await expect(change(NEXT, PASSWORD)).rejects.toMatchObject({ code: "E0000001" });
});

it("refuses a password that the policy does not allow", async () => {
  const { okta } = orgOf();
  const refused = okta.createUserWithPassword(PROFILE, "short");
  await expect(refused).rejects.toMatchObject({ code: "E0000001", summary: "Api validation failed: password" });
});

it("sets a password by the answer to the recovery question", async () => {
  const { okta, id } = await withUser();
  await okta.expirePassword(id);
  const recover = (answer: string) =>
    okta.forgotPasswordSetNewPassword(id, { password: { value: NEXT }, recovery_question: { answer } });
  await expect(recover("wrong")).rejects.toMatchObject({ code: "E0000014" });
  await recover("analytical");
  expect((await okta.getUser(id)).status).toBe("ACTIVE");
});

it("hands out a temporary password, which is expired", async () => {
  const { okta, id } = await withUser();
  const { tempPassword } = (await okta.expirePasswordWithTempPassword(id)) as { tempPassword: string };
  expect((await okta.getUser(id)).status).toBe("PASSWORD_EXPIRED");
  await okta.changePassword(id, { oldPassword: { value: tempPassword }, newPassword: { value: NEXT } });
  expect((await okta.getUser(id)).status).toBe("ACTIVE");
});
