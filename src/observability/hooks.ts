// Reports what calls do to hooks and to Node's diagnostics channels, without secrets or bodies.

import type { Layer, StoreChange } from "../middleware/compose.js";
import type { Observer } from "../middleware/observer.js";
import { checkBoolean, checkFunction, checkObject, checkOptionNames } from "../shared/option-checks.js";
import { CLOCK, type Clock } from "../shared/platform.js";
import { readOption } from "../shared/read-argument.js";
import { type Channel, channelsOf } from "./diagnostics-channels.js";
import {
  type CallEndView,
  type CallView,
  type ErrorView,
  type HoldEndView,
  type HoldView,
  hookErrorOf,
  observerOf,
  type Report,
  type RequestView,
  type ResponseView,
  type RetryView,
  type Views,
} from "./hook-views.js";
import { observingLayer } from "./observing-layer.js";
import { tracingChannelObserver } from "./tracing-channel.js";

/** Callbacks for the events of calls. They are not awaited, and return values are ignored. */
export interface Hooks {
  /** A call begins: a request with its retries, a list, a page of it, a scan, or a bulk. */
  beforeCall?: ((view: CallView) => unknown) | undefined;
  /** A request is about to be sent: the first attempt of a call and each retry. */
  beforeRequest?: ((view: RequestView) => unknown) | undefined;
  /** A request is held: behind other requests, or until a rate limit resets. */
  beforeHold?: ((view: HoldView) => unknown) | undefined;
  /** The hold is over: the request is sent, or will not be sent. */
  afterHold?: ((view: HoldEndView) => unknown) | undefined;
  /** A response arrived, with any status; its body is not read yet. */
  afterResponse?: ((view: ResponseView) => unknown) | undefined;
  /** An attempt failed; another follows after a wait. */
  beforeRetry?: ((view: RetryView) => unknown) | undefined;
  /** A call rejects. With `okta.api`, an error status does not reject. Not called for a page: its list rejects. */
  onError?: ((view: ErrorView) => unknown) | undefined;
  /** A call has ended: it succeeded, failed, or was stopped. */
  afterCall?: ((view: CallEndView) => unknown) | undefined;
  /** The store of `pacing.store` failed, and the client paces its requests alone; or it recovered. */
  onStoreChange?: ((view: StoreChange) => unknown) | undefined;
  /**
   * Whether a call rejects with an `OktaHookError` if one of its hooks throws. Errors of `onError`, `afterCall` and
   * `onStoreChange` are always ignored.
   * @defaultValue false
   */
  failCalls?: boolean | undefined;
}

const EVENTS = [
  "beforeCall",
  "beforeHold",
  "afterHold",
  "beforeRequest",
  "afterResponse",
  "beforeRetry",
  "onError",
  "onStoreChange",
  "afterCall",
] as const satisfies (keyof Views)[];

/**
 * Returns the layer that reports events: see {@link OktaOptions.hooks}. The channels are `okta-fetch:` and the name of the
 * hook, such as `okta-fetch:afterResponse`, and the tracing channel `tracing:okta-fetch:call`.
 * @throws OktaConfigError - a hook is not a function, or its name is unknown
 */
export function hooks(given: Hooks = {}, clock: Clock = CLOCK): Layer {
  return observingLayer([hooksObserver(given, clock, channelsOf("okta-fetch:", EVENTS)), tracingChannelObserver()]);
}

/**
 * Returns the observer that reports events to hooks.
 * @param channels - the channels that get the same events
 * @throws OktaConfigError - a hook is not a function, or its name is unknown
 */
export function hooksObserver(
  given: Hooks,
  clock: Clock,
  channels: { readonly [event in keyof Views]?: Channel } = {},
): Observer {
  const hooks = readOption("hooks", () => checked(given));
  const heard = (event: keyof Views) => hooks[event] !== undefined || channels[event]?.hasSubscribers === true;

  const report: Report = (event, call, viewOf) => {
    if (!heard(event)) return;
    const view = viewOf();
    channels[event]?.publish(view);
    try {
      const answer = (hooks[event] as ((seen: typeof view) => unknown) | undefined)?.(view);
      Promise.resolve(answer).catch(() => undefined);
    } catch (error) {
      const isReport = event === "onError" || event === "afterCall" || event === "onStoreChange";
      if (hooks.failCalls && !isReport) throw hookErrorOf(event, error, call);
    }
  };

  // most programs have no hooks
  return { isActive: () => EVENTS.some(heard), begin: (call) => observerOf(call, clock, report) };
}

/** Returns a validated copy. */
function checked(given: Hooks): Hooks {
  checkObject("hooks", given);
  checkOptionNames(given, [...EVENTS, "failCalls"], undefined, "hooks");
  const hooks = { ...given };
  for (const event of EVENTS) checkFunction(`hooks.${event}`, hooks[event]);
  checkBoolean("hooks.failCalls", hooks.failCalls);
  return hooks;
}
