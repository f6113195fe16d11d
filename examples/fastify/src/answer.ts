// What to answer when a call to Okta failed.

import {
  isOktaError,
  OktaAbortError,
  OktaApiError,
  OktaArgumentError,
  OktaConfigError,
  OktaNotFoundError,
  OktaTimeoutError,
} from "okta-fetch";

export interface Answer {
  readonly status: number;
  /** For callers: nothing of Okta's text. */
  readonly error: string;
  /** Seconds until another attempt makes sense, if known. */
  readonly retryAfter?: number | undefined;
}

/** A refusal of the service itself. */
export class Refusal extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}

export function answerTo(error: unknown): Answer {
  if (!isOktaError(error)) return answerToOther(error);
  // the caller has left, or the service is about to stop
  if (error instanceof OktaAbortError) return { status: 503, error: "the request was ended; send it again" };
  if (error instanceof OktaNotFoundError) return { status: 404, error: "not found" };
  if (error instanceof OktaApiError && (error.status === 409 || STATUS_FORBIDS.includes(error.code))) {
    return { status: 409, error: "the state of the user forbids this" };
  }
  if (error instanceof OktaArgumentError || error instanceof OktaConfigError) return INTERNAL;
  if (error instanceof OktaTimeoutError) return { status: 504, error: "Okta did not respond in time" };
  if (error.retryable) return { status: 503, error: "try again later", retryAfter: error.retryAfter };
  // among them Okta's 401: passed on, it would tell the caller to sign in again
  return { status: 502, error: "Okta refused the request" };
}

/** Codes of Okta for a user whose status forbids the request. */
const STATUS_FORBIDS = ["E0000016", "E0000032", "E0000038"];

const INTERNAL: Answer = { status: 500, error: "internal error" };

/** A refusal of the service or of Fastify, such as of a malformed body, or a fault of the program. */
function answerToOther(error: unknown): Answer {
  const { statusCode = 500, message } = error as { readonly statusCode?: number; readonly message: string };
  return statusCode < 500 ? { status: statusCode, error: message } : INTERNAL;
}
