// What to answer to one's own caller when a call to Okta failed. One table for all frameworks.

import {
  isOktaError,
  OktaAbortError,
  OktaApiError,
  OktaArgumentError,
  OktaConfigError,
  OktaNotFoundError,
  OktaTimeoutError,
  OktaValidationError,
} from "okta-fetch";

export interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  /** For the caller: nothing of Okta's text, which is for your log. */
  readonly body: { readonly error: string };
}

/** Returns the answer for whatever a handler threw. */
export function answerTo(error: unknown): Answer {
  if (!isOktaError(error)) return answerToOther(error);
  // nobody reads it, but it shows in the access log: the status that nginx uses for it
  if (error instanceof OktaAbortError) return answer(499, "the caller has left");
  if (error instanceof OktaNotFoundError) return answer(404, "not found");
  if (isConflict(error)) return answer(409, "this conflicts with the present state");
  if (error instanceof OktaValidationError) return answer(400, "a value was refused");
  if (error instanceof OktaArgumentError || error instanceof OktaConfigError) return answer(500, "internal error");
  if (error instanceof OktaTimeoutError) return answer(504, "the directory did not respond in time");
  // among them Okta's 401: passed on, it would tell your caller to sign in again
  if (!error.retryable) return answer(502, "the directory refused the request");
  const { retryAfter } = error;
  return answer(503, "try again later", retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) });
}

/** An error without Okta: the framework's own refusal, such as of a malformed body, or a fault of the program. */
function answerToOther(error: unknown): Answer {
  const { status, statusCode = status } = (error ?? {}) as { readonly status?: unknown; readonly statusCode?: unknown };
  const isRefusal = typeof statusCode === "number" && statusCode >= 400 && statusCode < 500;
  return isRefusal ? answer(statusCode, "the request is malformed") : answer(500, "internal error");
}

/** Codes of Okta for a user whose status forbids the request. */
const STATUS_FORBIDS = ["E0000016", "E0000032", "E0000038"];

function isConflict(error: unknown): boolean {
  if (!(error instanceof OktaApiError)) return false;
  if (error.status === 409 || STATUS_FORBIDS.includes(error.code)) return true;
  // Okta has no code of its own for a login that is taken
  return error.code === "E0000001" && error.causes.some((cause) => cause.includes("already exists"));
}

function answer(status: number, error: string, headers: Answer["headers"] = {}): Answer {
  return { status, headers, body: { error } };
}
