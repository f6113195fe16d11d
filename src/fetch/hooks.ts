// Tells a program, and Node's diagnostics channels, what its calls do: nothing secret, and no bodies.

import type { RateLimit } from "../../generated/operation.js";
import { type ErrorCall, OktaConfigError, type OktaError, OktaHookError } from "../errors.js";
import { CLOCK, type Clock } from "../platform.js";
import { rateLimitOf } from "../rate-limit-headers.js";
import { redactHeaders, redactUrl } from "../redact.js";
import type { Layer, Watch } from "./compose.js";

/** An attempt of a call, as hooks see it. */
export interface AttemptView {
  /** The operation id, such as `getUser`; `undefined` for a request through `okta.api`. */
  readonly operation: string | undefined;
  /** Which attempt of the call it is, from 1. */
  readonly attempt: number;
  readonly method: string;
  /** The URL; the values of parameters such as `token` are masked. */
  readonly url: string;
}

/** A request that leaves, as hooks see it. */
export interface RequestView extends AttemptView {
  /** Its headers; credentials and other secrets are masked. */
  readonly headers: { readonly [name: string]: string };
}

/** An answer, as hooks see it. */
export interface ResponseView extends AttemptView {
  readonly status: number;
  /** Its headers; cookies and other secrets are masked. */
  readonly headers: { readonly [name: string]: string };
  /** The `X-Okta-Request-Id`, for Okta's support and the system log. */
  readonly requestId: string | undefined;
  readonly rateLimit: RateLimit | undefined;
  /** From the request to the head of its answer. */
  readonly milliseconds: number;
}

/** A wait for another attempt, as hooks see it. */
export interface RetryView extends AttemptView {
  /** The status that the attempt ended with; `undefined` without an answer. */
  readonly status: number | undefined;
  /** What it ended with instead of an answer that can be read. */
  readonly error: OktaError | undefined;
  /** How long it waits. */
  readonly milliseconds: number;
}

/** The end of a call that fails, as hooks see it. */
export interface ErrorView {
  /** The operation id, such as `getUser`; `undefined` for a request through `okta.api`. */
  readonly operation: string | undefined;
  /** What the call throws. */
  readonly error: OktaError;
}

/** Whom to tell of what. Nobody is waited for: what a hook answers is dropped. */
export interface Hooks {
  /** A request leaves: the first one of a call, and each further attempt. */
  beforeRequest?: ((view: RequestView) => unknown) | undefined;
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

interface Views {
  beforeRequest: RequestView;
  afterResponse: ResponseView;
  beforeRetry: RetryView;
  onError: ErrorView;
}

interface Channel {
  readonly hasSubscribers: boolean;
  publish(message: unknown): void;
}

const EVENTS = ["beforeRequest", "afterResponse", "beforeRetry", "onError"] as const;

/**
 * The layer that tells what happens: see {@link OktaOptions.hooks}. The channels are `okta-fetch:beforeRequest`,
 * `okta-fetch:afterResponse`, `okta-fetch:beforeRetry` and `okta-fetch:onError`.
 * @throws OktaConfigError - a hook is no function, or there is no such hook
 */
export function hooks(hooks: Hooks = {}, clock: Clock = CLOCK): Layer {
  check(hooks);
  const channels = channelsOf();
  const heard = (event: keyof Views) => hooks[event] !== undefined || channels[event]?.hasSubscribers === true;

  /** Tells it to all who want to hear it. Only for them is the view made. */
  function tell<Event extends keyof Views>(event: Event, call: ErrorCall, viewOf: () => Views[Event]): void {
    if (!heard(event)) return;
    const view = viewOf();
    channels[event]?.publish(view);
    try {
      const answer = (hooks[event] as ((view: Views[Event]) => unknown) | undefined)?.(view);
      if (answer instanceof Promise) answer.catch(() => undefined);
    } catch (error) {
      if (hooks.failCalls && event !== "onError") throw new OktaHookError(event, error, call);
    }
  }

  const layer: Layer = (request, next, context) => {
    if (!EVENTS.some(heard)) return next(request, context);
    const { operation, secrets } = context;
    let attempt = 1;
    let sent = 0;
    const seen = (): AttemptView => ({
      operation,
      attempt,
      method: request.method,
      url: redactUrl(request.url, secrets),
    });
    const watch: Watch = {
      sending: ({ headers }) => {
        sent = clock.now();
        tell("beforeRequest", context, () => ({ ...seen(), headers: redactHeaders(headers, secrets) }));
      },
      answered: (response, answered) => {
        context.watch?.answered?.(response, answered);
        const milliseconds = clock.now() - sent;
        const { status } = response;
        tell("afterResponse", context, () => {
          const headers = redactHeaders(response.headers, secrets);
          const requestId = headers["x-okta-request-id"];
          return { ...seen(), status, headers, requestId, rateLimit: rateLimitOf(response.headers), milliseconds };
        });
      },
      retrying: (milliseconds, { response, error }) => {
        // an answer that cannot be read is an error, and has one too
        const { status } = (response ?? error) as { readonly status?: number };
        tell("beforeRetry", context, () => ({ ...seen(), status, error, milliseconds }));
        attempt++;
      },
    };
    return next(request, { ...context, watch });
  };
  const failed: Layer["failed"] = (error, call) => tell("onError", call, () => ({ operation: call.operation, error }));
  return Object.assign(layer, { failed });
}

function check(hooks: Hooks): void {
  const wrong = (name: string, why: string) => new OktaConfigError(`hooks${name}`, why);
  if (typeof hooks !== "object" || hooks === null) throw wrong("", "must be an object of functions");
  const names: readonly string[] = [...EVENTS, "failCalls"];
  for (const [name, value] of Object.entries(hooks)) {
    if (!names.includes(name)) throw wrong(`.${name}`, `there is no such hook; there are ${names.join(", ")}`);
    const wanted = name === "failCalls" ? "boolean" : "function";
    if (value !== undefined && typeof value !== wanted) throw wrong(`.${name}`, `must be a ${wanted}`);
  }
}

/** Node's channels; none on another runtime. */
function channelsOf(): { readonly [event: string]: Channel } {
  const { process } = globalThis as { process?: { getBuiltinModule?(id: string): unknown } };
  const found = process?.getBuiltinModule?.("node:diagnostics_channel") as
    | { channel(name: string): Channel }
    | undefined;
  return found ? Object.fromEntries(EVENTS.map((event) => [event, found.channel(`okta-fetch:${event}`)])) : {};
}
