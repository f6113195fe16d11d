import { describe, expect, test } from "vitest";
import { privateKeyJwtOn } from "../../src/auth/private-key-jwt.js";
import { createOkta, OktaAuthError, OktaAuthenticationError } from "../../src/index.js";
import { jsonAnswer } from "../okta-server/answer.js";
import { startServiceOrg } from "../okta-server/start.js";
import type { Demands, TokenEndpoint } from "../okta-server/token-endpoint.js";
import { errorOf } from "../support/error-of.js";
import { CLIENT_ID, clockOf, KEYS, pemOf, SCOPES } from "../support/oauth.js";

async function start(dpop: boolean | undefined, demands: Partial<Demands> = {}) {
  const clock = clockOf();
  const org = await startServiceOrg(clock);
  Object.assign(org.demands, demands);
  const auth = privateKeyJwtOn(clock, { clientId: CLIENT_ID, privateKey: pemOf(KEYS), scopes: SCOPES, dpop });
  return { clock, org, auth, okta: createOkta({ orgUrl: org.origin, auth }) };
}

const noncesOf = (requests: TokenEndpoint["tokenRequests"] | TokenEndpoint["apiRequests"]) =>
  requests.map(({ proof }) => proof && (proof["nonce"] ?? "none"));
const schemes = ({ apiRequests }: TokenEndpoint) => apiRequests.map(({ authorization }) => authorization.split(" ")[0]);

/** A refusal that wants a nonce in the proof. */
const demand = (nonce: string) =>
  jsonAnswer(400, { error: "use_dpop_nonce", error_description: "another one" }, { "DPoP-Nonce": nonce });

describe("DPoP proofs that the server requires", () => {
  test("are sent from the first request that requires them", async () => {
    const { okta, org, clock } = await start(undefined, { dpop: true });
    await okta.getUser("00u1");
    expect(noncesOf(org.tokenRequests)).toEqual([undefined, "none"]);
    clock.pass(3600);
    await okta.getUser("00u1");
    expect(noncesOf(org.tokenRequests)).toEqual([undefined, "none", "none"]);
    expect(schemes(org)).toEqual(["DPoP", "DPoP"]);
  });

  test("contain the server's nonce if it requires one", async () => {
    const { okta, org } = await start(undefined, { dpop: true, tokenNonce: "n1" });
    await okta.getUser("00u1");
    expect(noncesOf(org.tokenRequests)).toEqual([undefined, "none", "n1"]);
  });

  test("contain the nonce at once if the first response already has one, as Okta's does", async () => {
    const { okta, org } = await start(undefined, { dpop: true, tokenNonce: "n1" });
    org.instead.push(jsonAnswer(400, { error: "use_dpop_nonce", error_description: "…" }, { "DPoP-Nonce": "n1" }));
    await okta.getUser("00u1");
    expect(noncesOf(org.tokenRequests)).toEqual([undefined, "n1"]);
  });

  test("are not sent to a server that does not require them", async () => {
    const { okta, org } = await start(undefined);
    await okta.getUser("00u1");
    expect([...noncesOf(org.tokenRequests), ...noncesOf(org.apiRequests)]).toEqual([undefined, undefined]);
    expect(schemes(org)).toEqual(["Bearer"]);
  });
});

describe("with dpop: true", () => {
  test("the first request already has a proof", async () => {
    const { okta, org } = await start(true);
    await okta.getUser("00u1");
    expect(noncesOf(org.tokenRequests)).toEqual(["none"]);
    expect(schemes(org)).toEqual(["DPoP"]);
  });

  test("a token that is not bound to the key is rejected", async () => {
    const { okta, org } = await start(true);
    org.instead.push(jsonAnswer(200, { access_token: "open", token_type: "Bearer", expires_in: 60 }));
    expect((await errorOf(OktaAuthError, okta.getUser("00u1"))).message).toContain("not bound");
    expect(org.apiRequests).toEqual([]);
  });
});

test("with dpop: false no proofs are sent, and a server that requires them causes an error that says so", async () => {
  const { okta, org } = await start(false, { dpop: true });
  const error = await errorOf(OktaAuthError, okta.getUser("00u1"));
  expect(error.oauthError).toBe("invalid_dpop_proof");
  expect(error.message).toContain("dpop is false");
  expect(noncesOf(org.tokenRequests)).toEqual([undefined]);
});

describe("a nonce", () => {
  test("missing from a token request is added by one repeated request", async () => {
    const { okta, org } = await start(true, { tokenNonce: "n1" });
    await okta.getUser("00u1");
    expect(noncesOf(org.tokenRequests)).toEqual(["none", "n1"]);
  });

  test.each([true, undefined])(
    "that changes before the repeated request is replaced, up to three times",
    async (dpop) => {
      const { okta, org } = await start(dpop);
      org.instead.push(...["n1", "n2", "n3"].map(demand));
      await okta.getUser("00u1");
      expect(noncesOf(org.tokenRequests)).toEqual([dpop ? "none" : undefined, "n1", "n2", "n3"]);
    },
  );

  test("that is never accepted fails the call instead of looping", async () => {
    const { okta, org } = await start(true);
    org.instead.push(...["n1", "n2", "n3", "n4", "n5"].map(demand));
    expect((await errorOf(OktaAuthError, okta.getUser("00u1"))).oauthError).toBe("use_dpop_nonce");
    expect(noncesOf(org.tokenRequests)).toEqual(["none", "n1", "n2", "n3"]);
  });

  test("that is demanded again of a request that contains it fails the call", async () => {
    const { okta, org } = await start(true);
    org.instead.push(demand("n1"), demand("n1"), demand("n1"));
    expect((await errorOf(OktaAuthError, okta.getUser("00u1"))).oauthError).toBe("use_dpop_nonce");
    expect(noncesOf(org.tokenRequests)).toEqual(["none", "n1"]);
  });

  test("that is demanded without a value fails the call", async () => {
    const { okta, org } = await start(true);
    org.instead.push(jsonAnswer(400, { error: "use_dpop_nonce" }));
    expect((await errorOf(OktaAuthError, okta.getUser("00u1"))).oauthError).toBe("use_dpop_nonce");
    expect(org.tokenRequests).toHaveLength(1);
  });

  test("demanded for a resource is sent at once, with the same token and body", async () => {
    const { okta, org } = await start(true, { apiNonce: "r1" });
    await okta.updateProfile("00u1", { title: "Countess" });
    expect(noncesOf(org.apiRequests)).toEqual(["none", "r1"]);
    expect(org.tokenRequests).toHaveLength(1);
    org.demands.apiNonce = "r2";
    await okta.getUser("00u1");
    await okta.getUser("00u1");
    expect(noncesOf(org.apiRequests)).toEqual(["none", "r1", "r1", "r2", "r2"]);
    expect(org.tokenRequests).toHaveLength(1);
  });

  test("that changes for a resource is replaced, up to three times, with the same token", async () => {
    const { okta, org } = await start(true, { apiNonces: ["r1", "r2", "r3"] });
    await okta.updateProfile("00u1", { title: "Countess" });
    expect(noncesOf(org.apiRequests)).toEqual(["none", "r1", "r2", "r3"]);
    expect(org.tokenRequests).toHaveLength(1);
  });

  test("that is never accepted for a resource fails the call instead of looping", async () => {
    const { okta, org } = await start(true, { apiNonces: ["r1", "r2", "r3", "r4", "r5"] });
    expect((await errorOf(OktaAuthenticationError, okta.getUser("00u1"))).status).toBe(401);
    expect(noncesOf(org.apiRequests)).toEqual(["none", "r1", "r2", "r3"]);
  });

  test("renewal and token renewal have separate limits", async () => {
    const { okta, org } = await start(true);
    await okta.getUser("00u1");
    org.revoke();
    org.demands.apiNonces = ["r1", "r2"];
    await okta.getUser("00u1");
    expect(noncesOf(org.apiRequests)).toEqual(["none", "none", "none", "r1", "r2"]);
    expect(org.tokenRequests).toHaveLength(2);
  });

  test("demanded of many concurrent calls fails none of them", async () => {
    const { okta, org } = await start(true, { apiNonce: "r1" });
    await Promise.all(Array.from({ length: 20 }, () => okta.getUser("00u1")));
    expect(org.tokenRequests).toHaveLength(1);
  });

  test("in any response is used from then on", async () => {
    const { okta, org, clock } = await start(true, { announced: "a1" });
    await okta.getUser("00u1");
    org.demands.announced = "a2";
    await okta.getUser("00u1");
    clock.pass(3600);
    await okta.getUser("00u1");
    expect(noncesOf(org.tokenRequests)).toEqual(["none", "a2"]);
    expect(noncesOf(org.apiRequests)).toEqual(["a1", "a1", "a2"]);
  });
});

describe("a proof", () => {
  test("is new for each request and each attempt", async () => {
    const { okta, org } = await start(true, { tokenNonce: "n1", apiNonce: "r1" });
    await Promise.all(Array.from({ length: 50 }, () => okta.getUser("00u1")));
    const proofs = [...org.tokenRequests, ...org.apiRequests].map(({ proof }) => proof?.jti);
    // 50 calls, a token request for each of its nonces, and a request that learns the resource's
    expect(proofs.length).toBeGreaterThanOrEqual(53);
    expect(new Set(proofs).size).toBe(proofs.length);
  });

  test("contains the method, the URL without its query, and the token", async () => {
    const { okta, org, clock } = await start(true);
    await okta.getUser("ada+1@acme.test", { expand: "blocks" });
    await okta.updateProfile("00u1", { title: "Countess" });
    expect(org.apiRequests.map(({ proof }) => proof)).toEqual([
      {
        htm: "GET",
        htu: `${org.origin}/api/v1/users/ada%2B1%40acme.test`,
        ath: expect.any(String),
        iat: clock.now() / 1000,
        jti: expect.any(String),
      },
      expect.objectContaining({ htm: "POST", htu: `${org.origin}/api/v1/users/00u1` }),
    ]);
    expect(org.tokenRequests[0]?.proof).not.toHaveProperty("ath");
  });
});

test("and an assertion each have an id of their own from the platform's random source", async () => {
  let count = 0;
  const clock = clockOf({ id: () => `id-${++count}` });
  const org = await startServiceOrg(clock);
  const auth = privateKeyJwtOn(clock, { clientId: CLIENT_ID, privateKey: pemOf(KEYS), scopes: SCOPES, dpop: true });
  await createOkta({ orgUrl: org.origin, auth }).getUser("00u1");
  const [token] = org.tokenRequests;
  const ids = [token?.claims.jti, token?.proof?.jti, org.apiRequests[0]?.proof?.jti];
  expect(ids.toSorted()).toEqual(["id-1", "id-2", "id-3"]);
});

test("a revoked bound token is renewed once, by a request with a proof", async () => {
  const { okta, org } = await start(undefined, { dpop: true });
  await okta.getUser("00u1");
  org.revoke();
  await okta.getUser("00u1");
  expect(org.apiRequests).toHaveLength(3);
  org.demands.lifetime = 0;
  org.revoke();
  await errorOf(OktaAuthenticationError, okta.getUser("00u1"));
  expect(org.apiRequests).toHaveLength(5);
  expect(noncesOf(org.tokenRequests)).toEqual([undefined, "none", "none", "none"]);
});
