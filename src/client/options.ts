// What a client can be told, and the check of it: nothing wrong gets past here.

import { ssws } from "../auth/ssws.js";
import type { HeaderValue, RetryOptions } from "../contract/operation.js";
import { OktaConfigError } from "../errors/index.js";
import type { Hooks } from "../middleware/hooks.js";
import type { PacingOptions } from "../middleware/pacing-options.js";
import { clientFetchOf, wireOf } from "../middleware/wire.js";
import type { AuthProvider } from "../shared/auth-provider.js";
import { HeaderList, setHeaders } from "../shared/header-list.js";
import { checkBoolean, checkObject, checkOptionNames, nonNegativeInteger } from "../shared/option-checks.js";
import { type ClientFetch, type Clock, type Fetch, MAX_RESPONSE_SIZE, type Wire } from "../shared/platform.js";
import { originOf } from "./org-url.js";

/** What `createOkta` and `createClient` both take. */
export interface ConnectOptions {
  /**
   * The URL of the org, such as `https://acme.okta.com` or its custom domain; not that of the Admin Console.
   * Must be https, except for this machine.
   */
  orgUrl: string | URL;
  /** An API token, without "SSWS ". It has the rights of the admin who made it. Either this or `auth`. */
  token?: string | undefined;
  /**
   * How requests are authorised instead: `bearer(…)`, `privateKeyJwt(…)` of `okta-fetch/oauth`, or a provider of your
   * own.
   */
  auth?: AuthProvider | undefined;
  /**
   * Sends the requests instead of the platform's `fetch`, and is called as that is, with a URL and an `init`: undici's
   * `fetch`, node-fetch, cross-fetch and `ofetch.raw` fit. It must neither follow redirects, which `init.redirect` says,
   * nor reject for a status. `init.headers` has the credentials.
   * @defaultValue the global `fetch`, looked up for each request
   */
  fetch?: Fetch | undefined;
  /**
   * How many bytes the body of an answer may have, decompressed. One that has more is not read to its end, and the call
   * ends with an `OktaResponseError` of the code `ERR_RESPONSE_TOO_LARGE`; of an answer with an error status, only the
   * body is left out. A page of 200 users has less than a megabyte. 0: no limit.
   * @defaultValue 104857600 (100 MiB)
   */
  maxResponseSize?: number | undefined;
  /** Headers for every request; `null` leaves one of the client's own out. Not for credentials. */
  headers?: { readonly [name: string]: HeaderValue } | undefined;
  /**
   * How many pages of a list to ask for before they are consumed: each as soon as the head of the answer before it
   * says where it is. A list that is left early has asked for at most so many in vain; `first()` and `toArray({ max })` ask
   * for none ahead. 0: none.
   * @defaultValue 1
   */
  readAhead?: number | undefined;
  /**
   * Accept an `orgUrl` of plain http. Whoever sees the traffic can then read and use the token: for a test network
   * only.
   * @defaultValue false
   */
  dangerouslyAllowHttp?: boolean | undefined;
}

/** What `createOkta` takes. */
export interface OktaOptions extends Omit<ConnectOptions, "orgUrl"> {
  /**
   * The URL of the org, such as `https://acme.okta.com` or its custom domain; not that of the Admin Console.
   * Must be https, except for this machine.
   * @defaultValue the environment's `OKTA_CLIENT_ORGURL`
   */
  orgUrl?: string | URL | undefined;
  /**
   * How often a call, or each page of a list or scan, tries again: a number for both, or more of it. A GET, PUT or DELETE
   * is tried again after a network fault, a time-out, 408, 502, 503 or 504 (`statuses` lists others), a GET also after an
   * answer that cannot be read; everything after 429, and where no token could be had for such a reason.
   *
   * Waits as long as a 429 says (by the server's clock, plus a second); where it names no time that is still to come, up
   * to 4 s, doubled each time; after faults up to 0.5 s, doubled each time. At most `maxWait`.
   * The worst case with the defaults: 3 attempts of 60 s and 2 waits of 65 s, 310 s in all; 505 s if `pacing` holds each
   * attempt for 65 s before. Of a page, 6 attempts and 5 waits: 685 s, or 1,075 s; 375.5 s where nobody answers; 15.5 s where
   * each attempt fails at once. `deadline` ends it earlier.
   * @defaultValue 2, and 5 for each page
   */
  retry?: number | RetryOptions | undefined;
  /**
   * The longest that one attempt may take, in milliseconds, with its token request and the reading of its answer; not
   * counted is how long `pacing` holds it before. There are `retry` + 1 attempts: with the defaults 3, 180 s in all, and
   * the waits between them; of a page of a list 6, 360 s in all. 0: no end.
   * @defaultValue 60000
   */
  timeout?: number | undefined;
  /**
   * The longest that a call may take, in milliseconds: holds, attempts, waits and token requests together; of a list,
   * all its pages, with what you do between them; through `api`, until the head of the answer. A request that is held
   * beyond it fails at once, with an `OktaRateLimitError`. 0: no end.
   * @defaultValue 0
   */
  deadline?: number | undefined;
  /**
   * How it keeps below Okta's limits: at most 10 requests in flight, and none sent where an answer said that none are
   * left. Those are held until the limit resets, at most 65 s before each attempt, for which no `timeout` runs. Behind
   * many calls of the same client, a call waits for their turn first, as many windows of the limit as they take. `maxHold`
   * and `deadline` bound that: a request that cannot leave in time fails at once. `false`: not at all.
   */
  pacing?: false | PacingOptions | undefined;
  /**
   * Whom to tell of requests, answers, retries and failures. What they see has no secrets in it, and no bodies. On
   * Node, `diagnostics_channel` gets the same.
   */
  hooks?: Hooks | undefined;
  /** Time and chance, for tests that must not wait. */
  clock?: Clock | undefined;
}

/** The options as the client uses them. */
export interface Settings {
  readonly origin: string;
  readonly auth: AuthProvider;
  readonly fetch: ClientFetch;
  readonly wire: Wire;
  readonly readAhead: number;
  /** How many bytes an answer may have; infinite without a limit. */
  readonly maxResponseSize: number;
  readonly headers: { readonly [name: string]: HeaderValue };
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
 * Refuses options that do not exist. Before any other check: one that is missing may be there under another name.
 * @param more - the names of those that `createOkta` or `createClient` has besides
 * @throws OktaConfigError
 */
export function knownOptions(options: object, more: readonly string[]): void {
  checkObject("options", options);
  checkOptionNames(options, [...NAMES, ...more]);
}

/**
 * Checks the options.
 * @param more - the names of those that are checked elsewhere
 * @throws OktaConfigError - the first one that is missing, unknown or wrong
 */
export function settingsOf(options: ConnectOptions, more: readonly string[]): Settings {
  knownOptions(options, more);
  const { fetch, headers = {}, dangerouslyAllowHttp = false } = options;
  checkBoolean("dangerouslyAllowHttp", dangerouslyAllowHttp);
  if (fetch !== undefined && typeof fetch !== "function") {
    throw new OktaConfigError("fetch", "must be a function such as fetch");
  }
  // asked for its method, not for its class: to name that would load all of the platform's fetch
  const isHeaders = typeof (headers as { get?: unknown } | null)?.get === "function";
  if (typeof headers !== "object" || headers === null || isHeaders || Array.isArray(headers)) {
    throw new OktaConfigError("headers", "must be an object of names and values");
  }
  setHeaders(new HeaderList(), headers, (why) => new OktaConfigError("headers", why));
  const maxResponseSize =
    nonNegativeInteger("maxResponseSize", options.maxResponseSize, MAX_RESPONSE_SIZE) || Number.POSITIVE_INFINITY;
  return {
    origin: originOf(options.orgUrl, dangerouslyAllowHttp),
    auth: authOf(options),
    fetch: clientFetchOf(fetch),
    wire: wireOf(fetch, maxResponseSize),
    maxResponseSize,
    readAhead: nonNegativeInteger("readAhead", options.readAhead, 1),
    headers: { ...headers },
  };
}

function authOf({ token, auth }: ConnectOptions): AuthProvider {
  if (token !== undefined && auth !== undefined)
    throw new OktaConfigError("auth", "cannot be given together with token");
  if (auth !== undefined) {
    if (typeof auth?.authorize !== "function") {
      throw new OktaConfigError("auth", "must have a method authorize, as bearer(…) gives");
    }
    return auth;
  }
  if (token === undefined) throw new OktaConfigError("token", "is missing, and so is auth");
  return ssws(token);
}
