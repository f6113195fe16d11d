// What ends a call, or a wait within it.

import { until } from "../auth/until.js";
import type { Clock } from "../platform.js";

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
    clock.clear(timer);
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
      clock.clear(timer);
    },
  };
}

/**
 * Waits, unless the call ends.
 * @throws the signal's reason
 */
export async function waitFor(milliseconds: number, signal: AbortSignal | undefined, clock: Clock): Promise<void> {
  let timer: unknown;
  const time = new Promise<void>((done) => {
    timer = clock.after(milliseconds, done);
  });
  await until(signal, time).finally(() => clock.clear(timer));
}
