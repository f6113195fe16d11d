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
 */
export function endOf(parent: AbortSignal | undefined, what: string, milliseconds: number, clock: Clock): End {
  const controller = new AbortController();
  const follow = () => controller.abort(parent?.reason);
  const expire = () => controller.abort(new DOMException(`${what} of ${milliseconds} ms`, "TimeoutError"));
  const timer = milliseconds > 0 ? clock.after(milliseconds, expire) : undefined;
  parent?.addEventListener("abort", follow);
  if (parent?.aborted) follow();
  return {
    signal: controller.signal,
    release: (whole = true) => {
      if (whole) parent?.removeEventListener("abort", follow);
      if (timer !== undefined) clock.clear(timer);
    },
  };
}

/** Rejects when a signal ends. */
export function until(signal: AbortSignal, context: CallContext): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(failureOf(signal.reason, context));
    if (signal.aborted) fail();
    else signal.addEventListener("abort", fail, { once: true });
  });
}

/** Waits, unless the call ends. */
export function waitFor(milliseconds: number, context: Parameters<typeof failureOf>[1], clock: Clock): Promise<void> {
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
