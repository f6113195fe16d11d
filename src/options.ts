// What a client can be told, and the check of it: nothing wrong gets past here.

import type { HeaderValue } from "../generated/operation.js";
import type { AuthProvider } from "./auth/provider.js";
import { ssws } from "./auth/ssws.js";
import { OktaConfigError } from "./errors.js";
import { headersOf } from "./headers.js";
import { originOf } from "./org-url.js";
import type { Fetch } from "./platform.js";

/** What `createOkta` and `createClient` take. */
export interface OktaOptions {
  /**
   * The URL of the org, such as `https://acme.okta.com` or its custom domain; not that of the Admin Console.
   * Must be https, except for this machine.
   */
  orgUrl: string | URL;
  /** An API token, without "SSWS ". It has the rights of the admin who made it. Either this or `auth`. */
  token?: string | undefined;
  /** How requests are authorised instead: `bearer(…)`, or a provider of your own. */
  auth?: AuthProvider | undefined;
  /**
   * Sends the requests instead of the platform's `fetch`. It must neither follow redirects nor reject for a status.
   */
  fetch?: Fetch | undefined;
  /** Headers for every request; `null` leaves one of the client's own out. Not for credentials. */
  headers?: { readonly [name: string]: HeaderValue } | undefined;
  /**
   * Accept an `orgUrl` of plain http. Whoever sees the traffic can then read and use the token: for a test network
   * only.
   * @defaultValue false
   */
  dangerouslyAllowHttp?: boolean | undefined;
}

/** The options as the client uses them. */
export interface Settings {
  readonly origin: string;
  readonly auth: AuthProvider;
  readonly fetch: Fetch;
  readonly headers: { readonly [name: string]: HeaderValue };
}

const NAMES: readonly string[] = [
  "orgUrl",
  "token",
  "auth",
  "fetch",
  "headers",
  "dangerouslyAllowHttp",
] satisfies (keyof OktaOptions)[];

/**
 * Checks the options.
 * @throws OktaConfigError - the first one that is missing, unknown or wrong
 */
export function settingsOf(options: OktaOptions): Settings {
  if (typeof options !== "object" || options === null) {
    throw new OktaConfigError("options", "must be an object with at least orgUrl, and token or auth");
  }
  for (const name of Object.keys(options)) {
    if (!NAMES.includes(name)) {
      throw new OktaConfigError(name, `there is no such option; there are ${NAMES.join(", ")}`);
    }
  }
  const { fetch, headers = {}, dangerouslyAllowHttp = false } = options;
  if (typeof dangerouslyAllowHttp !== "boolean") throw new OktaConfigError("dangerouslyAllowHttp", "must be a boolean");
  if (fetch !== undefined && typeof fetch !== "function") {
    throw new OktaConfigError("fetch", "must be a function that takes a Request and resolves to a Response");
  }
  if (typeof headers !== "object" || headers === null || headers instanceof Headers || Array.isArray(headers)) {
    throw new OktaConfigError("headers", "must be an object of names and values");
  }
  headersOf([headers], (why) => new OktaConfigError("headers", why));
  return {
    origin: originOf(options.orgUrl, dangerouslyAllowHttp),
    auth: authOf(options),
    // looked up on each request: a program may replace the global one after this
    fetch: fetch ?? ((request) => globalThis.fetch(request)),
    headers,
  };
}

function authOf({ token, auth }: OktaOptions): AuthProvider {
  if (token !== undefined && auth !== undefined)
    throw new OktaConfigError("auth", "cannot be given together with token");
  if (auth !== undefined) {
    if (typeof auth?.authorize !== "function") {
      throw new OktaConfigError("auth", "must be a provider with a method authorize, such as bearer(…) gives");
    }
    return auth;
  }
  if (token === undefined) throw new OktaConfigError("token", "is missing: give an API token, or auth");
  return ssws(token);
}
