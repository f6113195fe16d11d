// Answers requests whose call to Okta failed. Without it, Nest answers 500 to all of them.

import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from "@nestjs/common";
import type { Response } from "express";
import {
  OktaAbortError,
  OktaApiError,
  OktaError,
  OktaNotFoundError,
  OktaTimeoutError,
  OktaValidationError,
} from "okta-fetch";

@Catch(OktaError)
export class OktaErrorFilter implements ExceptionFilter<OktaError> {
  readonly #logger = new Logger("Okta");

  catch(error: OktaError, host: ArgumentsHost): void {
    const status = statusFor(error);
    // the message has Okta's request id, and no secrets
    this.#logger[status < 500 ? "log" : "error"](`${status}: ${error.message}`);
    const response = host.switchToHttp().getResponse<Response>();
    if (status === 503 && error.retryAfter !== undefined) response.set("Retry-After", String(error.retryAfter));
    response.status(status).json({ statusCode: status, message: MESSAGES[status] });
  }
}

/** For callers: nothing of Okta's text. */
const MESSAGES: { readonly [status: number]: string } = {
  400: "A value was refused",
  404: "Not Found",
  409: "This conflicts with the present state",
  500: "Internal server error",
  502: "The directory refused the request",
  503: "Try again later",
  504: "The directory did not respond in time",
};

/** Codes of Okta for a user whose status forbids the request. */
const STATUS_FORBIDS = ["E0000016", "E0000032", "E0000038"];

function statusFor(error: OktaError): number {
  // nobody reads it, but it shows in the access log
  if (error instanceof OktaAbortError) return 499;
  if (error instanceof OktaNotFoundError) return 404;
  if (error instanceof OktaApiError && (error.status === 409 || STATUS_FORBIDS.includes(error.code))) return 409;
  if (error instanceof OktaValidationError) return 400;
  if (error.code === "ERR_ARGUMENT" || error.code === "ERR_CONFIG") return 500;
  if (error instanceof OktaTimeoutError) return 504;
  // among them Okta's 401: passed on, it would tell the caller to sign in again
  return error.retryable ? 503 : 502;
}
