// A service app on a machine with a wrong clock: the Date of the response that refuses its assertion shows the
// difference.

import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { privateKeyJwtOn } from "../../src/auth/private-key-jwt.js";
import { OktaAuthError, OktaAuthenticationError } from "../../src/index.js";
import type { PrivateKeyJwtOptions } from "../../src/oauth.js";
import { json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { CLIENT_ID, clockOf, KEYS, pemOf, SCOPES } from "../support/oauth.js";
import { type Handler, ORG, oktaOf } from "../support/okta-of.js";

const MINUTE = 60;
const HOUR = 3600;

interface OrgOptions {
  /** How many seconds the org's clock is ahead of this machine's. */
  readonly ahead: number;
  /** Whether tokens are bound to a key. */
  readonly dpop?: boolean;
  /** What is in the answer that refuses a token request, besides its Date. */
  readonly refusal?: { readonly status?: number; readonly error?: string };
  /** The Date of the org's answers, if it is not that of its clock. */
  readonly date?: string | null;
  /** Whether the org refuses the app in any case. */
  readonly hostile?: boolean;
  /** How far from the org's clock proofs may be, in seconds, at the token endpoint and elsewhere. */
  readonly proofsWithin?: { readonly tokens?: number; readonly api?: number };
}

/** A client, and an org that holds assertions and proofs against its own clock. */
function start(org: OrgOptions, options: Partial<PrivateKeyJwtOptions> = {}) {
  const clock = clockOf();
  const ours = () => clock.now() / 1000;
  let { ahead } = org;
  const theirs = () => ours() + ahead;
  /** When assertions and proofs say that they were made, in seconds after the true time. */
  const assertions: number[] = [];
  const proofs: number[] = [];
  let tokens = 0;
  const headers = (): [string, string][] => {
    const date = org.date === undefined ? new Date(theirs() * 1000).toUTCString() : org.date;
    return date === null ? [] : [["Date", date]];
  };
  const proofIsOff = (request: Request, within = Number.POSITIVE_INFINITY) => {
    const { iat = 0 } = decodeJwt(request.headers.get("DPoP") ?? "");
    proofs.push(iat - theirs());
    return Math.abs(iat - theirs()) > within;
  };
  const refuse = (error: string, status = 401) =>
    json({ error, error_description: "no" }, { status, headers: headers() });
  const handler: Handler = async (request) => {
    const answer = { headers: headers() };
    if (!request.url.endsWith("/oauth2/v1/token")) {
      if (!org.dpop || !proofIsOff(request, org.proofsWithin?.api)) return json(userOf("00u1"), answer);
      const challenge: [string, string] = ["WWW-Authenticate", 'DPoP error="invalid_dpop_proof"'];
      return new Response(null, { status: 400, headers: [...headers(), challenge] });
    }
    const { iat = 0, exp = 0 } = decodeJwt(String((await request.formData()).get("client_assertion")));
    expect(exp - iat).toBe(300);
    assertions.push(iat - theirs());
    const { error = "invalid_client", status } = org.refusal ?? {};
    if (org.hostile || exp <= theirs() || iat > theirs() + 300) return refuse(error, status);
    if (org.dpop && proofIsOff(request, org.proofsWithin?.tokens)) return refuse("invalid_dpop_proof", 400);
    const token_type = org.dpop ? "DPoP" : "Bearer";
    return json({ access_token: `token-${++tokens}`, token_type, expires_in: HOUR }, answer);
  };
  const auth = privateKeyJwtOn(clock, {
    clientId: CLIENT_ID,
    privateKey: pemOf(KEYS),
    scopes: SCOPES,
    dpop: org.dpop ?? false,
    ...options,
  });
  const client = oktaOf(handler, { auth });
  const setClock = (seconds: number) => {
    ahead = seconds;
  };
  return { ...client, clock, assertions, proofs, setClock, tokenRequests: () => assertions.length };
}

describe("a clock that is wrong by more than five minutes", () => {
  test.each([
    ["slow by six minutes", 6 * MINUTE],
    ["slow by five minutes and a second", 5 * MINUTE + 1],
    ["slow by a day", 24 * HOUR],
    ["slow by 30 years", 30 * 365 * 24 * HOUR],
    ["fast by six minutes", -6 * MINUTE],
    ["fast by two hours", -2 * HOUR],
  ])("%s: the token request is repeated with the org's time", async (_, ahead) => {
    const { okta, assertions } = start({ ahead });
    await okta.getUser("00u1");
    expect(assertions).toEqual([-ahead, 0]);
  });

  test("the corrected time is used from then on", async () => {
    const { okta, clock, assertions } = start({ ahead: 20 * MINUTE });
    await okta.getUser("00u1");
    clock.pass(HOUR);
    await okta.getUser("00u1");
    expect(assertions).toEqual([-20 * MINUTE, 0, 0]);
  });

  test("the correction is updated when the local clock is set right", async () => {
    const { okta, clock, assertions, setClock } = start({ ahead: 20 * MINUTE });
    await okta.getUser("00u1");
    setClock(0);
    clock.pass(HOUR);
    await okta.getUser("00u1");
    expect(assertions).toEqual([-20 * MINUTE, 0, 20 * MINUTE, 0]);
  });

  test("the correction applies to the DPoP proofs of all requests", async () => {
    const { okta, proofs } = start({ ahead: 20 * MINUTE, dpop: true, proofsWithin: { tokens: 60, api: 60 } });
    await okta.getUser("00u1");
    expect(proofs).toEqual([0, 0]);
  });

  test("concurrent calls share one additional token request", async () => {
    const { okta, assertions } = start({ ahead: 20 * MINUTE });
    await Promise.all([okta.getUser("00u1"), okta.getUser("00u2"), okta.getUser("00u3")]);
    expect(assertions).toEqual([-20 * MINUTE, 0]);
  });
});

describe("a refused DPoP proof", () => {
  test("of a token request is created again with the org's time", async () => {
    const { okta, proofs } = start({ ahead: 2 * MINUTE, dpop: true, proofsWithin: { tokens: 60 } });
    await okta.getUser("00u1");
    expect(proofs).toEqual([-2 * MINUTE, 0, 0]);
  });

  test("of any other request is created again with the same token", async () => {
    const { okta, proofs, tokenRequests } = start({ ahead: 2 * MINUTE, dpop: true, proofsWithin: { api: 60 } });
    await okta.updateProfile("00u1", { title: "Countess" });
    expect(proofs).toEqual([-2 * MINUTE, -2 * MINUTE, 0]);
    expect(tokenRequests()).toBe(1);
  });
});

describe("when correcting the clock does not help", () => {
  test.each([
    [10 * MINUTE, "the local clock is 10 minutes behind the org's"],
    [-10 * MINUTE, "the local clock is 10 minutes ahead of the org's"],
    [3 * HOUR + 20, "the local clock is 180 minutes behind the org's"],
  ])("by %d s, the error says so after one additional request", async (ahead, said) => {
    const { okta, sent, assertions } = start({ ahead, hostile: true });
    const error = await errorOf(OktaAuthError, okta.getUser("00u1"));
    expect(error.oauthError).toBe("invalid_client");
    expect(error.message).toContain(said);
    expect(assertions).toEqual([-ahead, 0]);
    expect(sent).toHaveLength(2);
  });

  test("the correction is undone, and the next call tries again", async () => {
    const { okta, assertions } = start({ ahead: 10 * MINUTE, hostile: true });
    await errorOf(OktaAuthError, okta.getUser("00u1"));
    await errorOf(OktaAuthError, okta.getUser("00u1"));
    expect(assertions).toEqual([-10 * MINUTE, 0, -10 * MINUTE, 0]);
  });
});

describe("the clock is not corrected, and nothing is repeated", () => {
  test.each<[string, OrgOptions]>([
    ["if the clocks agree", { ahead: 0, hostile: true }],
    ["if they differ a little", { ahead: 90, hostile: true }],
    ["if they differ by what an assertion allows for", { ahead: 4 * MINUTE, hostile: true }],
    ["after another error", { ahead: HOUR, refusal: { error: "invalid_scope", status: 400 } }],
    ["after another error with the same status", { ahead: HOUR, refusal: { error: "access_denied" } }],
    ["without a Date", { ahead: HOUR, date: null }],
    ["with an invalid Date", { ahead: HOUR, date: "yesterday" }],
    ["with a Date of another form", { ahead: HOUR, date: "2026-01-01T02:00:00Z" }],
  ])("%s", async (_, org) => {
    const { okta, tokenRequests } = start(org);
    const error = await errorOf(OktaAuthError, okta.getUser("00u1"));
    expect(error.message).not.toContain("clock");
    expect(tokenRequests()).toBe(1);
  });

  test("when the Date header is off but the org accepts assertions", async () => {
    const { okta, assertions, clock } = start({ ahead: 0, date: "Thu, 01 Jan 1970 00:00:00 GMT" });
    await okta.getUser("00u1");
    clock.pass(HOUR);
    await okta.getUser("00u1");
    expect(assertions).toEqual([0, 0]);
  });

  test("when a request is refused because of its token", async () => {
    const clock = clockOf();
    const auth = privateKeyJwtOn(clock, { clientId: CLIENT_ID, privateKey: pemOf(KEYS), scopes: SCOPES });
    const date = { Date: new Date(clock.now() + HOUR * 1000).toUTCString() };
    const assertions: unknown[] = [];
    const { okta } = oktaOf(
      async (request) => {
        if (!request.url.startsWith(`${ORG}/oauth2`)) return new Response(null, { status: 401, headers: date });
        assertions.push(decodeJwt(String((await request.formData()).get("client_assertion"))).iat);
        return json({ access_token: "t", token_type: "Bearer", expires_in: HOUR });
      },
      { auth },
    );
    await errorOf(OktaAuthenticationError, okta.getUser("00u1"));
    expect(assertions).toEqual([clock.now() / 1000, clock.now() / 1000]);
  });
});
