// Listeners of abort signals. A thousand calls may share one signal, and platforms warn of a leak when a signal has
// more than a few listeners: each signal gets a single one, which notifies all of ours.

/**
 * Whether a value is a signal that can be observed. By its shape, not by its class: the signal of another realm, such
 * as that of a request in an edge runtime, is an AbortSignal too.
 */
export function isSignal(value: unknown): value is AbortSignal {
  try {
    const { aborted, addEventListener, removeEventListener } = Object(value) as Partial<AbortSignal>;
    return (
      typeof aborted === "boolean" &&
      typeof addEventListener === "function" &&
      typeof removeEventListener === "function"
    );
  } catch {
    // an object with the prototype of a signal throws on any access
    return false;
  }
}

/** An object that is notified of an abort. */
export interface AbortListener {
  handleEvent(): void;
}

class ListenerSet extends Set<AbortListener> {
  /** A function: an AbortSignal that is not the platform's may accept no objects. */
  readonly notify = (): void => {
    for (const listener of this) listener.handleEvent();
  };
}

const listeners = new WeakMap<AbortSignal, ListenerSet>();

/** Calls a listener when the signal aborts; not if it has aborted already. */
export function addAbortListener(signal: AbortSignal | undefined, listener: AbortListener): void {
  if (!signal) return;
  const all = listeners.get(signal) ?? new ListenerSet();
  if (all.size === 0) signal.addEventListener("abort", all.notify);
  listeners.set(signal, all.add(listener));
}

/** Removes a listener. */
export function removeAbortListener(signal: AbortSignal | undefined, listener: AbortListener): void {
  const all = signal && listeners.get(signal);
  if (all?.delete(listener) && all.size === 0) signal?.removeEventListener("abort", all.notify);
}

const platformSignals = new WeakMap<AbortSignal, AbortSignal>();

/**
 * A signal that the platform's `fetch` accepts: the signal itself, or, for one of another realm, a signal of this realm
 * that aborts with it.
 */
export function platformSignalOf(signal: AbortSignal): AbortSignal {
  if (signal instanceof AbortSignal) return signal;
  const known = platformSignals.get(signal);
  if (known) return known;
  const controller = new AbortController();
  const abort = () => controller.abort((signal as AbortSignal).reason);
  if ((signal as AbortSignal).aborted) abort();
  else addAbortListener(signal, { handleEvent: abort });
  platformSignals.set(signal, controller.signal);
  return controller.signal;
}
