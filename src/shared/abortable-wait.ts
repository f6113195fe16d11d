// Waits that a signal ends.

import { addAbortListener, removeAbortListener } from "./abort-listeners.js";
import type { Clock } from "./platform.js";

/**
 * Waits for work that others may wait for, too: an abort ends this wait at once, and not the work.
 * @throws the signal's reason
 */
export function abortable<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const listener = { handleEvent: () => reject(signal.reason) };
    addAbortListener(signal, listener);
    work.then(resolve, reject).finally(() => removeAbortListener(signal, listener));
    if (signal.aborted) listener.handleEvent();
  });
}

/**
 * Waits for some time.
 * @throws the signal's reason
 */
export async function abortableDelay(
  milliseconds: number,
  signal: AbortSignal | undefined,
  clock: Clock,
): Promise<void> {
  let timer: unknown;
  const elapsed = new Promise<void>((resolve) => {
    timer = clock.after(milliseconds, resolve);
  });
  await abortable(signal, elapsed).finally(() => clock.clear(timer));
}
