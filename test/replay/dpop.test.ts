// A service app with DPoP, against Okta's recorded responses to one. Needs recordings: see .ci/run.
//
// The recordings contain no assertion, proof or token (they are blanked), and the server that replays them checks none. So
// these tests show that the responses lead the client to the same requests, with what the responses demanded.
// test/auth/dpop.server.test.ts checks the proofs themselves.

import { decodeJwt, decodeProtectedHeader } from "jose";
import { describe, expect, test } from "vitest";
import { privateKeyJwtOn } from "../../src/auth/private-key-jwt.js";
import { createOkta } from "../../src/index.js";
import { CLIENT_ID, type Clock, clockOf, KEYS, pemOf } from "../support/oauth.js";
import { recordingsOf } from "./recordings.js";

const { OKTA_REPLAY_URL: orgUrl = "", OKTA_REPLAY_RECORDINGS: ndjson = "" } = process.env;
const SCOPES = "okta.users.read okta.apps.read okta.groups.read";

/** Plays a cassette: `run` makes its calls on clients that share nothing. */
async function play(name: string, run: (client: () => ReturnType<typeof createOkta>, clock: Clock) => Promise<void>) {
  const recordings = recordingsOf(ndjson, name);
  const sent: { request: Request; status: number; seq: number }[] = [];
  const clock = clockOf();
  const client = () =>
    createOkta({
      orgUrl,
      auth: privateKeyJwtOn(clock, { clientId: CLIENT_ID, privateKey: pemOf(KEYS), scopes: SCOPES, dpop: true }),
      fetch: async (url, init) => {
        const request = new Request(url, init);
        const headers = { ...init.headers, "X-Replay-Cassette": name };
        const response = await fetch(url, { ...init, headers });
        sent.push({ request, status: response.status, seq: Number(response.headers.get("X-Replay-Seq")) });
        return response;
      },
    });
  await run(client, clock);
  // every recorded answer came, and no request was made that nobody recorded
  expect(sent.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(recordings.map(({ seq }) => seq));
  expect(sent.map(({ status }) => status)).not.toContain(599);
  return sent.map(({ request }) => request);
}

const tokenRequests = (requests: Request[]) => requests.filter(({ url }) => url.endsWith("/oauth2/v1/token"));
const apiRequests = (requests: Request[]) => requests.filter(({ url }) => url.includes("/api/v1/"));
const proofOf = (request: Request) => decodeJwt(request.headers.get("DPoP") ?? "");
const noncesOf = (requests: Request[]) => requests.map((request) => proofOf(request)["nonce"]);
const NONCE = "sanitized_dpop_nonce";

/** What must hold for any of them. */
async function check(requests: Request[]): Promise<void> {
  const jtis = requests.map((request) => proofOf(request).jti);
  expect(new Set(jtis).size).toBe(requests.length);
  for (const request of tokenRequests(requests)) {
    const form = new URLSearchParams(await request.clone().text());
    const claims = decodeJwt(form.get("client_assertion") ?? "");
    expect(claims).toMatchObject({ iss: CLIENT_ID, sub: CLIENT_ID, aud: `${orgUrl}/oauth2/v1/token` });
    expect(form.get("scope")).toBe(SCOPES);
    expect(proofOf(request)).toMatchObject({ htm: "POST", htu: `${orgUrl}/oauth2/v1/token` });
    expect(proofOf(request)).not.toHaveProperty("ath");
  }
  for (const request of apiRequests(requests)) {
    expect(request.headers.get("Authorization")).toBe("DPoP REDACTED");
    expect(proofOf(request)).toMatchObject({ htm: "GET", htu: `${orgUrl}/api/v1/users`, ath: expect.any(String) });
    expect(decodeProtectedHeader(request.headers.get("DPoP") ?? "")).toMatchObject({ typ: "dpop+jwt", alg: "ES256" });
  }
}

const ask = (okta: ReturnType<typeof createOkta>) => okta.listUsers({ limit: 1 }).toArray();

describe("the recorded", () => {
  test("test_dpop_api_request: a nonce demand, a token and a request, for two clients", async () => {
    const requests = await play("test_dpop_api_request", async (client) => {
      expect(await ask(client())).toEqual([]);
      expect(await ask(client())).toEqual([]);
    });
    await check(requests);
    expect(noncesOf(tokenRequests(requests))).toEqual([undefined, NONCE, undefined, NONCE]);
    // a key a client
    const keys = apiRequests(requests).map(
      (request) => decodeProtectedHeader(request.headers.get("DPoP") ?? "").jwk?.x,
    );
    expect(new Set(keys).size).toBe(2);
  });

  test("test_dpop_concurrent_requests: ten concurrent calls share one token, each with its own proof", async () => {
    const requests = await play("test_dpop_concurrent_requests", async (client) => {
      for (const okta of [client(), client()]) {
        await Promise.all(Array.from({ length: 10 }, () => ask(okta)));
      }
    });
    await check(requests);
    expect(tokenRequests(requests)).toHaveLength(4);
    expect(apiRequests(requests)).toHaveLength(20);
  });

  test("test_dpop_nonce_update: later requests use the nonce of the token response", async () => {
    const requests = await play("test_dpop_nonce_update", async (client) => {
      for (const okta of [client(), client()]) {
        await ask(okta);
        await ask(okta);
      }
    });
    await check(requests);
    // the recorder made all nonces the same: whether a later one was another one cannot be told
    expect(noncesOf(apiRequests(requests))).toEqual([NONCE, NONCE, NONCE, NONCE]);
  });

  test("test_token_expiry_and_refresh: an hour later, a new token with the first request, as the nonce is known", async () => {
    const requests = await play("test_token_expiry_and_refresh", async (client, clock) => {
      const okta = client();
      await ask(okta);
      clock.pass(3600);
      await ask(okta);
    });
    await check(requests);
    expect(noncesOf(tokenRequests(requests))).toEqual([undefined, NONCE, NONCE]);
  });

  test("test_private_key_auth_without_dpop: an app that requires proofs causes an error that says so", async () => {
    const name = "test_private_key_auth_without_dpop";
    const auth = privateKeyJwtOn(clockOf(), {
      clientId: CLIENT_ID,
      privateKey: pemOf(KEYS),
      scopes: SCOPES,
      dpop: false,
    });
    const okta = createOkta({
      orgUrl,
      auth,
      fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, "X-Replay-Cassette": name } }),
    });
    await expect(ask(okta)).rejects.toMatchObject({
      oauthError: "invalid_dpop_proof",
      oauthErrorDescription: "The DPoP proof JWT header is missing.",
      message: expect.stringContaining("dpop is false"),
    });
  });
});
