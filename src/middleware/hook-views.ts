// What hooks and channels receive, without secrets or bodies. Loaded with the first call that is watched.

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
export interface ErrorView {
  /** The operation id, such as `getUser`; `undefined` for a request through `okta.api`. */
  readonly operation: string | undefined;
  /** The error that the call rejects with. */
  readonly error: OktaError;
}

/** The view of each event. */
export interface Views {
  beforeHold: HoldView;
  afterHold: HoldEndView;
  beforeRequest: RequestView;
  afterResponse: ResponseView;
  beforeRetry: RetryView;
  onError: ErrorView;
}

/** Reports an event to hooks and channels. The view is built only if one of them listens. */
export type Tell = <Event extends keyof Views>(event: Event, call: ErrorCall, viewOf: () => Views[Event]) => void;

/** Watches a request with all its attempts and reports their events. */
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
      // the error of an unreadable response has its status
      const { status } = (response ?? error) as { readonly status?: number };
      tell("beforeRetry", context, () => ({ ...seen(), status, error, milliseconds }));
      attempt++;
    },
  };
}

/** Returns the error of a call that a hook made fail. */
export function hookErrorOf(hook: string, thrown: unknown, call: ErrorCall & Partial<SentCall>): OktaHookError {
  return new OktaHookError(hook, causeOf(thrown, redactorOf(call)), call);
}
