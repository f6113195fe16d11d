// What hooks and channels receive, without secrets or bodies.

import type { RateLimit } from "../contract/response-head.js";
import { type ErrorCall, type OktaError, OktaHookError, type SentCall } from "../errors/index.js";
import type { CallContext, HoldBegin, HoldEnd, StoreChange, Watch } from "../middleware/compose.js";
import type { CallName, CallObserver, CallOutcome, ObservedCallView } from "../middleware/observer.js";
import { redactHeaders, redactUrl } from "../redaction/http-messages.js";
import { causeOf } from "../redaction/masked-cause.js";
import { redactorOf } from "../redaction/redactor.js";
import type { Clock, OktaRequest } from "../shared/platform.js";
import { rateLimitOf } from "../shared/rate-limit-headers.js";

/** An attempt of a call, as hooks see it. */
export interface AttemptView extends CallName {
  /** The number of the attempt, from 1. */
  readonly attempt: number;
  readonly method: string;
  /** The URL; the values of parameters such as `token` are masked. */
  readonly url: string;
}

/** A request about to be sent, as hooks see it. */
export interface RequestView extends AttemptView {
  /** Its headers; credentials and other secrets are masked. */
  readonly headers: { readonly [name: string]: string };
}

/** The start of a hold, as hooks see it. */
export interface HoldView extends AttemptView, HoldBegin {}

/** The end of a hold, as hooks see it. */
export interface HoldEndView extends AttemptView, HoldEnd {}

/** A response, as hooks see it. */
export interface ResponseView extends AttemptView {
  readonly status: number;
  /** Its headers; cookies and other secrets are masked. */
  readonly headers: { readonly [name: string]: string };
  /** The `X-Okta-Request-Id`, for Okta's support and the system log. */
  readonly requestId: string | undefined;
  readonly rateLimit: RateLimit | undefined;
  /** Time from sending the request to the head of the response. */
  readonly milliseconds: number;
}

/** A wait for another attempt, as hooks see it. */
export interface RetryView extends AttemptView {
  /** The status of the attempt; `undefined` without a response. */
  readonly status: number | undefined;
  /** The error of an attempt without a readable response. */
  readonly error: OktaError | undefined;
  /** How long the wait is. */
  readonly milliseconds: number;
}

/** A call that rejects, as hooks see it. */
export interface ErrorView extends CallName {
  /** The error that the call rejects with. */
  readonly error: OktaError;
}

/** A call that begins, as hooks see it. */
export interface CallView extends ObservedCallView {}

/** A call that has ended, as hooks see it. */
export interface CallEndView extends ObservedCallView, CallOutcome {}

/** The view of each event. */
export interface Views {
  beforeCall: CallView;
  beforeHold: HoldView;
  afterHold: HoldEndView;
  beforeRequest: RequestView;
  afterResponse: ResponseView;
  beforeRetry: RetryView;
  onError: ErrorView;
  onStoreChange: StoreChange;
  afterCall: CallEndView;
}

/** Reports an event to hooks and channels. The view is built only if one of them listens. */
export type Report = <Event extends keyof Views>(event: Event, call: ErrorCall, viewOf: () => Views[Event]) => void;

/** Observes a call and reports its events. */
export function observerOf(call: ObservedCallView, clock: Clock, report: Report): CallObserver {
  const { callId, parentCallId, kind, operation, shortcut, method, template } = call;
  const name: CallName = { callId, parentCallId, operation };
  const errorCall = { operation, shortcut, method, path: template };
  report("beforeCall", errorCall, () => ({ ...call }));
  return {
    watch: (request, context) => watchOf(request, context, name, clock, report),
    end: (outcome) => {
      const { error } = outcome;
      // the failure of a page is that of its list, once it is consumed
      if (error && kind !== "page") report("onError", errorCall, () => ({ ...name, error }));
      report("afterCall", errorCall, () => ({ ...call, ...outcome }));
    },
  };
}

/** Watches a request with all its attempts and reports their events. */
function watchOf(request: OktaRequest, context: CallContext, name: CallName, clock: Clock, report: Report): Watch {
  let attempt = 1;
  let sent = 0;
  const seen = (): AttemptView => ({
    ...name,
    attempt,
    method: request.method,
    url: redactUrl(request.url, redactorOf(context)),
  });
  return {
    holding: (hold) => report("beforeHold", context, () => ({ ...seen(), ...hold })),
    storeChanged: (change) => report("onStoreChange", context, () => change),
    held: (hold) => report("afterHold", context, () => ({ ...seen(), ...hold })),
    sending: ({ headers }) => {
      sent = clock.now();
      report("beforeRequest", context, () => ({ ...seen(), headers: redactHeaders(headers, redactorOf(context)) }));
    },
    answered: (response) => {
      const milliseconds = clock.now() - sent;
      const { status } = response;
      report("afterResponse", context, () => {
        const headers = redactHeaders(response.headers, redactorOf(context));
        const requestId = headers["x-okta-request-id"];
        return { ...seen(), status, headers, requestId, rateLimit: rateLimitOf(response.headers), milliseconds };
      });
    },
    retrying: (milliseconds, { response, error }) => {
      // the error of an unreadable response has its status
      const { status } = (response ?? error) as { readonly status?: number };
      report("beforeRetry", context, () => ({ ...seen(), status, error, milliseconds }));
      attempt++;
    },
  };
}

/** Returns the error of a call that a hook made fail. */
export function hookErrorOf(hook: string, thrown: unknown, call: ErrorCall & Partial<SentCall>): OktaHookError {
  return new OktaHookError(hook, causeOf(thrown, redactorOf(call)), call);
}
