// DPoP proofs (RFC 9449): that a request comes from the client that its token is bound to.

import { isObject } from "../http/json-value.js";
import type { Org } from "../org/org.js";
import { sha256 } from "./base64url.js";
import { isSignedBy, type PublicJwk, readJwt, thumbprintOf } from "./jwt.js";
import { invalidProof } from "./oauth-error.js";

/** How far the clock of a client may be off, in seconds. */
const TOLERANCE = 60;
/** How long a nonce holds, in milliseconds; Okta's do for a day. */
const NONCE_LIFETIME = 24 * 3600 * 1000;

/** A request that is to be proven. */
export interface Provable {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
}

export interface Proof {
  /** Of the key that made it. */
  readonly thumbprint: string;
  readonly nonce: unknown;
}

/**
 * Checks the proof of a request; `undefined` if it has none.
 * @param token - the access token that the request has
 * @throws OAuthRefusal - the proof is not valid, or came before
 */
export async function proofOf(
  org: Org,
  { method, url, headers }: Provable,
  token?: string,
): Promise<Proof | undefined> {
  const text = headers.get("dpop");
  if (text === null) return undefined;
  const jwt = readJwt(text);
  if (!jwt) throw invalidProof("The DPoP proof JWT is malformed.");
  const { header, claims } = jwt;
  const { jwk } = header;
  if (header["typ"] !== "dpop+jwt") throw invalidProof("The DPoP proof JWT header must have the type 'dpop+jwt'.");
  if (!isObject(jwk) || "d" in jwk) throw invalidProof("The DPoP proof JWT header must contain the public key.");
  const key = jwk as unknown as PublicJwk;
  if (!(await isSignedBy(jwt, key))) throw invalidProof("The DPoP proof JWT has an invalid signature.");
  if (claims["htm"] !== method) throw invalidProof("The DPoP proof JWT has an invalid 'htm' claim.");
  if (claims["htu"] !== url.origin + url.pathname) throw invalidProof("The DPoP proof JWT has an invalid 'htu' claim.");
  const age = org.clock.now() / 1000 - Number(claims["iat"]);
  if (!(Math.abs(age) <= TOLERANCE)) throw invalidProof("The DPoP proof JWT has an invalid 'iat' claim.");
  if (token !== undefined && claims["ath"] !== (await sha256(token))) {
    throw invalidProof("The DPoP proof JWT has an invalid 'ath' claim.");
  }
  const { jti } = claims;
  if (typeof jti !== "string" || !org.state.serviceApps.isNew(`proof ${jti}`, 2 * TOLERANCE)) {
    throw invalidProof("The DPoP proof JWT has been used before.");
  }
  return { thumbprint: await thumbprintOf(key), nonce: claims["nonce"] };
}

/** The nonces that proofs can have, the current one first: the one before still holds. */
export async function noncesOf(org: Org): Promise<readonly string[]> {
  const period = Math.floor(org.clock.now() / NONCE_LIFETIME);
  return Promise.all([period, period - 1].map((each) => sha256(`nonce ${org.settings.seed} ${each}`)));
}
