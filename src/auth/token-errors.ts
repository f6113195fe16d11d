// The errors of a token request and of the calls that waited for it. None of them contains what was sent.

import {
  type ErrorCall,
  OktaApiError,
  OktaAuthError,
  OktaConfigError,
  type OktaError,
  OktaResponseError,
  type SentCall,
} from "../errors/index.js";
import { nameOf } from "../errors/okta-error.js";
import { endErrorOf } from "../middleware/end-errors.js";
import { networkErrorOf } from "../middleware/network-errors.js";
import { refuseRedirect } from "../middleware/redirect.js";
import { apiErrorOf, NO_DESCRIPTION } from "../middleware/response-errors.js";
import { redacted } from "../redaction/redactor.js";
import { readText } from "../request/response-body.js";

/** The maximum size of a token response in bytes: a token has a few thousand. */
const MAX_TOKEN_SIZE = 1024 * 1024;

/**
 * Reads the body of a successful token response.
 * @throws OktaResponseError - it is a redirect or too large; OktaApiError - it has an error status
 */
export async function tokenBodyOf(response: Response, url: string, call: SentCall): Promise<string> {
  refuseRedirect(response, url, call);
  const text = await readText(response, MAX_TOKEN_SIZE, call);
  if (!response.ok) throw apiErrorOf(response, text, call);
  return text;
}

/** The error for a token response with status 200 that has no usable token. */
export function unusableTokenOf(response: Response, problem: string, context: SentCall): OktaResponseError {
  const call = redacted(context);
  const message = `${nameOf(call)}: the response has no usable token: ${call.redactor.text(problem)}`;
  return new OktaResponseError("ERR_UNREADABLE_BODY", message, response, call);
}

/**
 * The error for a token request that failed without a response.
 * @param timeLimit - the timeout that ended it, in milliseconds; `undefined` if another reason did
 */
export function unansweredOf(thrown: unknown, timeLimit: number | undefined, context: SentCall): OktaError {
  if (timeLimit === undefined) return networkErrorOf(thrown, context);
  return endErrorOf(new DOMException(`timeout of ${timeLimit} ms`, "TimeoutError"), redacted(context));
}

/** The error of a call that got no token: a new one for each call that waited for the token request. */
export function unauthorizedOf(cause: unknown, call: ErrorCall, hint: string): unknown {
  // the error of an invalid key belongs to no call
  if (cause instanceof OktaConfigError || !(cause instanceof Error)) return cause;
  const error = new OktaAuthError("ERR_AUTH", `${nameOf(call)} was not sent: ${cause.message}${hint}`, call, { cause });
  if (!(cause instanceof OktaApiError && isOAuthError(cause))) return error;
  const oauthErrorDescription = cause.summary === NO_DESCRIPTION ? undefined : cause.summary;
  return Object.assign(error, { oauthError: cause.code, oauthErrorDescription });
}

/**
 * Whether the error code is OAuth's, from the body or a challenge, instead of Okta's or one derived from the status.
 */
function isOAuthError({ code, body }: OktaApiError): boolean {
  const { errorCode } = Object(body) as { readonly errorCode?: unknown };
  return typeof errorCode !== "string" && !code.startsWith("HTTP_");
}
