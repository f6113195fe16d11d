// Several signals as one.

import { addAbortListener, removeAbortListener } from "./abort-listeners.js";

/** A signal, and what it holds on to. */
export interface JoinedSignal {
  /** `undefined` without any signal. */
  readonly signal: AbortSignal | undefined;
  /** Stops following the signals. */
  readonly release: () => void;
}

/** Joins signals: the result aborts with the first of them, and with its reason. A single signal is returned as it is. */
export function joinedSignals(given: readonly (AbortSignal | undefined)[]): JoinedSignal {
  const signals = [...new Set(given.filter((signal) => signal !== undefined))];
  if (signals.length < 2) return { signal: signals[0], release: () => undefined };
  const controller = new AbortController();
  const listeners = signals.map((signal) => ({ signal, handleEvent: () => stop(signal.reason) }));
  const release = () => {
    for (const listener of listeners) removeAbortListener(listener.signal, listener);
  };
  const stop = (reason: unknown) => {
    release();
    controller.abort(reason);
  };
  for (const listener of listeners) addAbortListener(listener.signal, listener);
  const aborted = signals.find((signal) => signal.aborted);
  if (aborted) stop(aborted.reason);
  return { signal: controller.signal, release };
}
