// What ends a call, or a wait within it.

import type { Clock } from "../platform.js";
import type { CallContext } from "./compose.js";
import { failureOf } from "./send.js";

/** A signal that ends with another one, or after some time. `release` lets go of both. */
export interface End {
  readonly signal: AbortSignal;
  /** @param whole - `false` keeps following the other signal, for who still reads */
  readonly release: (whole?: boolean) => void;
}

/**
 * Makes an end.
 * @param what - whose time it is, for the error
 * @param milliseconds - 0: only the other signal ends it
 * @param ended - is called when it comes; not after `release`. A listener of the signal would be kept, with all that it
 * knows, for as long as the platform keeps the signal of a request: until long after its answer
 */
export function endOf(
  parent: AbortSignal | undefined,
  what: string,
  milliseconds: number,
  clock: Clock,
  ended?: (reason: unknown) => void,
): End {
  const controller = new AbortController();
  const end = (reason: unknown) => {
    controller.abort(reason);
    ended?.(reason);
  };
  const follow = () => end(parent?.reason);
  const expire = () => end(new DOMException(`${what} of ${milliseconds} ms`, "TimeoutError"));
  const timer = milliseconds > 0 ? clock.after(milliseconds, expire) : undefined;
  parent?.addEventListener("abort", follow);
  if (parent?.aborted) follow();
  return {
    signal: controller.signal,
    release: (whole = true) => {
      // a list of listeners remembers those that were removed for a while, and so what they know
      ended = undefined;
      if (whole) parent?.removeEventListener("abort", follow);
      if (timer !== undefined) clock.clear(timer);
    },
  };
}

/** Waits, unless the call ends. */
export function waitFor(milliseconds: number, context: CallContext, clock: Clock): Promise<void> {
  const { signal } = context;
  return new Promise((done, reject) => {
    const stop = () => {
      clock.clear(timer);
      signal?.removeEventListener("abort", stop);
      if (signal?.aborted) reject(failureOf(signal.reason, context));
      else done();
    };
    const timer = clock.after(milliseconds, stop);
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
  });
}
