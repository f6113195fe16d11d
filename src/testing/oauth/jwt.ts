// JSON Web Tokens that clients sign: reading them, and checking their signature by a public key. On the platform's crypto.

import { isObject, type JsonObject } from "../http/json-value.js";
import { decodeBytes, sha256 } from "./base64url.js";

/** A token taken apart; its signature is not checked yet. */
export interface Jwt {
  readonly header: JsonObject;
  readonly claims: JsonObject;
  /** The text that is signed. */
  readonly signed: string;
  /** The signature in base64url. */
  readonly signature: string;
}

/** A public key as a JWK. */
export interface PublicJwk {
  readonly kty: string;
  readonly kid?: string | undefined;
  readonly crv?: string | undefined;
  readonly x?: string | undefined;
  readonly y?: string | undefined;
  readonly n?: string | undefined;
  readonly e?: string | undefined;
}

/** Takes a compact token apart; `undefined` if it is not one. */
export function readJwt(text: string): Jwt | undefined {
  const [header = "", claims = "", signature = "", ...more] = text.split(".");
  if (more.length > 0 || header === "" || claims === "" || signature === "") return undefined;
  try {
    const [head, body] = [header, claims].map((part) => JSON.parse(new TextDecoder().decode(decodeBytes(part))));
    if (!isObject(head) || !isObject(body)) return undefined;
    decodeBytes(signature);
    return { header: head, claims: body, signed: `${header}.${claims}`, signature };
  } catch {
    return undefined;
  }
}

interface Algorithm {
  readonly key: RsaHashedImportParams | EcKeyImportParams;
  readonly verify: AlgorithmIdentifier | EcdsaParams;
}

const rsa = (hash: string): Algorithm => ({
  key: { name: "RSASSA-PKCS1-v1_5", hash },
  verify: { name: "RSASSA-PKCS1-v1_5" },
});
const ec = (namedCurve: string, hash: string): Algorithm => ({
  key: { name: "ECDSA", namedCurve },
  verify: { name: "ECDSA", hash },
});

/** The algorithms that Okta accepts of a service app. */
const ALGORITHMS: { readonly [alg: string]: Algorithm | undefined } = {
  RS256: rsa("SHA-256"),
  RS384: rsa("SHA-384"),
  RS512: rsa("SHA-512"),
  ES256: ec("P-256", "SHA-256"),
  ES384: ec("P-384", "SHA-384"),
  ES512: ec("P-521", "SHA-512"),
};

/** Whether a key made the token's signature. */
export async function isSignedBy({ header, signed, signature }: Jwt, jwk: PublicJwk): Promise<boolean> {
  const algorithm = ALGORITHMS[String(header["alg"])];
  if (!algorithm) return false;
  const { kty, crv, x, y, n, e } = jwk;
  const material = kty === "RSA" ? { kty, n, e } : { kty, crv, x, y };
  try {
    const key = await crypto.subtle.importKey("jwk", material as JsonWebKey, algorithm.key, false, ["verify"]);
    const signedBytes = new TextEncoder().encode(signed);
    return await crypto.subtle.verify(algorithm.verify, key, decodeBytes(signature), signedBytes);
  } catch {
    // the key is of another kind than the algorithm
    return false;
  }
}

/** What identifies a public key (RFC 7638). */
export function thumbprintOf({ kty, crv, x, y, n, e }: PublicJwk): Promise<string> {
  return sha256(JSON.stringify(kty === "RSA" ? { e, kty, n } : { crv, kty, x, y }));
}
