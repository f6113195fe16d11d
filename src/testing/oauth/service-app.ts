// Service apps that a test creates: `org.createServiceApp`.

import { checkObject, checkOptionNames, optionError } from "../../shared/option-checks.js";
import { requireWebCrypto } from "../../shared/web-crypto.js";
import { PREFIX } from "../org/ids.js";
import type { Org } from "../org/org.js";
import type { PublicJwk } from "./jwt.js";

/** Options for `createServiceApp`. */
export interface ServiceAppOptions {
  /** The scopes that are granted to the app, such as `okta.users.read`. */
  readonly scopes: readonly string[];
  /**
   * Whether the app has to prove its requests (DPoP).
   * @defaultValue `false`
   */
  readonly dpop?: boolean | undefined;
  /**
   * Whether the proofs of API requests need the org's nonce, too, and not only those of token requests.
   * @defaultValue `false`
   */
  readonly apiNonce?: boolean | undefined;
  /** The id of the app; a new one by default. */
  readonly clientId?: string | undefined;
  /** Public keys that the app has besides the new one. */
  readonly publicKeys?: readonly PublicJwk[] | undefined;
  /**
   * The lifetime of the app's tokens, in seconds.
   * @defaultValue 3600
   */
  readonly tokenLifetime?: number | undefined;
}

/** A service app: the options of `privateKeyJwt`. */
export interface ServiceApp {
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly privateKey: PrivateJwk;
  readonly keyId: string;
}

/** A private key as a JWK. */
export interface PrivateJwk extends PublicJwk {
  readonly d: string;
}

const NAMES = ["scopes", "dpop", "apiNonce", "clientId", "publicKeys", "tokenLifetime"];

/** Adds a service app to an org. */
export async function addServiceApp(org: Org, options: ServiceAppOptions): Promise<ServiceApp> {
  checkObject("createServiceApp", options);
  checkOptionNames(options, NAMES, undefined, "createServiceApp");
  if (!Array.isArray(options.scopes)) throw optionError("createServiceApp.scopes", "must be an array");
  const { scopes, dpop = false, apiNonce = false, publicKeys = [], tokenLifetime = 3600 } = options;
  const { clientId = org.ids.next(PREFIX.app) } = options;
  const keyId = org.ids.text(43);
  requireWebCrypto("createServiceApp");
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const [privateKey, publicKey] = await Promise.all(
    [pair.privateKey, pair.publicKey].map((key) => crypto.subtle.exportKey("jwk", key)),
  );
  const keys = [...publicKeys, { ...(publicKey as PublicJwk), kid: keyId }];
  org.state.serviceApps.put({ clientId, keys, scopes, dpop, apiNonce, lifetime: tokenLifetime });
  return { clientId, scopes, privateKey: privateKey as PrivateJwk, keyId };
}
