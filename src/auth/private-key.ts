// Reads a private key from PEM, a JWK or a CryptoKey. Error messages never quote the key.

import { isObject } from "../contract/plain-object.js";
import { OktaConfigError } from "../errors/index.js";
import { type Curve, fromPkcs1, fromSec1, type Pkcs8, readPkcs8 } from "./der.js";

/** A key to sign with. */
export interface SigningKey {
  readonly keyId: string | undefined;
  /** Imports the key on the first call, and returns the same one later. */
  load(): Promise<CryptoKey>;
}

type Read = { readonly keyId?: string | undefined; readonly load: () => Promise<CryptoKey> };

const OPTION = "privateKey";
const CURVES: readonly string[] = ["P-256", "P-384", "P-521"] satisfies Curve[];
const HASHES: { readonly [alg: string]: string } = { RS256: "SHA-256", RS384: "SHA-384", RS512: "SHA-512" };
const EC_ALGS: { readonly [curve: string]: string } = { "P-256": "ES256", "P-384": "ES384", "P-521": "ES512" };
const RSA_PARTS = ["n", "e", "d", "p", "q", "dp", "dq", "qi"];
const EC_PARTS = ["x", "y", "d"];
const KINDS = "it must be an RSA key, or an EC key on P-256, P-384 or P-521";

const wrong = (why: string) => new OktaConfigError(OPTION, why);

/**
 * Checks the format of a key; `load` imports its material.
 * @param key - PEM, a JWK or its JSON, or a CryptoKey
 * @param keyId - the key id, which takes precedence over the `kid` of a JWK
 * @throws OktaConfigError - it is not a private key that Okta accepts; `load` rejects with it if the material is
 * invalid
 */
export function signingKeyOf(key: unknown, keyId: string | undefined): SigningKey {
  const read = readOf(key);
  let loaded: CryptoKey | undefined;
  return {
    keyId: keyId ?? read.keyId,
    load: async () => {
      // no shared promise: concurrent calls may both import the key, but a promise may never settle, see PendingToken
      loaded ??= checkStrength(await read.load());
      return loaded;
    },
  };
}

function readOf(key: unknown): Read {
  if (typeof key === "string") {
    const text = key.trim();
    return text.startsWith("{") ? fromJwk(parse(text)) : fromPem(text);
  }
  if (isObject(key)) return isCryptoKey(key) ? fromCryptoKey(key) : fromJwk(key);
  throw wrong("must be PEM, a JWK or its JSON, or a CryptoKey");
}

/** Checks the shape: some platforms have no global `CryptoKey`, and a key may come from another realm. */
const isCryptoKey = (key: object): key is CryptoKey => "algorithm" in key && "usages" in key && "type" in key;

function fromCryptoKey(key: CryptoKey): Read {
  if (key.type !== "private") throw wrong(`is a ${key.type} key; provide the private key`);
  if (!key.usages.includes("sign")) throw wrong('is a CryptoKey without the usage "sign"');
  const { name, namedCurve, hash } = key.algorithm as EcKeyAlgorithm & RsaHashedKeyAlgorithm;
  const rsa = name === "RSASSA-PKCS1-v1_5" && Object.values(HASHES).includes(hash.name);
  if (!rsa && !(name === "ECDSA" && CURVES.includes(namedCurve))) {
    throw wrong(`is a CryptoKey for ${name}; it must be for RSASSA-PKCS1-v1_5 with SHA-256 or longer, or for ECDSA`);
  }
  return { load: async () => key };
}

function fromJwk(jwk: object): Read {
  if (ArrayBuffer.isView(jwk)) throw wrong("must be a string, not bytes; read the file with 'utf8'");
  if ("keys" in jwk) throw wrong("is a JWK set; provide one of its keys");
  const fields: { readonly [name: string]: unknown } = { ...jwk };
  const { kty, crv, kid, alg } = fields;
  const rsa = kty === "RSA";
  if (kty === undefined) throw wrong("is neither a JWK, which has a kty, nor a CryptoKey");
  if (!rsa && !(kty === "EC" && CURVES.includes(String(crv)))) throw wrong(`is a JWK of an unsupported type; ${KINDS}`);
  if (fields["d"] === undefined) throw wrong("is a public key: it has no `d`; provide the private key");
  const parts = rsa ? RSA_PARTS : EC_PARTS;
  const missing = parts.filter((name) => typeof fields[name] !== "string");
  if (missing.length > 0) throw wrong(`is a JWK without ${missing.join(", ")}`);
  const known = rsa ? Object.keys(HASHES) : [EC_ALGS[String(crv)]];
  if (alg !== undefined && !known.includes(String(alg))) throw wrong(`has an \`alg\` other than ${known.join(" or ")}`);
  if (kid !== undefined && typeof kid !== "string") throw wrong("has a `kid` that is not a string");
  // only the material: `use` and `key_ops`, which another program may have set, could forbid signing
  const material = Object.fromEntries(["kty", "crv", ...parts].map((name) => [name, fields[name]])) as JsonWebKey;
  const algorithm = algorithmOf(rsa ? "RSA" : (crv as Curve), alg as string | undefined);
  return {
    keyId: kid,
    load: () => imported(() => crypto.subtle.importKey("jwk", material, algorithm, false, ["sign"])),
  };
}

function fromPem(text: string): Read {
  const [, label, body] = /^-----BEGIN ([A-Z0-9 ]+)-----(.+)-----END \1-----/s.exec(text) ?? [];
  if (label === undefined || body === undefined) {
    throw wrong("is neither complete PEM (from -----BEGIN PRIVATE KEY----- to its END line) nor a JWK in JSON");
  }
  if (label.includes("ENCRYPTED") || /^(?:\s|\\n){0,9}Proc-Type:/.test(body)) {
    throw wrong("is encrypted; decrypt it with `openssl pkey -in key.pem -out plain.pem`");
  }
  if (/PUBLIC KEY|CERTIFICATE/.test(label)) throw wrong(`is a ${label.toLowerCase()}; provide the private key`);
  const read = PEM_FORMS[label];
  if (read === undefined) {
    const how = label.startsWith("OPENSSH") ? "`ssh-keygen -p -m PKCS8 -f key`" : "`openssl pkcs8 -topk8 -nocrypt`";
    throw wrong(`is PEM in an unsupported format ("BEGIN ${label}"); convert it to PKCS#8 with ${how}`);
  }
  const pkcs8 = read(decode(body));
  if (pkcs8 === undefined) throw wrong(`is PEM with unsupported or damaged content; ${KINDS}`);
  const algorithm = algorithmOf(pkcs8.kind);
  return { load: () => imported(() => crypto.subtle.importKey("pkcs8", pkcs8.der, algorithm, false, ["sign"])) };
}

const PEM_FORMS: { readonly [label: string]: (der: Uint8Array<ArrayBuffer>) => Pkcs8 | undefined } = {
  "PRIVATE KEY": readPkcs8,
  "RSA PRIVATE KEY": fromPkcs1,
  "EC PRIVATE KEY": fromSec1,
};

function algorithmOf(kind: "RSA" | Curve, alg = "RS256"): RsaHashedImportParams | EcKeyImportParams {
  return kind === "RSA"
    ? { name: "RSASSA-PKCS1-v1_5", hash: HASHES[alg] ?? "SHA-256" }
    : { name: "ECDSA", namedCurve: kind };
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  try {
    // in environment variables, line ends are often escaped
    return Uint8Array.from(atob(base64.replace(/\\[rn]|\s/g, "")), (char) => char.charCodeAt(0));
  } catch {
    throw wrong("is PEM whose content is not base64");
  }
}

function parse(json: string): object {
  try {
    return JSON.parse(json);
  } catch {
    // without the parser's error, which would quote the key
    throw wrong("looks like a JWK in JSON, but is not valid JSON");
  }
}

async function imported(run: () => Promise<CryptoKey>): Promise<CryptoKey> {
  try {
    return await run();
  } catch {
    throw wrong("is well-formed, but its material is invalid");
  }
}

function checkStrength(key: CryptoKey): CryptoKey {
  const { modulusLength } = key.algorithm as RsaHashedKeyAlgorithm;
  if (modulusLength < 2048) throw wrong(`is too short; an RSA key must have at least 2048 bits, not ${modulusLength}`);
  return key;
}
