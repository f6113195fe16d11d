import { describe, expect, test } from "vitest";
import { type AuthProvider, bearer, OktaConfigError, ssws } from "../../src/index.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const authorizationsOf = (sent: readonly { headers: Headers }[]) =>
  sent.map(({ headers }) => headers.get("Authorization"));

describe("credentials", () => {
  test("an API token is sent as SSWS", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("a"))), { auth: ssws("00token") });
    await okta.getUser("a");
    expect(authorizationsOf(sent)).toEqual(["SSWS 00token"]);
  });

  test("an OAuth token is sent as Bearer", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("a"))), { auth: bearer("eyJ.a.b") });
    await okta.getUser("a");
    expect(authorizationsOf(sent)).toEqual(["Bearer eyJ.a.b"]);
  });

  test("are requested for every request, including retries", async () => {
    let asked = 0;
    const auth = bearer(async () => `token-${++asked}`);
    const { okta, sent } = oktaOf(inTurn(failure(404, "E0000007"), pageOf(["a"], "1"), pageOf(["b"])), { auth });
    await okta.getUser("00u1").catch(() => undefined);
    await okta.listUsers().toArray();
    expect(authorizationsOf(sent)).toEqual(["Bearer token-1", "Bearer token-2", "Bearer token-3"]);
  });

  test("are not requested before something is sent", async () => {
    let asked = 0;
    const auth = bearer(() => `token-${++asked}`);
    const { okta } = oktaOf(inTurn(), { auth });
    okta.listUsers();
    await okta.getUser("..").catch(() => undefined);
    await okta.getUser("a", { signal: AbortSignal.abort() }).catch(() => undefined);
    expect(asked).toBe(0);
  });

  test("can come from a custom provider, which receives the request and its operation", async () => {
    const seen: unknown[] = [];
    const auth: AuthProvider = {
      authorize: (request, call) => {
        seen.push(request.method, request.url, call.operation, call.signal instanceof AbortSignal);
        return { Authorization: "DPoP at", DPoP: "proof" };
      },
    };
    const { okta, sent } = oktaOf(inTurn(json({})), { auth });
    await okta.suspendUser("a");
    expect(seen).toEqual(["POST", "https://acme.okta.com/api/v1/users/a/lifecycle/suspend", "suspendUser", true]);
    expect(sent[0]?.headers.get("DPoP")).toBe("proof");
  });
});

describe("a token that cannot be sent", () => {
  const wrong: [string, string][] = [
    ["is empty", ""],
    ["has its scheme with it", "SSWS 00token"],
    ["has another scheme with it", "Bearer 00token"],
    ["has its scheme in lower case with it", "bearer 00token"],
    ["has the scheme of DPoP with it", "DPoP 00token"],
    ["has a line break at its end", "00token\n"],
    ["has a space in it", "00to ken"],
    ["has a character that no header holds", "00tokén"],
  ];

  test.each(wrong)("%s: is refused when the client is created, and not quoted", async (_, token) => {
    const forSsws = await errorOf(OktaConfigError, () => ssws(token));
    const forBearer = await errorOf(OktaConfigError, () => bearer(token));
    expect([forSsws.option, forBearer.option]).toEqual(["token", "auth"]);
    expect(`${forSsws.message}${forBearer.message}`).not.toMatch(/00to/);
  });

  test.each(wrong)("%s: from a function, fails the call, and nothing is sent", async (_, token) => {
    const { okta, sent } = oktaOf(inTurn(), { auth: bearer(() => token) });
    const error = await errorOf(OktaConfigError, okta.getUser("a"));
    expect(error.message).not.toMatch(/00to/);
    expect(sent).toEqual([]);
  });

  test.each([undefined, null, 7, {}])("from a function, %s fails the call", async (token) => {
    const { okta, sent } = oktaOf(inTurn(), { auth: bearer(() => token as string) });
    expect((await errorOf(OktaConfigError, okta.getUser("a"))).option).toBe("auth");
    expect(sent).toEqual([]);
  });
});
