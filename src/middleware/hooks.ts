// Tells a program, and Node's diagnostics channels, what its calls do: nothing secret, and no bodies.

import { OktaConfigError } from "../errors/index.js";
import { known } from "../shared/option-names.js";
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

/** Whom to tell of what. Nobody is waited for: what a hook answers is dropped. */
export interface Hooks {
  /** A request leaves: the first one of a call, and each further attempt. */
  beforeRequest?: ((view: RequestView) => unknown) | undefined;
  /** A request does not leave at once: it waits for its turn, or for a limit to reset. */
  beforeHold?: ((view: HoldView) => unknown) | undefined;
  /** The wait is over: the request leaves, or will not leave any more. */
  afterHold?: ((view: HoldEndView) => unknown) | undefined;
  /** An answer came, of any status; its body is not read yet. */
  afterResponse?: ((view: ResponseView) => unknown) | undefined;
  /** An attempt did not help; another follows after a wait. */
  beforeRetry?: ((view: RetryView) => unknown) | undefined;
  /** A call fails. Through `okta.api`, an error status is no failure. */
  onError?: ((view: ErrorView) => unknown) | undefined;
  /**
   * Whether a call fails, with an `OktaHookError`, when one of its hooks throws; what `onError` throws is dropped in
   * any case.
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
 * The layer that tells what happens: see {@link OktaOptions.hooks}. The channels are `okta-fetch:beforeHold`,
 * `okta-fetch:afterHold`, `okta-fetch:beforeRequest`, `okta-fetch:afterResponse`, `okta-fetch:beforeRetry` and
 * `okta-fetch:onError`.
 * @throws OktaConfigError - a hook is no function, or there is no such hook
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
      // what is told before the end of a call is told by what was loaded
      if (views && hooks.failCalls && event !== "onError") throw views.hookErrorOf(event, error, call);
    }
  };

  const watched: Layer = async (request, next, context) => {
    // most programs watch nothing
    views ??= await import("./hook-views.js");
    return next(request, { ...context, watch: views.watchOf(request, context, clock, tell) });
  };
  const layer: Layer = (request, next, context) =>
    EVENTS.some(heard) ? watched(request, next, context) : next(request, context);
  const failed: Layer["failed"] = (error, call) => tell("onError", call, () => ({ operation: call.operation, error }));
  return Object.assign(layer, { failed });
}

/** A copy, checked. */
function checked(given: Hooks): Hooks {
  known(given, [...EVENTS, "failCalls"], "hooks");
  const hooks = { ...given };
  for (const [name, value] of Object.entries(hooks)) {
    const wanted = name === "failCalls" ? "boolean" : "function";
    if (value !== undefined && typeof value !== wanted)
      throw new OktaConfigError(`hooks.${name}`, `must be a ${wanted}`);
  }
  return hooks;
}

/** Node's channels; none on another runtime. */
function channelsOf(): { readonly [event: string]: Channel } {
  const { process } = globalThis as { process?: { getBuiltinModule?(id: string): unknown } };
  const found = process?.getBuiltinModule?.("node:diagnostics_channel") as
    | { channel(name: string): Channel }
    | undefined;
  return found ? Object.fromEntries(EVENTS.map((event) => [event, found.channel(`okta-fetch:${event}`)])) : {};
}
