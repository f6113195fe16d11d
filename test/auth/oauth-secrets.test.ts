// Private keys, assertions, proofs and tokens are not shown in errors or when objects are inspected.

import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { OktaAuthError, OktaConfigError, type OktaError } from "../../src/index.js";
import { type PrivateKeyJwtOptions, privateKeyJwt } from "../../src/oauth.js";
import type { AuthContext } from "../../src/shared/auth-provider.js";
import { json } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { CLIENT_ID, jwkOf, KEYS, pemOf, SCOPES } from "../support/oauth.js";
import { ORG } from "../support/okta-of.js";

const PEM = pemOf(KEYS);
const JWK = jwkOf(KEYS);
const ACCESS_TOKEN = "eyJraWQiOiJ0b2tlbiJ9.s3cr3t.c0ffee";

/** All the ways in which people look at a value. */
function shown(value: unknown): string {
  const error = value instanceof Error ? `${value.stack} ${String(value)}` : "";
  const deep = inspect(value, { depth: 20, showHidden: true, getters: true, maxStringLength: null });
  return `${error} ${JSON.stringify(value)} ${deep} ${inspect(value)}`;
}

const providerOf = (options: Partial<PrivateKeyJwtOptions> = {}) =>
  privateKeyJwt({ clientId: CLIENT_ID, privateKey: PEM, scopes: SCOPES, ...options });

/** What asking for credentials ends with when `answer` answers, and the secrets that were sent. */
async function refusedBy(answer: (request: Request, secrets: string[]) => Response | Promise<Response>) {
  const secrets: string[] = [];
  const fetch: AuthContext["fetch"] = async (url, init) => {
    const request = new Request(url, init);
    const form = new URLSearchParams(await request.clone().text());
    secrets.push(form.get("client_assertion") ?? "", request.headers.get("DPoP") ?? "");
    return answer(request, secrets);
  };
  const provider = providerOf({ dpop: true });
  const request = new Request(`${ORG}/api/v1/users/00u1`);
  const error = await errorOf(OktaAuthError, async () => provider.authorize(request, { operation: "getUser", fetch }));
  expect(secrets.every((secret) => secret.length > 100)).toBe(true);
  return { error, secrets: [...secrets, ACCESS_TOKEN, JWK["d"] ?? ""] };
}

describe("the provider reveals no secret when inspected", () => {
  test.each<[string, PrivateKeyJwtOptions["privateKey"]]>([
    ["PEM", PEM],
    ["a JWK", JWK],
  ])("of %s, before it is used and after", async (_, privateKey) => {
    const provider = providerOf({ privateKey, dpop: true });
    const look = () => shown(provider);
    const before = look();
    const fetch = async () => json({ access_token: ACCESS_TOKEN, token_type: "DPoP", expires_in: 60 });
    await provider.authorize(new Request(`${ORG}/api/v1/users`), { fetch });
    for (const text of [before, look()]) {
      for (const secret of [JWK["d"] ?? "", PEM.split("\n")[1] ?? "", ACCESS_TOKEN]) expect(text).not.toContain(secret);
    }
  });
});

describe("an error reveals nothing of the request or the response", () => {
  test.each<[string, (request: Request, secrets: string[]) => Response | Promise<Response>]>([
    ["refusal that quotes it", (_, sent) => json({ error: "e", error_description: sent.join(" ") }, { status: 400 })],
    ["refusal whose code quotes it", (_, sent) => json({ error: sent.join(" ") }, { status: 400 })],
    ["page that quotes it", (_, sent) => new Response(`<p>${sent.join(" ")}</p>`, { status: 502 })],
    ["page in place of a token", (_, sent) => new Response(`<p>${sent.join(" ")}</p>`)],
    ["token of no kind", () => json({ access_token: ACCESS_TOKEN, expires_in: 60 })],
    ["token of an unknown kind", () => json({ access_token: ACCESS_TOKEN, token_type: "mac" })],
    ["token without a bond", () => json({ access_token: ACCESS_TOKEN, token_type: "Bearer" })],
    ["token that no header holds", () => json({ access_token: `${ACCESS_TOKEN}\n`, token_type: "DPoP" })],
    ["redirect", (_, sent) => new Response(null, { status: 302, headers: { Location: `https://x/${sent.join()}` } })],
  ])("a %s", async (_, answer) => {
    const { error, secrets } = await refusedBy(answer);
    // the answer's own headers and body are there on purpose, and not enumerable
    const text = `${error.stack} ${error.message} ${JSON.stringify(error)} ${inspect(error, { depth: 20 })}`;
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  test("a fetch that attaches the request to its error", async () => {
    const { error, secrets } = await refusedBy((request, sent) => {
      throw Object.assign(new Error(`fetch failed: ${sent.join(" ")}`, { cause: new Error(sent[0]) }), { request });
    });
    for (const secret of secrets) expect(shown(error)).not.toContain(secret);
    expect((error.cause as OktaError).code).toBe("ERR_NETWORK");
  });

  test.each([
    ["broken PEM", PEM.replace("-----END", "!!-----END")],
    ["PEM of another form", PEM.replaceAll("PRIVATE KEY", "ODD PRIVATE KEY")],
    ["PEM without its end", PEM.slice(0, -30)],
    ["broken JSON", JSON.stringify(JWK).slice(0, -1)],
  ])("%s", async (_, privateKey) => {
    const error = await errorOf(OktaConfigError, () => providerOf({ privateKey }));
    for (const secret of [JWK["d"] ?? "", PEM.split("\n")[1] ?? ""]) expect(shown(error)).not.toContain(secret);
  });
});
