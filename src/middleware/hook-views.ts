// What hooks and channels see of a call: nothing secret, and no bodies. Loaded by the first call that somebody watches.

import type { RateLimit } from "../contract/operation.js";
import { type ErrorCall, type OktaError, OktaHookError, type SentCall } from "../errors/index.js";
import { redactHeaders, redactUrl } from "../redaction/http-messages.js";
import { causeOf } from "../redaction/masked-cause.js";
import { redactorOf } from "../redaction/redactor.js";
import type { Clock, OktaRequest } from "../shared/platform.js";
import { rateLimitOf } from "../shared/rate-limit-headers.js";
import type { CallContext, HoldBegin, HoldEnd, Watch } from "./compose.js";

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

/** The beginning of a hold, as hooks see it. */
export interface HoldView extends AttemptView, HoldBegin {}

/** The end of a hold, as hooks see it. */
export interface HoldEndView extends AttemptView, HoldEnd {}

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

/** What each event shows. */
export interface Views {
  beforeHold: HoldView;
  afterHold: HoldEndView;
  beforeRequest: RequestView;
  afterResponse: ResponseView;
  beforeRetry: RetryView;
  onError: ErrorView;
}

/** Tells of an event all who want to hear of it. Only for them is the view made. */
export type Tell = <Event extends keyof Views>(event: Event, call: ErrorCall, viewOf: () => Views[Event]) => void;

/** Watches a request with all its attempts, and tells of them. */
export function watchOf(request: OktaRequest, context: CallContext, clock: Clock, tell: Tell): Watch {
  const { operation } = context;
  let attempt = 1;
  let sent = 0;
  const seen = (): AttemptView => ({
    operation,
    attempt,
    method: request.method,
    url: redactUrl(request.url, redactorOf(context)),
  });
  return {
    holding: (hold) => tell("beforeHold", context, () => ({ ...seen(), ...hold })),
    held: (hold) => tell("afterHold", context, () => ({ ...seen(), ...hold })),
    sending: ({ headers }) => {
      sent = clock.now();
      tell("beforeRequest", context, () => ({ ...seen(), headers: redactHeaders(headers, redactorOf(context)) }));
    },
    answered: (response, answered) => {
      context.watch?.answered?.(response, answered);
      const milliseconds = clock.now() - sent;
      const { status } = response;
      tell("afterResponse", context, () => {
        const headers = redactHeaders(response.headers, redactorOf(context));
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
}

/** The error of a call that a hook ends. */
export function hookErrorOf(hook: string, thrown: unknown, call: ErrorCall & Partial<SentCall>): OktaHookError {
  return new OktaHookError(hook, causeOf(thrown, redactorOf(call)), call);
}
