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

it("changes a password with the old one, and refuses a wrong old one", async () => {
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

it("sets a password with the answer to the recovery question", async () => {
  const { okta, id } = await withUser();
  await okta.expirePassword(id);
  const recover = (answer: string) =>
    okta.forgotPasswordSetNewPassword(id, { password: { value: NEXT }, recovery_question: { answer } });
  await expect(recover("wrong")).rejects.toMatchObject({ code: "E0000087", status: 403 });
  await recover("analytical");
  expect((await okta.getUser(id)).status).toBe("ACTIVE");
});

it.each([{ hash: { algorithm: "SHA-256", value: "c2VjcmV0" } }, { hook: { type: "default" } }] as const)(
  "takes a user whose password comes from elsewhere for an imported one: %o",
  async (password) => {
    const { okta } = orgOf();
    const user = await okta.createUser({ profile: PROFILE, credentials: { password } });
    expect(user).toMatchObject({ status: "ACTIVE", credentials: { provider: { type: "IMPORT", name: "IMPORT" } } });
  },
);

it("returns a temporary password, which is expired", async () => {
  const { okta, id } = await withUser();
  const { tempPassword } = (await okta.expirePasswordWithTempPassword(id)) as { tempPassword: string };
  expect((await okta.getUser(id)).status).toBe("PASSWORD_EXPIRED");
  await okta.changePassword(id, { oldPassword: { value: tempPassword }, newPassword: { value: NEXT } });
  expect((await okta.getUser(id)).status).toBe("ACTIVE");
});

it("returns a temporary password to older clients, which ask for it by a parameter", async () => {
  const { org, okta, id } = await withUser();
  const response = await org.fetch(`${org.url}/api/v1/users/${id}/lifecycle/expire_password?tempPassword=true`, {
    method: "POST",
    headers: { Authorization: `SSWS ${org.token}` },
  });
  const { tempPassword } = (await response.json()) as { tempPassword: string };
  await okta.changePassword(id, { oldPassword: { value: tempPassword }, newPassword: { value: NEXT } });
  expect((await okta.getUser(id)).status).toBe("ACTIVE");
});

it("lets an administrator set an earlier password, unless the request is strict", async () => {
  const { okta, id } = await withUser();
  const set = (value: string, strict: boolean) =>
    okta.updateUser(id, { credentials: { password: { value } } }, { strict });
  await set(NEXT, false);
  await set(PASSWORD, false);
  await expect(set(NEXT, true)).rejects.toMatchObject({ code: "E0000001" });
});

it("forgets the password of a deactivated user, however it was deactivated", async () => {
  for (const deactivate of ["deactivateUser", "deleteUser"] as const) {
    const { okta, id } = await withUser();
    await okta[deactivate](id);
    await okta.activateUser(id, { sendEmail: false });
    expect((await okta.getUser(id)).status).toBe("PROVISIONED");
  }
});

it("starts no recovery for a user that is not active", async () => {
  const { okta, id } = await withUser();
  await okta.suspendUser(id);
  await expect(okta.forgotPassword(id)).rejects.toMatchObject({ status: 403, code: "E0000034" });
});
