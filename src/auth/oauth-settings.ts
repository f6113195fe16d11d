// The options of privateKeyJwt, checked.

import { OktaConfigError } from "../errors/index.js";
import { checkBoolean, checkOptionNames } from "../shared/option-checks.js";
import { readOption } from "../shared/read-argument.js";
import { type SigningKey, signingKeyOf } from "./private-key.js";
import type { PrivateKeyJwtOptions } from "./private-key-jwt-options.js";

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
  return readOption("options", () => checkedSettingsOf(options));
}

function checkedSettingsOf(options: PrivateKeyJwtOptions): OAuthSettings {
  if (typeof options !== "object" || options === null) {
    throw new OktaConfigError("options", "must be an object with clientId, privateKey and scopes");
  }
  checkOptionNames(options, NAMES);
  const { clientId, privateKey, keyId, scopes, dpop } = options;
  if (!isToken(clientId)) {
    throw new OktaConfigError("clientId", 'must be the id of the app, such as "0oa…", without white space');
  }
  if (keyId !== undefined && (typeof keyId !== "string" || keyId === "")) {
    throw new OktaConfigError("keyId", "must be a non-empty string: the kid of the key, as the app lists it");
  }
  checkBoolean("dpop", dpop);
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
