// Publishes calls by Node's convention for tracing channels, which APM tools subscribe to: `tracing:okta-fetch:call:start`,
// `…:end`, `…:asyncStart`, `…:asyncEnd` and `…:error`.

import type { CallObserver, CallOutcome, ObservedCallView, Observer } from "../middleware/observer.js";
import { nodeBuiltin } from "../shared/node-builtin.js";
import { channelsOf } from "./diagnostics-channels.js";

const EVENTS = ["start", "end", "asyncStart", "asyncEnd", "error"] as const;

/** The message of all events of one call; its outcome is added at the end. */
type TracedCall = ObservedCallView & Partial<CallOutcome>;

interface AsyncHooks {
  AsyncLocalStorage: { snapshot(): <T>(work: () => T) => T };
}

/** Returns the observer that publishes calls on the tracing channel. */
export function tracingChannelObserver(): Observer {
  const channels = channelsOf("tracing:okta-fetch:call:", EVENTS);
  const begin = (view: ObservedCallView): CallObserver => {
    const call: TracedCall = { ...view };
    const { AsyncLocalStorage } = nodeBuiltin<AsyncHooks>("node:async_hooks") ?? {};
    const snapshot = () => AsyncLocalStorage?.snapshot?.() ?? (<T>(work: () => T) => work());
    // the stores that a subscriber binds to the channel apply to all parts of the call, and to its other events
    const run = channels.start?.runStores?.(call, snapshot) ?? snapshot();
    run(() => channels.end?.publish(call));
    return {
      run,
      end: (outcome) => {
        Object.assign(call, outcome);
        run(() => {
          if (outcome.error) channels.error?.publish(call);
          channels.asyncStart?.publish(call);
          channels.asyncEnd?.publish(call);
        });
      },
    };
  };
  return { isActive: () => EVENTS.some((event) => channels[event]?.hasSubscribers), begin };
}
