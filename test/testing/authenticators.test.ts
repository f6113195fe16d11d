import { expect, it } from "vitest";
import { orgOf } from "./org.js";

const LOGIN = "ada@example.com";
const PROFILE = { login: LOGIN, email: LOGIN, firstName: "Ada", lastName: "Lovelace" };
const PHONE = { authenticatorId: "aut1phone00000000000", profile: { phoneNumber: "+447700900123" } };

async function withUser() {
  const { org, okta } = orgOf();
  const { id } = await okta.createUserWithPassword(PROFILE, "Analytical-1843");
  return { org, okta, id };
}

it("lists the password and the email address of a user, and its active factors", async () => {
  const { okta, id } = await withUser();
  const profile = { question: "disliked_food", answer: "boiled turnips" };
  await okta.enrollFactor(id, { factorType: "question", provider: "OKTA", profile });
  const enrollments = await okta.listAuthenticatorEnrollments(id);
  expect(enrollments.map(({ type }) => type)).toEqual(["email", "password", "security_question"]);
});

it("masks a phone number unless it is to be disclosed", async () => {
  const { okta, id } = await withUser();
  const { id: phone } = await okta.createAuthenticatorEnrollment(id, PHONE);
  expect(await okta.getAuthenticatorEnrollment(id, String(phone))).toMatchObject({
    profile: { phoneNumber: "+44 XXXXXXX123" },
  });
  const disclosed = await okta.getAuthenticatorEnrollment(id, String(phone), { discloseIdentifiers: ["phone"] });
  expect(disclosed).toMatchObject({ profile: PHONE.profile });
});

it("shows a temporary access code once, and until it expires", async () => {
  const { org, okta, id } = await withUser();
  const body = { authenticatorId: "aut1tac0000000000000", profile: { ttl: 10, multiUse: false } };
  const created = await okta.createTacAuthenticatorEnrollment(id, body);
  expect(created).toMatchObject({ profile: { tac: expect.stringMatching(/^\w{16}$/) } });
  const shown = await okta.getAuthenticatorEnrollment(id, String(created.id));
  expect(shown).not.toHaveProperty("profile.tac");
  org.clock.advance(10 * 60_000);
  await expect(okta.getAuthenticatorEnrollment(id, String(created.id))).rejects.toMatchObject({ status: 404 });
});

it("refuses to reissue an access code for a minute", async () => {
  const { okta, id } = await withUser();
  const body = { authenticatorId: "aut1tac0000000000000", profile: { ttl: "1" } };
  await expect(okta.createTacAuthenticatorEnrollment(id, body)).rejects.toMatchObject({ code: "E0000001" });
});

it("removes an enrollment, but not the password", async () => {
  const { okta, id } = await withUser();
  const { id: phone } = await okta.createAuthenticatorEnrollment(id, PHONE);
  await okta.deleteAuthenticatorEnrollment(id, String(phone));
  const left = await okta.listAuthenticatorEnrollments(id);
  expect(left.map(({ type }) => type)).toEqual(["email", "password"]);
  const password = left.find(({ type }) => type === "password");
  await expect(okta.deleteAuthenticatorEnrollment(id, String(password?.id))).rejects.toMatchObject({ status: 400 });
});
