// Checks whether a request may use its operation: any API token may, and an access token with the scope of the operation.

import type { Call } from "../http/call.js";
import { invalidSession, invalidToken } from "../http/okta-error.js";
import type { StoredToken } from "./app-store.js";
import {
  type Challenged,
  challengeOf,
  insufficientScope,
  invalidProof,
  nonceRequired,
  OAuthRefusal,
} from "./oauth-error.js";
import { noncesOf, type Proof, proofOf } from "./proof.js";
import { allows, scopeOf } from "./scopes.js";

/**
 * Checks the credentials of a request. Access tokens that the org did not issue are accepted like API tokens; of those that
 * it did, lifetime, scopes and proof count.
 * @throws Refusal - the request has no credentials, or they do not allow the operation
 */
export function authorize(call: Call): Promise<void> | undefined {
  const authorization = call.headers.get("authorization");
  if (authorization === null) throw invalidSession();
  const [, scheme = "", value = ""] = /^(SSWS|Bearer|DPoP) (\S+)/i.exec(authorization) ?? [];
  if (value === "") throw invalidToken();
  const token = call.org.state.serviceApps.token(value);
  const isBound = scheme.toLowerCase() === "dpop";
  if (token) return checkToken(call, token, isBound);
  if (isBound) throw refusedToken(challengedBy(call, "DPoP"), "The access token is invalid.");
  return undefined;
}

async function checkToken(call: Call, token: StoredToken, isBound: boolean): Promise<void> {
  const { org } = call;
  const challenged = challengedBy(call, isBound ? "DPoP" : "Bearer");
  if (token.ends <= org.clock.now()) throw refusedToken(challenged, "The access token expired.");
  if (isBound !== (token.thumbprint !== undefined)) throw refusedToken(challenged, "The access token is invalid.");
  if (isBound) await checkProof(call, token, challenged);
  if (!allows(token.scopes, call)) throw insufficientScope(challenged);
}

async function checkProof(call: Call, token: StoredToken, challenged: Challenged): Promise<void> {
  const proof = await proofBy(call, token, challenged);
  const { serviceApps } = call.org.state;
  if (serviceApps.get(token.clientId)?.apiNonce !== true) return;
  const nonces = await noncesOf(call.org);
  if (!nonces.includes(String(proof.nonce))) throw nonceRequired(challenged, nonces[0] ?? "");
}

async function proofBy(call: Call, { value, thumbprint }: StoredToken, challenged: Challenged): Promise<Proof> {
  try {
    const proof = await proofOf(call.org, call, value);
    if (!proof) throw invalidProof("The DPoP proof JWT header is missing.");
    if (proof.thumbprint !== thumbprint) throw invalidProof("The DPoP proof JWT is signed by another key.");
    return proof;
  } catch (error) {
    if (!(error instanceof OAuthRefusal)) throw error;
    throw invalidProof(error.message, { "WWW-Authenticate": challengeOf(challenged, error.error, error.message) });
  }
}

function challengedBy({ operation, method, url }: Call, scheme: Challenged["scheme"]): Challenged {
  return { scheme, url, scope: scopeOf(operation, method, url.pathname) ?? "" };
}

const refusedToken = (challenged: Challenged, description: string) =>
  invalidToken({ "WWW-Authenticate": challengeOf(challenged, "invalid_token", description) });
