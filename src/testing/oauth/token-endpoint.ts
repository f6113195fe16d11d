// POST /oauth2/v1/token: access tokens for service apps, which sign in by a JWT of their private key (RFC 7523).

import { json, type Reply } from "../http/reply.js";
import type { Org } from "../org/org.js";
import type { StoredApp } from "./app-store.js";
import { isSignedBy, readJwt } from "./jwt.js";
import { invalidClient, invalidProof, NONCE_REQUIRED, OAuthRefusal } from "./oauth-error.js";
import { noncesOf, type Provable, proofOf } from "./proof.js";

export const TOKEN_PATH = "/oauth2/v1/token";

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
/** The longest lifetime of an assertion, in seconds. */
const LONGEST = 3600;

/** A request with a form as its body. */
interface TokenRequest extends Provable {
  readonly body: string;
}

/** Answers a token request. Throws an `OAuthRefusal`. */
export async function issueToken(org: Org, request: TokenRequest): Promise<Reply> {
  const form = new URLSearchParams(request.body);
  if (form.get("grant_type") !== "client_credentials") {
    const description = "The authorization grant type is not supported by the authorization server.";
    throw new OAuthRefusal(400, "unsupported_grant_type", description);
  }
  const app = await authenticated(org, request.url, form);
  const thumbprint = await boundTo(org, request, app);
  const scopes = (form.get("scope") ?? "").split(" ").filter((scope) => scope !== "");
  if (scopes.length === 0) throw new OAuthRefusal(400, "invalid_scope", "The scope parameter cannot be left blank.");
  if (!scopes.every((scope) => app.scopes.includes(scope))) {
    const description = "One or more scopes are not configured for the authorization server resource.";
    throw new OAuthRefusal(400, "invalid_scope", description);
  }
  const token = org.state.serviceApps.issue(app, scopes, request.url.origin, thumbprint);
  const { lifetime } = app;
  const token_type = thumbprint ? "DPoP" : "Bearer";
  const answer = { token_type, expires_in: lifetime, access_token: token.value, scope: scopes.join(" ") };
  return json(answer, 200, { "Cache-Control": "no-cache, no-store", Pragma: "no-cache" });
}

/** The app whose key signed the assertion of a request. */
async function authenticated(org: Org, { origin }: URL, form: URLSearchParams): Promise<StoredApp> {
  const { serviceApps } = org.state;
  const assertion = form.get("client_assertion");
  if (assertion === null || form.get("client_assertion_type") !== ASSERTION_TYPE) {
    throw invalidClient("No client credentials found.");
  }
  const jwt = readJwt(assertion);
  if (!jwt) throw invalidClient("The client_assertion token is malformed.");
  const { iss, sub, aud, exp, jti } = jwt.claims;
  const app = serviceApps.get(String(iss));
  if (!app || sub !== iss) throw invalidClient("Invalid value for 'client_id' parameter.");
  const { kid } = jwt.header;
  const keys = app.keys.filter((key) => kid === undefined || key.kid === undefined || key.kid === kid);
  const signed = await Promise.all(keys.map((key) => isSignedBy(jwt, key)));
  if (!signed.includes(true)) throw invalidClient("The client_assertion token has an invalid signature.");
  const audiences = [origin + TOKEN_PATH, origin];
  if (![aud].flat().some((each) => audiences.includes(String(each)))) {
    throw invalidClient("The audience claim for client_assertion must be the endpoint invoked for the request.");
  }
  const left = Number(exp) - org.clock.now() / 1000;
  if (!(left > 0)) throw invalidClient("The client_assertion token is expired.");
  if (left > LONGEST) throw invalidClient("The client_assertion token has an expiration too far into the future.");
  if (typeof jti === "string" && !serviceApps.isNew(`assertion ${jti}`, left)) {
    throw invalidClient("The client_assertion token has been used before.");
  }
  return app;
}

/** The key that a token is to be bound to: that of the request's proof, which needs the nonce of the server. */
async function boundTo(org: Org, request: TokenRequest, { dpop }: StoredApp): Promise<string | undefined> {
  const proof = await proofOf(org, request);
  if (!proof) {
    if (dpop) throw invalidProof("The DPoP proof JWT header is missing.");
    return undefined;
  }
  const nonces = await noncesOf(org);
  if (nonces.includes(String(proof.nonce))) return proof.thumbprint;
  throw new OAuthRefusal(400, "use_dpop_nonce", NONCE_REQUIRED, { "DPoP-Nonce": nonces[0] ?? "" });
}
