import { describe, expect, test } from "vitest";
import { privateKeyJwtOn } from "../../src/auth/private-key-jwt.js";
import { createOkta, OktaAbortError, OktaAuthError, OktaAuthenticationError } from "../../src/index.js";
import type { PrivateKeyJwtOptions } from "../../src/oauth.js";
import { type Answer, jsonAnswer } from "../okta-server/answer.js";
import { startServiceOrg } from "../okta-server/start.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import {
  CLIENT_ID,
  clockOf,
  ecKeys,
  jwkOf,
  KEYS,
  type Keys,
  type Pem,
  pemOf,
  rsaKeys,
  SCOPES,
} from "../support/oauth.js";
import { serve } from "../support/serve.js";

/** A client of an org that knows `keys`, or those of the tests. */
async function start(options: Partial<PrivateKeyJwtOptions> = {}, keys: Keys = KEYS) {
  const clock = clockOf();
  const org = await startServiceOrg(clock, keys.publicKey);
  const auth = privateKeyJwtOn(clock, { clientId: CLIENT_ID, privateKey: pemOf(KEYS), scopes: SCOPES, ...options });
  return { clock, org, auth, okta: createOkta({ orgUrl: org.origin, auth }) };
}

const TOKEN_ANSWER = JSON.stringify({ access_token: "a-token", token_type: "Bearer", expires_in: 3600 });

async function cryptoKeyOf(keys: Keys, algorithm: RsaHashedImportParams | EcKeyImportParams): Promise<CryptoKey> {
  const der = keys.privateKey.export({ type: "pkcs8", format: "der" });
  return crypto.subtle.importKey("pkcs8", Uint8Array.from(der), algorithm, false, ["sign"]);
}

const KINDS = [
  {
    alg: "RS256",
    pems: ["pkcs8", "pkcs1"],
    make: () => rsaKeys(),
    use: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  },
  { alg: "ES256", pems: ["pkcs8", "sec1"], make: () => ecKeys("P-256"), use: { name: "ECDSA", namedCurve: "P-256" } },
  { alg: "ES384", pems: ["pkcs8", "sec1"], make: () => ecKeys("P-384"), use: { name: "ECDSA", namedCurve: "P-384" } },
  { alg: "ES512", pems: ["pkcs8", "sec1"], make: () => ecKeys("P-521"), use: { name: "ECDSA", namedCurve: "P-521" } },
];

describe.each(KINDS)("a key for $alg", ({ alg, pems, make, use }) => {
  const keys = make();
  const forms: [string, () => PrivateKeyJwtOptions["privateKey"] | Promise<CryptoKey>][] = [
    ...pems.map((pem): [string, () => string] => [`PEM (${pem})`, () => pemOf(keys, pem as Pem)]),
    ["PEM with its line ends written out", () => pemOf(keys).replaceAll("\n", "\\n")],
    ["PEM with other line ends and text around it", () => `\r\n${pemOf(keys).replaceAll("\n", "\r\n")}\r\n`],
    ["a JWK", () => jwkOf(keys)],
    ["a JWK with its alg", () => ({ ...jwkOf(keys), alg, use: "sig", key_ops: ["verify"] })],
    ["the JSON of a JWK", () => JSON.stringify(jwkOf(keys))],
    ["a CryptoKey", () => cryptoKeyOf(keys, use)],
  ];

  test.each(forms)("signs in as %s", async (_, form) => {
    const { okta, org } = await start({ privateKey: await form() }, keys);
    expect((await okta.getUser("00u1")).id).toBe("00u1");
    expect(org.tokenRequests[0]?.signed).toEqual({ alg });
  });
});

test.each(["RS384", "RS512"])("an RSA key signs with the algorithm of its JWK, %s", async (alg) => {
  const keys = rsaKeys();
  const { okta, org } = await start({ privateKey: { ...jwkOf(keys), alg } }, keys);
  await okta.getUser("00u1");
  expect(org.tokenRequests[0]?.signed).toEqual({ alg });
});

describe("the token request", () => {
  test("has the form of RFC 7523, with Okta's parameters", async () => {
    const { okta, org, clock } = await start();
    await okta.getUser("00u1");
    const [{ headers, form, claims } = expect.fail()] = org.tokenRequests;
    expect(form).toEqual({
      grant_type: "client_credentials",
      client_id: CLIENT_ID,
      scope: SCOPES.join(" "),
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: expect.any(String),
    });
    const iat = clock.now() / 1000;
    expect(claims).toEqual({
      iss: CLIENT_ID,
      sub: CLIENT_ID,
      aud: `${org.origin}/oauth2/v1/token`,
      iat,
      exp: iat + 300,
      jti: expect.stringMatching(/^[\w-]{20,}$/),
    });
    expect(headers).toMatchObject({ accept: "application/json", "user-agent": expect.stringMatching(/^okta-fetch\//) });
    expect(headers["dpop"]).toBeUndefined();
    expect(org.apiRequests[0]?.authorization).toMatch(/^Bearer token-1-/);
  });

  test.each([
    ["keyId", { keyId: "key-1" }, "key-1"],
    ["the JWK's kid", { privateKey: { ...jwkOf(KEYS), kid: "key-2" } }, "key-2"],
    ["keyId rather than the JWK's kid", { privateKey: { ...jwkOf(KEYS), kid: "key-2" }, keyId: "key-1" }, "key-1"],
  ])("identifies the key by %s", async (_, options, kid) => {
    const { okta, org } = await start(options);
    await okta.getUser("00u1");
    expect(org.tokenRequests[0]?.signed).toEqual({ alg: "ES256", kid });
  });

  test("accepts scopes as one string", async () => {
    const { okta, org } = await start({ scopes: `  ${SCOPES.join("  ")} ` });
    await okta.getUser("00u1");
    expect(org.tokenRequests[0]?.form["scope"]).toBe(SCOPES.join(" "));
  });

  test("is shared by concurrent calls", async () => {
    const { okta, org } = await start();
    await Promise.all(Array.from({ length: 50 }, () => okta.getUser("00u1")));
    expect(org.tokenRequests).toHaveLength(1);
    expect(org.apiRequests).toHaveLength(50);
  });

  test("goes to the org of each client that shares the provider", async () => {
    const { okta, org, auth, clock } = await start();
    const other = await startServiceOrg(clock);
    const second = createOkta({ orgUrl: other.origin, auth });
    await Promise.all([okta.getUser("00u1"), second.getUser("00u1")]);
    expect(org.tokenRequests).toHaveLength(1);
    expect(other.tokenRequests).toHaveLength(1);
    expect(other.apiRequests[0]?.authorization).not.toBe(org.apiRequests[0]?.authorization);
  });
});

describe("a token is renewed", () => {
  test.each([
    ["a minute before an hour is over", 3600, 3540],
    ["when a tenth of a short lifetime is left", 300, 270],
  ])("%s, and not before", async (_, lifetime, seconds) => {
    const { okta, org, clock } = await start();
    org.demands.lifetime = lifetime;
    await okta.getUser("00u1");
    clock.pass(seconds - 1);
    await okta.getUser("00u1");
    expect(org.tokenRequests).toHaveLength(1);
    clock.pass(1);
    await Promise.all([okta.getUser("00u1"), okta.getUser("00u1")]);
    expect(org.tokenRequests).toHaveLength(2);
    expect(org.tokenRequests[1]?.claims.jti).not.toBe(org.tokenRequests[0]?.claims.jti);
    expect(org.apiRequests.map(({ authorization }) => authorization.slice(0, 14))).toEqual([
      "Bearer token-1",
      "Bearer token-1",
      "Bearer token-2",
      "Bearer token-2",
    ]);
  });

  test("once after it was revoked, for all concurrent calls, which send their bodies again", async () => {
    const { okta, org } = await start();
    await okta.getUser("00u1");
    org.revoke();
    await Promise.all(Array.from({ length: 10 }, () => okta.updateProfile("00u1", { title: "Countess" })));
    expect(org.tokenRequests).toHaveLength(2);
    // which of them came before the new token was there is theirs
    expect(org.apiRequests.length).toBeLessThanOrEqual(21);
  });

  test("not after a missing scope, which a new token would miss too", async () => {
    const challenge = 'Bearer error="insufficient_scope", scope="okta.groups.read"';
    const { okta, received } = await serve(
      (request, response) => {
        if (request.url?.startsWith("/oauth2")) return response.end(TOKEN_ANSWER);
        return response.writeHead(401, { "WWW-Authenticate": challenge }).end();
      },
      { auth: privateKeyJwtOn(clockOf(), { clientId: CLIENT_ID, privateKey: pemOf(KEYS), scopes: SCOPES }) },
    );
    const error = await errorOf(OktaAuthenticationError, okta.listGroups().first());
    expect(error.requiredScopes).toEqual(["okta.groups.read"]);
    expect(received.map(({ path }) => path)).toEqual(["/oauth2/v1/token", "/api/v1/groups"]);
  });

  test("only once: a second 401 is the call's error", async () => {
    const { okta, org } = await start();
    org.demands.lifetime = 0;
    await errorOf(OktaAuthenticationError, okta.getUser("00u1"));
    expect(org.tokenRequests).toHaveLength(2);
    expect(org.apiRequests).toHaveLength(2);
  });
});

describe("a refused token request", () => {
  test("fails the call with OAuth's error, sends nothing else, and is repeated by the next call", async () => {
    const { okta, org } = await start();
    const refusal = { error: "invalid_client", error_description: "The client_assertion is no good." };
    // a challenge beside the body must not hide what the body says
    const headers = { "WWW-Authenticate": 'Basic realm="okta"', "X-Okta-Request-Id": "req-1" };
    org.instead.push(jsonAnswer(401, refusal, headers));
    const error = await errorOf(OktaAuthError, okta.getUser("00u1"));
    expect(error).toMatchObject({
      code: "ERR_AUTH",
      operation: "getUser",
      oauthError: "invalid_client",
      oauthErrorDescription: "The client_assertion is no good.",
      cause: { status: 401, code: "invalid_client", requestId: "req-1", path: "/oauth2/v1/token" },
    });
    expect(error.message).toMatch(/^getUser was not sent: .*invalid_client: The client_assertion is no good\..*req-1/);
    expect(org.apiRequests).toEqual([]);
    await okta.getUser("00u1");
    expect(org.apiRequests).toHaveLength(1);
  });

  test("fails each waiting call with an error of its own", async () => {
    const { okta, org } = await start();
    org.instead.push(jsonAnswer(400, { error: "invalid_scope" }));
    const [read, listed] = await Promise.all([
      errorOf(OktaAuthError, okta.getUser("00u1")),
      errorOf(OktaAuthError, okta.listUsers().first()),
    ]);
    expect(read).toMatchObject({ operation: "getUser", oauthError: "invalid_scope" });
    expect(listed).toMatchObject({ operation: "listUsers", oauthError: "invalid_scope" });
    expect(read.oauthErrorDescription).toBeUndefined();
    expect(org.tokenRequests).toHaveLength(1);
  });

  test.each([408, 429, 502, 503, 504])(
    "is retried with its call after a temporary failure, even for a POST: %d",
    async (status) => {
      const { auth, org } = await start();
      const okta = createOkta({ orgUrl: org.origin, auth, clock: new FlyingClock(), timeout: 0 });
      org.instead.push(jsonAnswer(status, {}));
      await okta.suspendUser("00u1");
      expect(org.tokenRequests).toHaveLength(2);
      expect(org.apiRequests).toHaveLength(1);
    },
  );

  test("waits as long as its response asks for", async () => {
    const { auth, org } = await start();
    const clock = new FlyingClock();
    const okta = createOkta({ orgUrl: org.origin, auth, clock, timeout: 0 });
    org.instead.push(jsonAnswer(429, {}, { "Retry-After": "7" }));
    await okta.getUser("00u1");
    expect(clock.waited).toEqual([7_000]);
  });

  test("is the call's error after the last attempt", async () => {
    const { auth, org } = await start();
    const okta = createOkta({ orgUrl: org.origin, auth, retry: 1, clock: new FlyingClock(), timeout: 0 });
    org.instead.push(jsonAnswer(503, {}), jsonAnswer(503, {}));
    const error = await errorOf(OktaAuthError, okta.getUser("00u1"));
    expect(error.cause).toMatchObject({ status: 503, path: "/oauth2/v1/token" });
    expect(org.apiRequests).toEqual([]);
  });

  test("names a key that the org does not know", async () => {
    const { okta, org } = await start({ privateKey: pemOf(ecKeys("P-256")) });
    expect((await errorOf(OktaAuthError, okta.getUser("00u1"))).oauthError).toBe("invalid_client");
    expect(org.apiRequests).toEqual([]);
  });

  test("does not follow a redirect: the assertion is sent to the org only", async () => {
    const other = await serve((_, response) => response.end("{}"));
    const { okta, org } = await start();
    org.instead.push({ status: 307, headers: { Location: `${other.origin}/token` }, body: "" });
    const error = await errorOf(OktaAuthError, okta.getUser("00u1"));
    expect(error.cause).toMatchObject({ code: "ERR_REDIRECT", status: 307 });
    expect(other.received).toEqual([]);
    expect(org.apiRequests).toEqual([]);
  });

  test("includes a page instead of a token", async () => {
    const { okta, org } = await start();
    const headers = { "Content-Type": "text/html" };
    org.instead.push({ status: 200, headers, body: "<h1>Sign in to the proxy</h1>" });
    const error = await errorOf(OktaAuthError, okta.getUser("00u1"));
    expect(error.cause).toMatchObject({ code: "ERR_UNREADABLE_BODY", status: 200 });
    expect(error.message).not.toContain("Sign in");
    expect(org.apiRequests).toEqual([]);
  });
});

test("an abort ends only its own wait: the token request continues", async () => {
  const { okta, org } = await start();
  const controller = new AbortController();
  let answer: (late: Answer) => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    org.instead.push(() => {
      resolve();
      return new Promise((later) => {
        answer = later;
      });
    });
  });
  const impatient = okta.getUser("00u1", { signal: controller.signal });
  const patient = okta.getUser("00u1").catch(() => undefined);
  await asked;
  controller.abort();
  await errorOf(OktaAbortError, impatient);
  expect(org.apiRequests).toEqual([]);
  answer(jsonAnswer(200, { access_token: "late", token_type: "Bearer", expires_in: 3600 }));
  await patient;
  expect(org.apiRequests[0]?.authorization).toBe("Bearer late");
});
