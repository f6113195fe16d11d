// Reports what calls do to hooks and to Node's diagnostics channels, without secrets or bodies.

import { checkBoolean, checkFunction, checkObject, checkOptionNames } from "../shared/option-checks.js";
import { CLOCK, type Clock } from "../shared/platform.js";
import { readOption } from "../shared/read-argument.js";
import type { Layer } from "./compose.js";
import type {
  ErrorView,
  HoldEndView,
  HoldView,
  RequestView,
  ResponseView,
  RetryView,
  Tell,
  Views,
} from "./hook-views.js";

/** Callbacks for the events of calls. They are not awaited, and return values are ignored. */
export interface Hooks {
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
  /** A call rejects. With `okta.api`, an error status does not reject. */
  onError?: ((view: ErrorView) => unknown) | undefined;
  /**
   * Whether a call rejects with an `OktaHookError` if one of its hooks throws. Errors of `onError` are always ignored.
   * @defaultValue false
   */
  failCalls?: boolean | undefined;
}

interface Channel {
  readonly hasSubscribers: boolean;
  publish(message: unknown): void;
}

const EVENTS = ["beforeHold", "afterHold", "beforeRequest", "afterResponse", "beforeRetry", "onError"] as const;

/**
 * Returns the layer that reports events: see {@link OktaOptions.hooks}. The channels are `okta-fetch:beforeHold`,
 * `okta-fetch:afterHold`, `okta-fetch:beforeRequest`, `okta-fetch:afterResponse`, `okta-fetch:beforeRetry` and
 * `okta-fetch:onError`.
 * @throws OktaConfigError - a hook is not a function, or its name is unknown
 */
export function hooks(given: Hooks = {}, clock: Clock = CLOCK): Layer {
  const hooks = readOption("hooks", () => checked(given));
  const channels = channelsOf();
  const heard = (event: keyof Views) => hooks[event] !== undefined || channels[event]?.hasSubscribers === true;

  let views: typeof import("./hook-views.js") | undefined;

  const tell: Tell = (event, call, viewOf) => {
    if (!heard(event)) return;
    const view = viewOf();
    channels[event]?.publish(view);
    try {
      const answer = (hooks[event] as ((seen: typeof view) => unknown) | undefined)?.(view);
      if (answer instanceof Promise) answer.catch(() => undefined);
    } catch (error) {
      // every event but onError comes after the views are loaded
      if (views && hooks.failCalls && event !== "onError") throw views.hookErrorOf(event, error, call);
    }
  };

  const layer: Layer = async (request, next, context) => {
    views ??= await import("./hook-views.js");
    return next(request, { ...context, watch: views.watchOf(request, context, clock, tell) });
  };
  const failed: Layer["failed"] = (error, call) => tell("onError", call, () => ({ operation: call.operation, error }));
  // most programs have no hooks
  return Object.assign(layer, { failed, applies: () => EVENTS.some(heard) });
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

interface DiagnosticsChannels {
  channel(name: string): Channel;
}

/** Node's channels; none on other runtimes. */
function channelsOf(): { readonly [event: string]: Channel } {
  const found = diagnosticsChannels();
  return found ? Object.fromEntries(EVENTS.map((event) => [event, found.channel(`okta-fetch:${event}`)])) : {};
}

function diagnosticsChannels(): DiagnosticsChannels | undefined {
  try {
    const { process } = globalThis as { process?: { getBuiltinModule?(id: string): unknown } };
    return process?.getBuiltinModule?.("node:diagnostics_channel") as DiagnosticsChannels | undefined;
  } catch {
    // the edge runtime of Next.js throws when this function is read
    return undefined;
  }
}
