// What the library takes from the platform it runs on, and a test gives instead.

/** What a {@link Fetch} is called with, besides the URL: a `RequestInit` of plain values. */
export interface FetchInit {
  method: string;
  /** The headers by their names in lower case, with the credentials. */
  headers: { [name: string]: string };
  /** JSON. Missing without a body. Only a body of `okta.api` that is not text comes as an `ArrayBuffer`. */
  body?: string;
  /** Ends the request, and the reading of its answer. Missing if nothing ends it. */
  signal?: AbortSignal;
  /** Redirects are answers: to follow one would send the credentials along. */
  redirect: "manual";
}

/** What a {@link Fetch} resolves to: a `Response`, of the platform or of a library that has its own. */
export interface FetchResponse {
  readonly status: number;
  readonly statusText: string;
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null; forEach(visit: (value: string, name: string) => void): void };
  text(): Promise<string>;
}

/**
 * A `fetch` to send requests with. It is called as the platform's is, so `fetch` itself fits, and those of undici,
 * node-fetch and cross-fetch, and `ofetch.raw`.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** The client's `fetch`, as a provider of credentials gets it: to be called as the platform's. */
export type ClientFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** The headers of a request, as far as layers and providers need them: a `Headers` is one. */
export interface RequestHeaders extends Iterable<[name: string, value: string]> {
  get(name: string): string | null;
  has(name: string): boolean;
  /** @throws TypeError - the name or the value cannot be a header's */
  set(name: string, value: string): void;
  delete(name: string): void;
  forEach(visit: (value: string, name: string) => void): void;
}

/** What stands at the head of a request. */
export interface RequestHead {
  readonly method: string;
  readonly url: string;
  readonly headers: RequestHeaders;
}

/** A request on its way to the platform: what a Request is, without its cost, and with a body that can be sent again. */
export interface OktaRequest extends RequestHead {
  /** Text, or else the bytes of what is not text. */
  readonly body?: string | ArrayBuffer | undefined;
}

/** What ends a request. */
export interface Ends {
  readonly signal?: AbortSignal | undefined;
}

/** How many bytes an answer may have, unless an option says otherwise: 100 MiB. */
export const MAX_RESPONSE_SIZE = 100 * 1024 * 1024;

/**
 * Sends a request, as the platform or a caller's `fetch` does it.
 * @param most - how many bytes the answer may have, for a transport that reads it by itself
 */
export type Wire = (request: OktaRequest, ends: Ends, most?: number) => Promise<Response>;

/** Where a `fetch` of this package has a way to be sent a request in parts: to make a Request costs more than its answer. */
export const WIRE: unique symbol = Symbol.for("okta-fetch.wire");

/** The headers as an object that has nothing else. */
export function recordOf(headers: RequestHeaders): { [name: string]: string } {
  const record: { [name: string]: string } = Object.create(null);
  headers.forEach((value, name) => {
    record[name] = value;
  });
  return record;
}

/** Time and chance. A test gives its own, and does not wait. */
export interface Clock {
  /** Milliseconds since any fixed moment, which no change of the wall clock touches. */
  now(): number;
  /** A number from 0 to below 1, to spread waits. */
  random(): number;
  /** Runs a function after some milliseconds, and returns what `clear` takes. */
  after(milliseconds: number, run: () => void): unknown;
  /** Takes back what `after` returned; `undefined` is nothing to take back. */
  clear(timer: unknown): void;
  /**
   * Milliseconds since 1970, for rate limits of answers without a `Date`.
   * @defaultValue `now()` where it counts from 1970, else `Date.now()`
   */
  wallTime?: (() => number) | undefined;
}

/** A `now()` from here on counts from 1970: no process runs for 30 years. */
const SINCE_1970 = 1e12;

/** Milliseconds since 1970 by a clock. */
export function wallTimeOf(clock: Clock): number {
  if (clock.wallTime) return clock.wallTime();
  const now = clock.now();
  return now > SINCE_1970 ? now : Date.now();
}

/** The platform's clock. */
export const CLOCK: Clock = {
  now: () => performance.now(),
  random: () => Math.random(),
  after: (milliseconds, run) => setTimeout(run, milliseconds),
  clear: (timer) => clearTimeout(timer as Parameters<typeof clearTimeout>[0]),
};
