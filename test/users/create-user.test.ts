import { describe, expect, test } from "vitest";
import { OktaArgumentError } from "../../src/index.js";
import { json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const profile = { login: "ada@acme.test", email: "ada@acme.test" };

describe("createUserWithPassword", () => {
  test("sends the password with the profile", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    expect(await okta.createUserWithPassword(profile, "Tr0ub4dor&3")).toEqual(userOf("00u1"));
    const body = { profile, credentials: { password: { value: "Tr0ub4dor&3" } } };
    expect(sent).toMatchObject([{ line: "POST /api/v1/users", query: {}, body }]);
  });

  test("sends its options as the query", async () => {
    const { okta, sent } = oktaOf(() => json(userOf("00u1")));
    await okta.createUserWithPassword(profile, "Tr0ub4dor&3", { activate: false });
    await okta.createUserWithPassword(profile, "Tr0ub4dor&3", { nextLogin: "changePassword" });
    expect(sent.map(({ query }) => query)).toEqual([{ activate: "false" }, { nextLogin: "changePassword" }]);
  });

  test("sends a hash from another system", async () => {
    const hash = { algorithm: "BCRYPT", workFactor: 10, salt: "rwh>vH.Wnm", value: "eW9vLlA" } as const;
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    await okta.createUserWithPassword(profile, { hash });
    expect(sent[0]?.body).toEqual({ profile, credentials: { password: { hash } } });
  });

  test("sends the hook that will verify the password", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    await okta.createUserWithPassword(profile, { hook: { type: "default" } });
    expect(sent[0]?.body).toEqual({ profile, credentials: { password: { hook: { type: "default" } } } });
  });

  test.each(["", undefined, null, 7, {}, { value: "x" }])(
    "refuses the password %j, which would create a user without one, and sends nothing",
    async (password) => {
      const { okta, sent } = oktaOf(inTurn());
      const run = okta.createUserWithPassword(profile, password as string);
      expect((await errorOf(OktaArgumentError, run)).argument).toBe("password");
      expect(sent).toEqual([]);
    },
  );
});

describe("createUserWithProvider", () => {
  test("sends the provider, and sets it in the query", async () => {
    const provider = { type: "FEDERATION", name: "acme-idp" };
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    await okta.createUserWithProvider(profile, provider, { activate: false });
    const query = { activate: "false", provider: "true" };
    expect(sent).toMatchObject([{ line: "POST /api/v1/users", query, body: { profile, credentials: { provider } } }]);
  });

  test("cannot be overridden by an option", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    await okta.createUserWithProvider(profile, { type: "LDAP", name: "ldap1" }, { provider: false });
    expect(sent[0]?.query).toEqual({ provider: "true" });
  });

  test.each([undefined, null, {}, { type: "" }, { name: "acme-idp" }])(
    "refuses the provider %j, and sends nothing",
    async (provider) => {
      const { okta, sent } = oktaOf(inTurn());
      const run = okta.createUserWithProvider(profile, provider as { type: string; name: string });
      expect((await errorOf(OktaArgumentError, run)).argument).toBe("provider.type");
      expect(sent).toEqual([]);
    },
  );
});
