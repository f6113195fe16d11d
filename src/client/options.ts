// The options of a client, and their validation.

import { ssws } from "../auth/ssws.js";
import type { HeaderValue, RetryOptions } from "../contract/call-options.js";
import { isObject } from "../contract/plain-object.js";
import { OktaConfigError } from "../errors/index.js";
import type { Layer } from "../middleware/compose.js";
import { clientFetchOf } from "../middleware/fetch-adapters.js";
import type { Hooks } from "../observability/hooks.js";
import type { Logger, LogLevel } from "../observability/logging.js";
import type { PacingOptions } from "../pacing/pacing-options.js";
import type { AuthProvider } from "../shared/auth-provider.js";
import {
  checkBoolean,
  checkFunction,
  checkObject,
  checkOptionNames,
  nonNegativeInteger,
} from "../shared/option-checks.js";
import { type ClientFetch, type Clock, type Fetch, MAX_RESPONSE_SIZE } from "../shared/platform.js";
import { checkedHeaders, isHeaders } from "../shared/request-headers.js";
import { originOf } from "./org-url.js";

/** Options that `createOkta` and `createClient` share. */
export interface ConnectOptions {
  /**
   * The org's URL, such as `https://acme.okta.com` or its custom domain; not the URL of the Admin Console. Must be https,
   * except for localhost.
   */
  orgUrl: string | URL;
  /** An API token, without `SSWS `. It has the permissions of the admin who created it. Set either this or `auth`. */
  token?: string | undefined;
  /**
   * Authorizes requests instead of `token`: `bearer(…)`, `privateKeyJwt(…)` of `okta-fetch/oauth`, or a provider of
   * your own.
   */
  auth?: AuthProvider | undefined;
  /**
   * Sends the requests instead of the global `fetch`. Called with a URL and an `init`; undici's `fetch`, node-fetch,
   * cross-fetch and `ofetch.raw` are compatible. It must honour `init.redirect` and resolve for any status.
   * `init.headers` contains the credentials.
   * @defaultValue the global `fetch`, looked up for each request
   */
  fetch?: Fetch | undefined;
  /**
   * The maximum size of a response body in bytes, decompressed. A call whose response is larger rejects with an
   * `OktaResponseError` with the code `ERR_RESPONSE_TOO_LARGE`; for an error status, only the body is dropped. A page
   * of 200 users is smaller than a megabyte. 0: no limit.
   * @defaultValue 104857600 (100 MiB)
   */
  maxResponseSize?: number | undefined;
  /** Headers for every request; `null` removes a default header. Not for credentials. */
  headers?: { readonly [name: string]: HeaderValue } | undefined;
  /**
   * The number of pages of a list to prefetch. A page is requested as soon as the headers of the previous response name
   * it. If you stop early, prefetched pages are wasted; `first()` and `toArray({ max })` do not prefetch. 0: none.
   * @defaultValue 1
   */
  readAhead?: number | undefined;
  /**
   * Accepts an `orgUrl` with plain http. Anyone who sees the traffic can then read and use the token: for test networks
   * only.
   * @defaultValue false
   */
  dangerouslyAllowHttp?: boolean | undefined;
}

/** Options for `createOkta`. */
export interface OktaOptions extends Omit<ConnectOptions, "orgUrl"> {
  /**
   * The org's URL, such as `https://acme.okta.com` or its custom domain; not the URL of the Admin Console. Must be https,
   * except for localhost.
   * @defaultValue the environment variable `OKTA_CLIENT_ORGURL`
   */
  orgUrl?: string | URL | undefined;
  /**
   * Retries of a call, or of each page of a list or scan: a number for both, or {@link RetryOptions}. GET, PUT and
   * DELETE are retried after network errors, timeouts, 408, 502, 503 and 504 (see `statuses`); GET also after an
   * unreadable response; every request after 429, and after a token request that failed for one of these reasons.
   *
   * After a 429, waits until the limit resets by the server's clock, or, if the response names no
   * reset time in the future, up to 4 s; after other failures, up to 0.5 s. Both double with each retry. `maxWait` is
   * the maximum.
   *
   * 429s do not count as retries: they have `rateLimited`, 300 s of waits by default.
   *
   * Worst case with the defaults, without 429s: 3 attempts of 60 s and 2 waits of 65 s, 310 s in total; 505 s if `pacing`
   * also holds each attempt for 65 s. For a page, 6 attempts and 5 waits: 685 s, or 1,075 s; 375.5 s if the server never
   * responds; 15.5 s if each attempt fails at once. 429s add at most `rateLimited` and the refused attempts. `deadline`
   * limits the total.
   * @defaultValue 2, and 5 for each page
   */
  retry?: number | RetryOptions | undefined;
  /**
   * Timeout of one attempt in milliseconds, including its token request and reading the response, but not the time that
   * `pacing` holds it. Retries multiply it: with the defaults, a call makes up to 3 attempts, 180 s in total, plus the
   * waits between them; a page of a list up to 6 attempts, 360 s. 0: no timeout.
   * @defaultValue 60000
   */
  timeout?: number | undefined;
  /**
   * Deadline of a call in milliseconds: holds, attempts, waits and token requests together. For a list, it covers all
   * pages, including your own work between them; for `api`, the time until the response headers arrive. A request that
   * would be held beyond the deadline fails at once with an `OktaRateLimitError`. 0: no deadline.
   * @defaultValue 0
   */
  deadline?: number | undefined;
  /**
   * Keeps the client below Okta's rate limits: at most 10 requests in flight, and no request while a limit is used up.
   * Such requests are held until the limit resets, at most 65 s before each attempt; `timeout` does not include the
   * hold. Held calls leave in order, so a call behind many others can wait for several windows of the limit. `maxHold`
   * and `deadline` bound the wait: a request that cannot be sent in time fails at once. `false` turns pacing off.
   */
  pacing?: false | PacingOptions | undefined;
  /**
   * Callbacks for requests, responses, retries and failures. They see neither secrets nor bodies. On Node, the same
   * events are published on `diagnostics_channel`.
   */
  hooks?: Hooks | undefined;
  /**
   * Where lines about calls are logged: `console`, a logger of pino, or anything with the methods `debug`, `info`, `warn`
   * and `error`. Lines hold neither secrets nor bodies, but the ids in paths.
   * @defaultValue none; `console` if `logLevel` or the environment variable `OKTA_FETCH_LOG` is set
   */
  logger?: Logger | undefined;
  /**
   * Which lines are logged: `debug`, `info`, `warn`, `error`, or `off`.
   * @defaultValue the environment variable `OKTA_FETCH_LOG`; without it `info` if there is a `logger`, else `off`
   */
  logLevel?: LogLevel | undefined;
  /**
   * Records calls as spans and metrics: `openTelemetry()` of `okta-fetch/opentelemetry`.
   * @defaultValue none
   */
  telemetry?: Layer | undefined;
  /** Time and randomness, for tests that must not wait. */
  clock?: Clock | undefined;
}

/** The options as the client uses them. */
export interface Settings {
  readonly origin: string;
  readonly auth: AuthProvider;
  readonly fetch: ClientFetch;
  /** The program's `fetch`, if it has one. */
  readonly ownFetch: Fetch | undefined;
  readonly readAhead: number;
  /** The maximum size of a response body in bytes; infinite without a limit. */
  readonly maxResponseSize: number;
  readonly headers: { readonly [name: string]: string | null };
}

const NAMES: readonly string[] = [
  "orgUrl",
  "token",
  "auth",
  "fetch",
  "maxResponseSize",
  "headers",
  "readAhead",
  "dangerouslyAllowHttp",
] satisfies (keyof ConnectOptions)[];

/**
 * Refuses unknown options. Comes before any other check: a missing option may only be misspelt.
 * @param more - the names of the options that only `createOkta` or `createClient` has
 * @throws OktaConfigError
 */
export function refuseUnknownOptions(options: object, more: readonly string[]): void {
  checkObject("options", options);
  checkOptionNames(options, [...NAMES, ...more]);
}

/**
 * Validates the options.
 * @param more - the names of further options, which are validated elsewhere
 * @throws OktaConfigError - the first option that is missing, unknown or invalid
 */
export function settingsOf(options: ConnectOptions, more: readonly string[]): Settings {
  refuseUnknownOptions(options, more);
  const { fetch, dangerouslyAllowHttp = false } = options;
  checkBoolean("dangerouslyAllowHttp", dangerouslyAllowHttp);
  checkFunction("fetch", fetch);
  const maxResponseSize =
    nonNegativeInteger("maxResponseSize", options.maxResponseSize, MAX_RESPONSE_SIZE) || Number.POSITIVE_INFINITY;
  return {
    origin: originOf(options.orgUrl, dangerouslyAllowHttp),
    auth: authOf(options),
    fetch: clientFetchOf(fetch),
    ownFetch: fetch,
    maxResponseSize,
    readAhead: nonNegativeInteger("readAhead", options.readAhead, 1),
    headers: clientHeadersOf(options.headers),
  };
}

/**
 * Validates the headers of a client.
 * @throws OktaConfigError - they are not an object, or one of them cannot be sent
 */
export function clientHeadersOf(headers: ConnectOptions["headers"] = {}): Settings["headers"] {
  if (!isObject(headers) || isHeaders(headers) || Array.isArray(headers)) {
    throw new OktaConfigError("headers", "must be an object of header names and values");
  }
  return checkedHeaders(headers, (why) => new OktaConfigError("headers", why));
}

function authOf({ token, auth }: ConnectOptions): AuthProvider {
  if (token !== undefined && auth !== undefined) throw new OktaConfigError("auth", "cannot be combined with token");
  if (auth !== undefined) {
    if (typeof auth?.authorize !== "function") {
      throw new OktaConfigError("auth", "must have a method authorize, like the result of bearer(…)");
    }
    return auth;
  }
  if (token === undefined) throw new OktaConfigError("token", "is missing: provide token or auth");
  return ssws(token);
}
