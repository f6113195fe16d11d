import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createOkta, OktaConfigError } from "../../src/index.js";
import { type PrivateKeyJwtOptions, privateKeyJwt } from "../../src/oauth.js";
import { json } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { CLIENT_ID, ecKeys, jwkOf, KEYS, pemOf, rsaKeys, SCOPES } from "../support/oauth.js";
import { ORG } from "../support/okta-of.js";

const right = { clientId: CLIENT_ID, privateKey: pemOf(KEYS), scopes: SCOPES };
const refusalOf = (options: unknown) => errorOf(OktaConfigError, () => privateKeyJwt(options as PrivateKeyJwtOptions));

describe("invalid options throw at once", () => {
  test.each<[string, unknown, string]>([
    ["no options", undefined, "options"],
    ["null", null, "options"],
    ["no client id", { ...right, clientId: undefined }, "clientId"],
    ["an empty client id", { ...right, clientId: "" }, "clientId"],
    ["a client id with a space", { ...right, clientId: "0oa 1" }, "clientId"],
    ["no scopes", { ...right, scopes: undefined }, "scopes"],
    ["an empty list of scopes", { ...right, scopes: [] }, "scopes"],
    ["scopes of white space", { ...right, scopes: " " }, "scopes"],
    ["scopes separated by commas in one entry", { ...right, scopes: ["okta.users.read okta.groups.read"] }, "scopes"],
    ["a scope that is not a string", { ...right, scopes: [7] }, "scopes"],
    ["an empty key id", { ...right, keyId: "" }, "keyId"],
    ["a key id that is not a string", { ...right, keyId: 7 }, "keyId"],
    ["dpop that is not a boolean", { ...right, dpop: "auto" }, "dpop"],
    ["no key", { ...right, privateKey: undefined }, "privateKey"],
    ["a misspelt option", { ...right, scope: SCOPES }, "scope"],
  ])("%s", async (_, options, option) => {
    const error = await refusalOf(options);
    expect(error.option).toBe(option);
    expect(error.message.startsWith(`${option}: `)).toBe(true);
  });

  test("an undefined option counts as omitted", () => {
    expect(() => privateKeyJwt({ ...right, keyId: undefined, dpop: undefined })).not.toThrow();
  });
});

const EC_JWK = jwkOf(KEYS);
const RSA = rsaKeys();
const ED25519 = generateKeyPairSync("ed25519");
const PSS = generateKeyPairSync("rsa-pss", { modulusLength: 2048 });
const pemAs = (label: string, pem = pemOf(KEYS)) => pem.replaceAll("PRIVATE KEY", label);
const encrypted = KEYS.privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "x" });
const legacy = RSA.privateKey.export({ type: "pkcs1", format: "pem", cipher: "aes-256-cbc", passphrase: "x" });

describe("an invalid key throws at once, with the reason", () => {
  test.each<[string, unknown, RegExp]>([
    ["a number", 7, /PEM.*JWK.*CryptoKey/],
    ["an empty text", "", /neither complete PEM/],
    ["a path", "/run/secrets/key.pem", /neither complete PEM/],
    ["PEM without its end", pemOf(KEYS).split("-----END")[0], /neither complete PEM/],
    ["a public key", KEYS.publicKey.export({ type: "spki", format: "pem" }), /is a public key/],
    ["a certificate", pemAs("CERTIFICATE"), /is a certificate/],
    ["an encrypted key", encrypted, /openssl pkey/],
    ["an encrypted key of the older form", legacy, /openssl pkey/],
    ["an OpenSSH key", pemAs("OPENSSH PRIVATE KEY"), /ssh-keygen/],
    ["a DSA key", pemAs("DSA PRIVATE KEY"), /PKCS#8.*openssl pkcs8/],
    ["PEM that is not base64", "-----BEGIN PRIVATE KEY-----\nMIIE§\n-----END PRIVATE KEY-----", /base64/],
    ["PEM that breaks off", pemOf(KEYS).replace(/.{20}\n-----END/, "\n-----END"), /unsupported or damaged/],
    ["PEM of something else", "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----", /unsupported or damaged/],
    ["RSA in the name only", pemAs("RSA PRIVATE KEY"), /unsupported or damaged/],
    ["EC in the name only", pemAs("EC PRIVATE KEY", pemOf(RSA)), /unsupported or damaged/],
    ["an Ed25519 key", ED25519.privateKey.export({ type: "pkcs8", format: "pem" }), /RSA key, or an EC key/],
    ["an RSA-PSS key", PSS.privateKey.export({ type: "pkcs8", format: "pem" }), /RSA key, or an EC key/],
    ["an EC key on another curve", pemOf(ecKeys("secp256k1")), /RSA key, or an EC key/],
    ["one on another curve, in the older form", pemOf(ecKeys("secp256k1"), "sec1"), /RSA key, or an EC key/],
    ["JSON that is broken", JSON.stringify(EC_JWK).slice(0, -1), /not valid JSON/],
    ["an object that is not a JWK", {}, /kty/],
    ["a KeyObject of node:crypto", KEYS.privateKey, /kty/],
    ["a set of keys", { keys: [EC_JWK] }, /one of its keys/],
    ["a JWK of another kind", jwkOf(ED25519), /RSA key, or an EC key/],
    ["a JWK on another curve", jwkOf(ecKeys("secp256k1")), /RSA key, or an EC key/],
    ["a public JWK", KEYS.publicKey.export({ format: "jwk" }), /public key/],
    ["a JWK without its parts", { ...jwkOf(RSA), p: undefined, qi: undefined }, /without p, qi/],
    ["a JWK for encryption", { ...jwkOf(RSA), alg: "RSA-OAEP" }, /RS256 or RS384 or RS512/],
    ["a JWK whose alg is for another curve", { ...EC_JWK, alg: "ES384" }, /other than ES256/],
    ["a JWK whose kid is not a string", { ...EC_JWK, kid: 7 }, /kid/],
  ])("%s", async (_, privateKey, why) => {
    const error = await refusalOf({ ...right, privateKey });
    expect(error.option).toBe("privateKey");
    expect(error.message).toMatch(why);
    expect(error.cause).toBeUndefined();
  });

  test.each<[string, () => Promise<unknown>, RegExp]>([
    ["the public half", async () => (await pairOf("ECDSA", ["sign", "verify"])).publicKey, /public key/],
    ["one for another use", async () => (await pairOf("ECDH", ["deriveBits"])).privateKey, /without the usage/],
    ["one for another algorithm", async () => (await rsaPairOf("RSA-PSS", "SHA-256")).privateKey, /RSA-PSS/],
    ["one for a weak hash", async () => (await rsaPairOf("RSASSA-PKCS1-v1_5", "SHA-1")).privateKey, /SHA-256/],
  ])("a CryptoKey that is %s", async (_, make, why) => {
    const error = await refusalOf({ ...right, privateKey: await make() });
    expect(error.option).toBe("privateKey");
    expect(error.message).toMatch(why);
  });
});

describe("a well-formed key with invalid material fails the first call and each later one", () => {
  test.each<[string, PrivateKeyJwtOptions["privateKey"], RegExp]>([
    ["a JWK whose numbers do not fit", { ...EC_JWK, x: EC_JWK["y"] ?? "" }, /its material is invalid/],
    ["PEM whose inside is broken", brokenPem(), /its material is invalid/],
    ["an RSA key that is too short", pemOf(rsaKeys(1024)), /2048 bits, not 1024/],
  ])("%s", async (_, privateKey, why) => {
    const sent: string[] = [];
    const fetch = async (url: string) => {
      sent.push(url);
      return json({});
    };
    const okta = createOkta({ orgUrl: ORG, auth: privateKeyJwt({ ...right, privateKey }), fetch });
    for (let call = 0; call < 2; call++) {
      const error = await errorOf(OktaConfigError, okta.getUser("00u1"));
      expect(error.option).toBe("privateKey");
      expect(error.message).toMatch(why);
    }
    expect(sent).toEqual([]);
  });
});

/** PKCS#8 that names an RSA key and holds none. */
function brokenPem(): string {
  const der = RSA.privateKey.export({ type: "pkcs8", format: "der" });
  der.fill(0xff, 40);
  return `-----BEGIN PRIVATE KEY-----\n${der.toString("base64")}\n-----END PRIVATE KEY-----`;
}

async function pairOf(name: string, usages: KeyUsage[]): Promise<CryptoKeyPair> {
  return (await crypto.subtle.generateKey({ name, namedCurve: "P-256" }, false, usages)) as CryptoKeyPair;
}

async function rsaPairOf(name: string, hash: string): Promise<CryptoKeyPair> {
  const publicExponent = Uint8Array.of(1, 0, 1);
  return crypto.subtle.generateKey({ name, hash, modulusLength: 2048, publicExponent }, false, ["sign", "verify"]);
}
