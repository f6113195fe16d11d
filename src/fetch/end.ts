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
