// Types of the options of privateKeyJwt.

import { expectTypeOf } from "vitest";
import { type AuthProvider, createOkta, OktaAuthError } from "../../src/index.js";
import { privateKeyJwt } from "../../src/oauth.js";

const right = { clientId: "0oa1", privateKey: "-----BEGIN PRIVATE KEY-----…", scopes: ["okta.users.read"] };

export function options(key: CryptoKey, jwk: JsonWebKey) {
  expectTypeOf(privateKeyJwt(right)).toExtend<AuthProvider>();
  createOkta({ orgUrl: "https://acme.okta.com", auth: privateKeyJwt(right) });
  privateKeyJwt({ ...right, scopes: "okta.users.read okta.groups.read", keyId: "k1", dpop: true });
  privateKeyJwt({ ...right, scopes: ["okta.users.read"] as const, keyId: undefined, dpop: undefined });
  privateKeyJwt({ ...right, privateKey: key });
  privateKeyJwt({ ...right, privateKey: jwk });
  privateKeyJwt({ ...right, privateKey: { kty: "EC", crv: "P-256", x: "…", y: "…", d: "…", kid: "k1" } });
}

export function whatItRefuses() {
  // @ts-expect-error no scopes
  privateKeyJwt({ clientId: "0oa1", privateKey: right.privateKey });
  // @ts-expect-error a misspelt option
  privateKeyJwt({ ...right, keyID: "k1" });
  // @ts-expect-error dpop is on, off, or as the server wants
  privateKeyJwt({ ...right, dpop: "auto" });
  // @ts-expect-error the clock is not for users
  privateKeyJwt(right, { now: Date.now });
  // @ts-expect-error a key is PEM, a JWK or a CryptoKey
  privateKeyJwt({ ...right, privateKey: 7 });
}

export function errors(error: unknown) {
  if (!(error instanceof OktaAuthError)) return;
  expectTypeOf(error.oauthError).toEqualTypeOf<string | undefined>();
  expectTypeOf(error.oauthErrorDescription).toEqualTypeOf<string | undefined>();
}
