// The options of privateKeyJwt, checked.

import { OktaConfigError } from "../errors.js";
import { type PrivateCryptoKey, type PrivateKeyJwk, type SigningKey, signingKeyOf } from "./private-key.js";

/** What `privateKeyJwt` takes. */
export interface PrivateKeyJwtOptions {
  /** The client id of the service app, such as `0oa1abcdEFGH2345`. */
  clientId: string;
  /**
   * The private key whose public half is registered with the app: RSA of at least 2048 bits, or EC on P-256, P-384 or
   * P-521. As PEM (`BEGIN PRIVATE KEY`; also `BEGIN RSA PRIVATE KEY` and `BEGIN EC PRIVATE KEY`; line ends may be
   * written as `\n`), as a JWK or the JSON of one, or as a CryptoKey, which need not be extractable. The key's kind
   * decides how it signs: RS256, ES256, ES384 or ES512; RS384 and RS512 if the JWK's `alg` or the CryptoKey's hash
   * says so.
   */
  privateKey: string | PrivateKeyJwk | PrivateCryptoKey;
  /**
   * The id of the key at Okta, as the app lists it. Needed if the app has several keys.
   * @defaultValue the `kid` of the JWK; for PEM and CryptoKeys, none
   */
  keyId?: string | undefined;
  /**
   * What the token may be used for, such as `["okta.users.read"]`, or the same as text with spaces between. Each must
   * be granted to the app.
   */
  scopes: readonly string[] | string;
  /**
   * Whether tokens are bound to a key that each request proves to have (DPoP). `true`: from the first request on, and a
   * token that is not bound is refused. `false`: never, and an app that demands it gets an error.
   * @defaultValue when Okta demands it, at the cost of one more token request at the start
   */
  dpop?: boolean | undefined;
}

/** The options as the provider uses them. */
export interface OAuthSettings {
  readonly clientId: string;
  readonly key: SigningKey;
  /** The scopes, with spaces between them. */
  readonly scope: string;
  /** Whether to prove requests: `undefined` if the server is to say. */
  readonly dpop: boolean | undefined;
}

const NAMES: readonly string[] = [
  "clientId",
  "privateKey",
  "keyId",
  "scopes",
  "dpop",
] satisfies (keyof PrivateKeyJwtOptions)[];

/**
 * Checks the options.
 * @throws OktaConfigError - the first one that is missing, unknown or wrong
 */
export function oauthSettingsOf(options: PrivateKeyJwtOptions): OAuthSettings {
  if (typeof options !== "object" || options === null) {
    throw new OktaConfigError("options", "must be an object with clientId, privateKey and scopes");
  }
  for (const name of Object.keys(options)) {
    if (!NAMES.includes(name)) {
      throw new OktaConfigError(name, `there is no such option; there are ${NAMES.join(", ")}`);
    }
  }
  const { clientId, privateKey, keyId, scopes, dpop } = options;
  if (!isToken(clientId)) {
    throw new OktaConfigError("clientId", 'must be the id of the app, such as "0oa…", without white space');
  }
  if (keyId !== undefined && (typeof keyId !== "string" || keyId === "")) {
    throw new OktaConfigError("keyId", "must be a non-empty string: the kid of the key, as the app lists it");
  }
  if (dpop !== undefined && typeof dpop !== "boolean") {
    throw new OktaConfigError("dpop", "must be a boolean; leave it out to let the server say");
  }
  return { clientId, key: signingKeyOf(privateKey, keyId), scope: scopeOf(scopes), dpop };
}

function scopeOf(scopes: unknown): string {
  const list: unknown = typeof scopes === "string" ? scopes.split(/\s+/).filter((scope) => scope !== "") : scopes;
  if (!Array.isArray(list) || list.length === 0) {
    throw new OktaConfigError("scopes", 'must name at least one scope, such as ["okta.users.read"]');
  }
  if (!list.every(isToken)) {
    throw new OktaConfigError("scopes", 'has an entry that is no scope: each is one such as "okta.users.read"');
  }
  return [...new Set(list)].join(" ");
}

/** Whether a value is text of visible ASCII without quotes and backslashes, as OAuth has it. */
function isToken(value: unknown): value is string {
  return typeof value === "string" && /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(value);
}
