// Challenges of several schemes in WWW-Authenticate: a service app reacts to that of the scheme that it used.

import { expect, test } from "vitest";
import { privateKeyJwtOn } from "../../src/auth/private-key-jwt.js";
import { json, userOf } from "../support/answers.js";
import { CLIENT_ID, clockOf, KEYS, pemOf, SCOPES } from "../support/oauth.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const refusal = (challenge: string) =>
  new Response(null, { status: 401, headers: { "WWW-Authenticate": challenge, "DPoP-Nonce": "n1" } });

/** What is sent for a call whose first answer has such a challenge. */
async function sentFor(token_type: "DPoP" | "Bearer", challenge: string) {
  const token = () => json({ access_token: `token-${crypto.randomUUID()}`, token_type, expires_in: 3600 });
  const answers = inTurn(refusal(challenge), json(userOf("00u1")));
  const auth = privateKeyJwtOn(clockOf(), {
    clientId: CLIENT_ID,
    privateKey: pemOf(KEYS),
    scopes: SCOPES,
    dpop: token_type === "DPoP",
  });
  const { okta, sent } = oktaOf((request) => (request.url.endsWith("/token") ? token() : answers(request)), { auth });
  await okta.getUser("00u1");
  return sent.map(({ line }) => line);
}

const [TOKEN, USER] = ["POST /oauth2/v1/token", "GET /api/v1/users/00u1"];

test.each([
  'Bearer error="invalid_token", DPoP error="use_dpop_nonce"',
  'DPoP error="use_dpop_nonce", Bearer error="invalid_token"',
])("a DPoP challenge that demands a nonce repeats the request with a new proof: %s", async (challenge) => {
  expect(await sentFor("DPoP", challenge)).toEqual([TOKEN, USER, USER]);
});

test.each([
  'Bearer error="invalid_token", DPoP error="use_dpop_nonce"',
  'DPoP error="use_dpop_nonce", Bearer error="invalid_token"',
])("a Bearer challenge that calls the token invalid renews it: %s", async (challenge) => {
  expect(await sentFor("Bearer", challenge)).toEqual([TOKEN, USER, TOKEN, USER]);
});
