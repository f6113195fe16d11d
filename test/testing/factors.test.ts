import { describe, expect, it } from "vitest";
import type { FakeOktaOptions } from "../../src/testing/index.js";
import { orgOf } from "./org.js";

const LOGIN = "ada@example.com";
const PROFILE = { login: LOGIN, email: LOGIN, firstName: "Ada", lastName: "Lovelace" };
const SMS = { factorType: "sms", provider: "OKTA", profile: { phoneNumber: "+44 7700-900123" } } as const;
const QUESTION = {
  factorType: "question",
  provider: "OKTA",
  profile: { question: "disliked_food", answer: "boiled turnips" },
} as const;
const CODE = "123456";

async function withUser(options: FakeOktaOptions = {}) {
  const { org, okta } = orgOf(options);
  const { id } = await okta.createUserWithPassword(PROFILE, "Analytical-1843");
  return { org, okta, id };
}

describe("a phone", () => {
  it("becomes active with the code that the test reads", async () => {
    const { okta, id } = await withUser({ passCode: "041905" });
    const { id: factor, status, profile } = await okta.enrollFactor(id, SMS);
    expect({ status, profile }).toEqual({ status: "PENDING_ACTIVATION", profile: { phoneNumber: "+447700900123" } });
    const activate = (passCode: string) => okta.activateFactor(id, String(factor), { passCode });
    await expect(activate(CODE)).rejects.toMatchObject({ status: 403, code: "E0000068" });
    expect(await activate("041905")).toMatchObject({ status: "ACTIVE" });
  });

  it("is active at once if the request asks for it", async () => {
    const { okta, id } = await withUser();
    expect(await okta.enrollFactor(id, SMS, { activate: true })).toMatchObject({ status: "ACTIVE" });
  });

  it("is verified once with a code, after a challenge", async () => {
    const { okta, id } = await withUser();
    const { id: factor } = await okta.enrollFactor(id, SMS, { activate: true });
    const verify = (passCode: string) => okta.verifyFactor(id, String(factor), { passCode });
    await expect(verify(CODE)).rejects.toMatchObject({ code: "E0000068" });
    expect(await okta.verifyFactor(id, String(factor))).toMatchObject({ factorResult: "CHALLENGE" });
    expect(await verify(CODE)).toMatchObject({ factorResult: "SUCCESS" });
    await expect(verify(CODE)).rejects.toMatchObject({ code: "E0000068" });
  });

  it("is replaced by another number only with updatePhone", async () => {
    const { okta, id } = await withUser();
    await okta.enrollFactor(id, SMS);
    const other = { ...SMS, profile: { phoneNumber: "+442079460958" } };
    await expect(okta.enrollFactor(id, other)).rejects.toMatchObject({ code: "E0000001" });
    await okta.enrollFactor(id, other, { updatePhone: true });
    expect(await okta.listFactors(id)).toMatchObject([{ profile: { phoneNumber: "+442079460958" } }]);
  });

  it("is refused without a number", async () => {
    const { okta, id } = await withUser();
    const none = okta.enrollFactor(id, { ...SMS, profile: { phoneNumber: "none" } });
    await expect(none).rejects.toMatchObject({ summary: "Api validation failed: factorEnrollRequest" });
  });
});

describe("a question", () => {
  it("is active at once, and verified by its answer", async () => {
    const { okta, id } = await withUser();
    const { id: factor, status } = await okta.enrollFactor(id, QUESTION);
    expect(status).toBe("ACTIVE");
    const verify = (answer: string) => okta.verifyFactor(id, String(factor), { answer });
    await expect(verify("cake")).rejects.toMatchObject({ code: "E0000068" });
    expect(await verify("Boiled Turnips")).toMatchObject({ factorResult: "SUCCESS" });
  });

  it("never shows its answer", async () => {
    const { okta, id } = await withUser();
    await okta.enrollFactor(id, QUESTION);
    expect(JSON.stringify(await okta.listFactors(id))).not.toContain("turnips");
  });

  it("can be set up once", async () => {
    const { okta, id } = await withUser();
    await okta.enrollFactor(id, QUESTION);
    await expect(okta.enrollFactor(id, QUESTION)).rejects.toMatchObject({ status: 400, code: "E0000001" });
  });
});

describe("a push notification", () => {
  async function withDevice() {
    const { org, okta, id } = await withUser();
    const { id: factor } = await okta.enrollFactor(id, { factorType: "push", provider: "OKTA" });
    org.answerPush(LOGIN, "approve");
    const waiting = await okta.verifyFactor(id, String(factor));
    const transaction = String(JSON.stringify(waiting).match(/transactions\/([\w.]+)/)?.[1]);
    const result = async () => (await okta.getFactorTransactionStatus(id, String(factor), transaction)).factorResult;
    return { org, result };
  }

  it("waits until the test approves it", async () => {
    const { org, result } = await withDevice();
    expect(await result()).toBe("WAITING");
    expect(org.answerPush(LOGIN, "approve")).toBe(1);
    expect(await result()).toBe("SUCCESS");
  });

  it("can be rejected", async () => {
    const { org, result } = await withDevice();
    org.answerPush(LOGIN, "reject");
    expect(await result()).toBe("REJECTED");
  });

  it("times out after five minutes", async () => {
    const { org, result } = await withDevice();
    org.clock.advance(5 * 60_000);
    expect(await result()).toBe("TIMEOUT");
    expect(org.answerPush(LOGIN, "approve")).toBe(0);
  });
});

it("shows the secret of a token only until it is active", async () => {
  const { okta, id } = await withUser();
  const pending = await okta.enrollFactor(id, { factorType: "token:software:totp", provider: "GOOGLE" });
  expect(pending).toMatchObject({
    _embedded: { activation: { sharedSecret: expect.stringMatching(/^[A-Z2-7]{16}$/) } },
  });
  const active = await okta.activateFactor(id, String(pending.id), { passCode: CODE });
  expect(active).not.toHaveProperty("_embedded");
});

it("lists enrolled factors in the catalog", async () => {
  const { okta, id } = await withUser();
  await okta.enrollFactor(id, SMS);
  const catalog = await okta.listSupportedFactors(id);
  expect(catalog.find(({ factorType }) => factorType === "sms")).toMatchObject({ status: "PENDING_ACTIVATION" });
  expect(catalog.find(({ factorType }) => factorType === "email")).toMatchObject({ status: "NOT_SETUP" });
});

it("unenrolls one factor, or all of them", async () => {
  const { okta, id } = await withUser();
  const { id: factor } = await okta.enrollFactor(id, SMS);
  await okta.enrollFactor(id, QUESTION);
  await okta.unenrollFactor(id, String(factor));
  await expect(okta.getFactor(id, String(factor))).rejects.toMatchObject({
    summary: `Not found: Resource not found: ${factor} (UserFactor)`,
  });
  await okta.resetFactors(id);
  expect(await okta.listFactors(id)).toEqual([]);
});

it("keeps factors when the org is saved and loaded", async () => {
  const { org, okta, id } = await withUser();
  await okta.enrollFactor(id, QUESTION);
  const before = await okta.listFactors(id);
  const saved: unknown = JSON.parse(JSON.stringify(org.save()));
  org.reset();
  org.load(saved as ReturnType<typeof org.save>);
  expect(await okta.listFactors(id)).toEqual(before);
});

it("offers the security questions of today, and still enrolls one that Okta retired", async () => {
  const { okta } = orgOf();
  const { id } = await okta.createUserWithPassword(
    { login: "ada@example.com", email: "ada@example.com", firstName: "Ada", lastName: "Lovelace" },
    "Analytical-1843",
  );
  const offered = (await okta.listSupportedSecurityQuestions(id)).map(({ question }) => question);
  expect(offered).toContain("disliked_food");
  expect(offered).not.toContain("first_kiss_location");
  const profile = { question: "first_kiss_location", answer: "Marylebone" } as const;
  const factor = await okta.enrollFactor(id, { factorType: "question", provider: "OKTA", profile });
  expect(factor).toMatchObject({ status: "ACTIVE", profile: { question: "first_kiss_location" } });
});
