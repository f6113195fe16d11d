import { describe, expect, test } from "vitest";
import { bearer, OktaAuthError } from "../../src/index.js";
import { json, pageOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { oktaOf } from "../support/okta-of.js";

describe("a call without credentials is not sent", () => {
  test("when the token function throws", async () => {
    const cause = new Error("the vault is sealed");
    const { okta, sent } = oktaOf(() => json({}), { auth: bearer(() => Promise.reject(cause)) });
    const error = await errorOf(OktaAuthError, okta.getUser("00u1"));
    expect(error).toMatchObject({ code: "ERR_AUTH", operation: "getUser", cause });
    expect(sent).toEqual([]);
  });

  test.each([undefined, {}])("when a provider returns %o", async (nothing) => {
    const { okta, sent } = oktaOf(() => pageOf([]), { auth: { authorize: () => nothing as never } });
    await errorOf(OktaAuthError, okta.listUsers().toArray());
    expect(sent).toEqual([]);
  });

  test.each([
    null,
    7,
    { Authorization: undefined },
    { Authorization: "" },
    { Authorization: ["Bearer a"] },
    Promise.resolve("Bearer a"),
    { Authorization: 7 },
    { Authorization: "Bearer a\nb" },
    { Authorization: "Bearer a", "X Y": "b" },
    { Authorization: "Bearer a", "X-Tenant": "" },
  ])("when a provider returns invalid headers: %o", async (given) => {
    const { okta, sent } = oktaOf(() => json({}), { retry: 2, auth: { authorize: () => given as never } });
    await errorOf(OktaAuthError, okta.getUser("00u1"));
    const raw = await errorOf(OktaAuthError, okta.api.GET("/api/v1/users"));
    // what a platform says of a header would quote it
    expect(String(raw.cause)).not.toContain("Bearer a");
    expect(sent).toEqual([]);
  });

  test("and the next call asks the provider again", async () => {
    const tokens = [() => Promise.reject(new Error("not yet")), () => Promise.resolve("now-it-is-there")];
    const { okta, sent } = oktaOf(() => json({}), { auth: bearer(() => tokens.shift()?.() ?? "none") });
    await errorOf(OktaAuthError, okta.getUser("00u1"));
    await okta.getUser("00u1");
    expect(sent.map(({ headers }) => headers.get("Authorization"))).toEqual(["Bearer now-it-is-there"]);
  });
});
