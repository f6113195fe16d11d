// The parts of the platform that the library uses, and that a test can replace: fetch and the clock.

/** The second argument of a {@link Fetch}: a `RequestInit` of plain values. */
export interface FetchInit {
  method: string;
  /** The headers, including credentials, by lower-case name. */
  headers: { [name: string]: string };
  /** JSON; missing without a body. Only a non-text body of `okta.api` is an `ArrayBuffer`. */
  body?: string;
  /** Aborts the request and the reading of its response. Missing if nothing can abort it. */
  signal?: AbortSignal;
  /** Redirects are not followed: that would send the credentials to another URL. */
  redirect: "manual";
}

/** The result of a {@link Fetch}: a `Response` of the platform or of another library. */
export interface FetchResponse {
  readonly status: number;
  readonly statusText: string;
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null; forEach(visit: (value: string, name: string) => void): void };
  text(): Promise<string>;
}

/**
 * A function that sends requests. It is called like the platform's `fetch`: `fetch` itself, those of undici, node-fetch
 * and cross-fetch, and `ofetch.raw` work.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** The client's `fetch` for a provider of credentials, with the signature of the platform's. */
export type ClientFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** The headers of a request, for layers and providers: a subset of `Headers`. */
export interface RequestHeaders extends Iterable<[name: string, value: string]> {
  get(name: string): string | null;
  has(name: string): boolean;
  /** @throws TypeError - the name or the value is invalid in a header */
  set(name: string, value: string): void;
  delete(name: string): void;
  forEach(visit: (value: string, name: string) => void): void;
}

/** A request without its body. */
export interface RequestHead {
  readonly method: string;
  readonly url: string;
  readonly headers: RequestHeaders;
}

/** A request to send: cheaper than a Request, and with a body that can be sent again. */
export interface OktaRequest extends RequestHead {
  /** Text, or the bytes of a non-text body. */
  readonly body?: string | ArrayBuffer | undefined;
}

/** The signal of a request. */
export interface Ends {
  readonly signal?: AbortSignal | undefined;
}

/** The default maximum size of a response in bytes: 100 MiB. */
export const MAX_RESPONSE_SIZE = 100 * 1024 * 1024;

/**
 * Sends a request through the platform's or the caller's `fetch`.
 * @param maxSize - the maximum size of the response in bytes, for a transport that reads the body itself
 */
export type Wire = (request: OktaRequest, ends: Ends, maxSize?: number) => Promise<Response>;

/** The property by which this package's own `fetch` accepts a request without the cost of creating a Request. */
export const WIRE: unique symbol = Symbol.for("okta-fetch.wire");

/** Copies headers into a plain object without a prototype. */
export function recordOf(headers: RequestHeaders): { [name: string]: string } {
  const record: { [name: string]: string } = Object.create(null);
  headers.forEach((value, name) => {
    record[name] = value;
  });
  return record;
}

/** Time and randomness. Tests inject their own instead of waiting. */
export interface Clock {
  /** Monotonic milliseconds since any fixed moment, independent of changes of the wall clock. */
  now(): number;
  /** A random number from 0 to below 1, for jitter. */
  random(): number;
  /** Runs a function after a delay in milliseconds. Returns a timer for `clear`. */
  after(milliseconds: number, run: () => void): unknown;
  /** Cancels a timer of `after`; ignores `undefined`. */
  clear(timer: unknown): void;
  /**
   * Milliseconds since 1970, for the rate limits of responses without a `Date` header.
   * @defaultValue `now()` if it counts from 1970, else `Date.now()`
   */
  wallTime?: (() => number) | undefined;
}

/** A `now()` above this counts from 1970: no process runs for 30 years. */
const SINCE_1970 = 1e12;

/** Returns a clock's milliseconds since 1970. */
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
