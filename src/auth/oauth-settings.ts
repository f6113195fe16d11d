// Checks the options of privateKeyJwt.

import { isObject } from "../contract/plain-object.js";
import { OktaConfigError } from "../errors/index.js";
import { checkBoolean, checkOptionNames } from "../shared/option-checks.js";
import { readOption } from "../shared/read-argument.js";
import { type SigningKey, signingKeyOf } from "./private-key.js";
import type { PrivateKeyJwtOptions } from "./private-key-jwt-options.js";

/** The checked options. */
export interface OAuthSettings {
  readonly clientId: string;
  readonly key: SigningKey;
  /** The scopes, separated by spaces. */
  readonly scope: string;
  /** Whether to send DPoP proofs; `undefined`: when the server demands them. */
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
 * @throws OktaConfigError - an option is missing, unknown or invalid
 */
export function oauthSettingsOf(options: PrivateKeyJwtOptions): OAuthSettings {
  return readOption("options", () => checkedSettingsOf(options));
}

function checkedSettingsOf(options: PrivateKeyJwtOptions): OAuthSettings {
  if (!isObject(options)) {
    throw new OktaConfigError("options", "must be an object with `clientId`, `privateKey` and `scopes`");
  }
  checkOptionNames(options, NAMES);
  const { clientId, privateKey, keyId, scopes, dpop } = options;
  if (!isToken(clientId)) {
    throw new OktaConfigError("clientId", 'must be the client id of the app, such as "0oa…", without whitespace');
  }
  if (keyId !== undefined && (typeof keyId !== "string" || keyId === "")) {
    throw new OktaConfigError("keyId", "must be a non-empty string: the `kid` of the key in the app");
  }
  checkBoolean("dpop", dpop);
  return { clientId, key: signingKeyOf(privateKey, keyId), scope: scopeOf(scopes), dpop };
}

function scopeOf(scopes: unknown): string {
  const list: unknown = typeof scopes === "string" ? scopes.split(/\s+/).filter((scope) => scope !== "") : scopes;
  if (!Array.isArray(list) || list.length === 0) {
    throw new OktaConfigError("scopes", 'must contain at least one scope, such as ["okta.users.read"]');
  }
  if (!list.every(isToken)) {
    throw new OktaConfigError("scopes", 'has an invalid entry; a scope is a string such as "okta.users.read"');
  }
  return [...new Set(list)].join(" ");
}

/** Whether a value is a non-empty string of visible ASCII without quotes and backslashes: OAuth's syntax for scopes. */
function isToken(value: unknown): value is string {
  return typeof value === "string" && /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(value);
}
