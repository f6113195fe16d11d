// What the library takes from the platform it runs on, and a test gives instead.

/** A `fetch` to send requests with: the platform's own, or anything that answers a Request. */
export type Fetch = (request: Request) => Promise<Response>;

/** What stands at the head of a request. */
export interface RequestHead {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
}

/** A request on its way to the platform: what a Request is, without its cost, and with a body that can be sent again. */
export interface OktaRequest extends RequestHead {
  readonly body?: string | Blob | undefined;
}

/** Sends a request, as the platform or a caller's `fetch` does it. */
export type Wire = (request: OktaRequest, signal: AbortSignal | undefined) => Promise<Response>;

/** The way through a caller's `fetch`; without one, through the platform's, which needs no Request to be made. */
export function wireOf(fetch: Fetch | undefined): Wire {
  return ({ url, method, headers, body }, signal) => {
    const init = {
      method,
      headers,
      // Okta's API has no redirects: who follows one takes the credentials along
      redirect: "manual" as const,
      // what is not given is left out: platforms differ in what `undefined` means
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
    };
    // looked up on each request: a program may replace the global one after this
    return fetch ? fetch(new Request(url, init)) : globalThis.fetch(url, init);
  };
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
}

/** The platform's clock. */
export const CLOCK: Clock = {
  now: () => performance.now(),
  random: () => Math.random(),
  after: (milliseconds, run) => setTimeout(run, milliseconds),
  clear: (timer) => clearTimeout(timer as Parameters<typeof clearTimeout>[0]),
};
