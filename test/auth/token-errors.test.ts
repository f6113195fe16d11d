// Failures of token requests that need no server.

import { describe, expect, test } from "vitest";
import type { Platform } from "../../src/auth/oauth-platform.js";
import { privateKeyJwtOn } from "../../src/auth/private-key-jwt.js";
import { OktaAuthError, type OktaError, OktaNetworkError, OktaTimeoutError } from "../../src/index.js";
import type { ClientFetch } from "../../src/shared/platform.js";
import { failure, json } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { happened } from "../support/happened.js";
import { CLIENT_ID, clockOf, KEYS, pemOf, SCOPES } from "../support/oauth.js";
import { type Handler, inTurn, ORG, silence } from "../support/okta-of.js";

const token = () => json({ access_token: "t1", token_type: "Bearer", expires_in: 3600 });

function endless(): Response {
  return new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) }));
}

function providerOf(handler: Handler, platform: Partial<Platform> = {}) {
  const auth = privateKeyJwtOn(clockOf(platform), { clientId: CLIENT_ID, privateKey: pemOf(KEYS), scopes: SCOPES });
  const asked: string[] = [];
  const fetch: ClientFetch = async (url, init) => {
    const request = new Request(url, init);
    asked.push(`${request.method} ${request.url} ${request.redirect}`);
    return handler(request);
  };
  const request = new Request(`${ORG}/api/v1/users/00u1`);
  const authorize = async (signal?: AbortSignal) => auth.authorize(request, { operation: "getUser", fetch, signal });
  return { auth, asked, authorize, request };
}

describe("without a token the call fails, and the next call requests one again", () => {
  test.each<[string, Handler, object]>([
    ["a proxy's page", () => new Response("<h1>Bad gateway</h1>", { status: 502 }), { status: 502, code: "HTTP_502" }],
    ["an empty answer", () => new Response(null, { status: 503 }), { status: 503, code: "HTTP_503" }],
    ["an answer in Okta's form", () => failure(429, "E0000047"), { status: 429, code: "E0000047" }],
    ["JSON in no known form", () => json(["?"], { status: 400 }), { status: 400, code: "HTTP_400" }],
    ["JSON that is null", () => json(null, { status: 400 }), { status: 400, code: "HTTP_400" }],
    ["no content", () => new Response(null, { status: 204 }), { status: 204, code: "ERR_UNREADABLE_BODY" }],
    ["no token in it", () => json({ token_type: "Bearer" }), { status: 200, code: "ERR_UNREADABLE_BODY" }],
    ["an invalid lifetime", () => json({ ...TOKEN, expires_in: "soon" }), { code: "ERR_UNREADABLE_BODY" }],
    ["a bond nobody asked for", () => json({ ...TOKEN, token_type: "DPoP" }), { code: "ERR_UNREADABLE_BODY" }],
    ["a redirect that the platform hides", () => hidden(), { code: "ERR_REDIRECT" }],
    ["an answer without an end", () => endless(), { status: 200, code: "ERR_RESPONSE_TOO_LARGE" }],
    ["no answer", () => Promise.reject(new TypeError("fetch failed")), { code: "ERR_NETWORK" }],
    ["something thrown that is not an error", () => Promise.reject("off"), { code: "ERR_NETWORK" }],
  ])("%s", async (_, handler, cause) => {
    const { authorize, asked } = providerOf(inTurn(handler, token()));
    const error = await errorOf(OktaAuthError, authorize());
    expect(error).toMatchObject({ operation: "getUser", path: "/api/v1/users/00u1", cause });
    expect(error.message).toContain((error.cause as OktaError).message);
    expect(error).not.toHaveProperty("oauthError");
    expect(await authorize()).toEqual({ Authorization: "Bearer t1" });
    expect(asked).toEqual(Array(2).fill(`POST ${ORG}/oauth2/v1/token manual`));
  });

  test("the error has Okta's error id, for its support", async () => {
    const { authorize } = providerOf(() => failure(429, "E0000047"));
    expect((await errorOf(OktaAuthError, authorize())).message).toContain("req-1");
  });

  test("a server that does not respond in time: its request is aborted", async () => {
    const signals: AbortSignal[] = [];
    const silent: Handler = (request) => {
      signals.push(request.signal);
      return silence(request);
    };
    const { authorize } = providerOf(inTurn(silent, token()), { timeLimit: 250 });
    const error = await errorOf(OktaAuthError, authorize());
    expect(error.cause).toBeInstanceOf(OktaTimeoutError);
    expect(signals[0]?.aborted).toBe(true);
    expect(await authorize()).toEqual({ Authorization: "Bearer t1" });
  });

  test("a response body that never ends", async () => {
    const { authorize } = providerOf(inTurn(new Response(new ReadableStream()), token()), { timeLimit: 250 });
    expect((await errorOf(OktaAuthError, authorize())).cause).toBeInstanceOf(OktaTimeoutError);
  });

  test("a response body that breaks off", async () => {
    const broken = new ReadableStream({ start: (body) => body.error(new Error("reset by peer")) });
    const { authorize } = providerOf(inTurn(new Response(broken), token()));
    const error = await errorOf(OktaAuthError, authorize());
    expect(error.cause).toBeInstanceOf(OktaNetworkError);
    expect(error.message).toContain("reset by peer");
  });
});

const TOKEN = { access_token: "t1", token_type: "Bearer", expires_in: 3600 };

/** What a browser or a worker makes of a redirect that is not followed. */
function hidden(): Response {
  return Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" });
}

describe("a wait for a token", () => {
  test("ends at once when its signal aborts, with the signal's reason", async () => {
    const { authorize, asked } = providerOf(silence);
    const reason = new Error("enough");
    const controller = new AbortController();
    const waiting = authorize(controller.signal);
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(authorize(AbortSignal.abort(reason))).rejects.toBe(reason);
    // the one request is nobody's to end
    expect(asked.length).toBeLessThanOrEqual(1);
  });

  test("that every caller has abandoned fails without an unhandled rejection", async () => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", listen);
    const controller = new AbortController();
    let tokenRequest: AbortSignal | undefined;
    const silent: Handler = (request) => {
      tokenRequest = request.signal;
      controller.abort(new Error("enough"));
      return silence(request);
    };
    const { authorize } = providerOf(silent, { timeLimit: 20 });
    await expect(authorize(controller.signal)).rejects.toThrow("enough");
    await happened(() => tokenRequest?.aborted === true);
    // Node reports a rejection once the microtasks after it have run
    await new Promise((done) => setImmediate(done));
    process.off("unhandledRejection", listen);
    expect(unhandled).toEqual([]);
  });
});

describe("the provider's reaction to a response", () => {
  const answer = (status: number, headers: HeadersInit = {}) => new Response(null, { status, headers });
  const sentWith = (authorization: string) =>
    new Request(`${ORG}/api/v1/users`, { headers: { Authorization: authorization } });

  test.each([200, 400, 403, 404, 429, 500])("%d: no better credentials", async (status) => {
    const { auth, authorize, asked } = providerOf(inTurn(token()));
    await authorize();
    expect(auth.answered(answer(status), sentWith("Bearer t1"))).toBe(false);
    await authorize();
    expect(asked).toHaveLength(1);
  });

  test("401 drops the refused token, but not a newer one", async () => {
    const { auth, authorize, asked } = providerOf(inTurn(token(), json({ ...TOKEN, access_token: "t2" })));
    await authorize();
    expect(auth.answered(answer(401), sentWith("Bearer t1"))).toBe(true);
    expect(await authorize()).toEqual({ Authorization: "Bearer t2" });
    expect(auth.answered(answer(401), sentWith("Bearer t1"))).toBe(true);
    expect(await authorize()).toEqual({ Authorization: "Bearer t2" });
    expect(asked).toHaveLength(2);
  });

  test("a nonce demanded without a value: no better credentials, and the token is kept", async () => {
    const { auth, authorize, asked } = providerOf(inTurn(token()));
    await authorize();
    const challenge = { "WWW-Authenticate": 'DPoP error="use_dpop_nonce"' };
    const proven = sentWith("Bearer t1");
    proven.headers.set("DPoP", "a proof of its own");
    expect(auth.answered(answer(401, challenge), proven)).toBe(false);
    expect(auth.answered(answer(401, { ...challenge, "DPoP-Nonce": "n" }), proven)).toBe("new-proof");
    expect(auth.answered(answer(401, { ...challenge, "DPoP-Nonce": "n" }), sentWith("Bearer t1"))).toBe(false);
    await authorize();
    expect(asked).toHaveLength(1);
  });
});

test("a token without a lifetime is used until it is refused", async () => {
  const clock = clockOf();
  const { auth, authorize, asked } = providerOf(() => json({ access_token: "t1", token_type: "Bearer" }), {
    now: clock.now,
  });
  await authorize();
  clock.pass(1e6);
  await authorize();
  expect(asked).toHaveLength(1);
  const refused = new Request(ORG, { headers: { Authorization: "Bearer t1" } });
  expect(auth.answered(new Response(null, { status: 401 }), refused)).toBe(true);
  await authorize();
  expect(asked).toHaveLength(2);
});
