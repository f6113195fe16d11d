// Service apps as a test makes them: `org.createServiceApp`.

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
  /** The id of the app; a new one by default. */
  readonly clientId?: string | undefined;
  /** Public keys that the app has besides the new one. */
  readonly publicKeys?: readonly PublicJwk[] | undefined;
  /**
   * How long the app's tokens hold, in seconds.
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

/** Adds a service app to an org. */
export async function addServiceApp(org: Org, options: ServiceAppOptions): Promise<ServiceApp> {
  const { scopes, dpop = false, publicKeys = [], tokenLifetime = 3600 } = options;
  const { clientId = org.ids.next(PREFIX.app) } = options;
  const keyId = org.ids.text(43);
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const [privateKey, publicKey] = await Promise.all(
    [pair.privateKey, pair.publicKey].map((key) => crypto.subtle.exportKey("jwk", key)),
  );
  const keys = [...publicKeys, { ...(publicKey as PublicJwk), kid: keyId }];
  org.state.serviceApps.put({ clientId, keys, scopes, dpop, lifetime: tokenLifetime });
  return { clientId, scopes, privateKey: privateKey as PrivateJwk, keyId };
}
