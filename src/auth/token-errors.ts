// What can go wrong with a token request, in the language of the library's errors. None of them shows what was sent,
// or the text of an answer that is not OAuth's.

import {
  type ErrorCall,
  nameOf,
  OktaApiError,
  OktaAuthError,
  OktaConfigError,
  OktaNetworkError,
  OktaResponseError,
  OktaTimeoutError,
  type SentCall,
} from "../errors/index.js";
import { causeOf, sayingOf } from "../redaction/masked-cause.js";
import { redacted } from "../redaction/redactor.js";
import { textOf as bodyOf } from "../request/response-body.js";
import { discard } from "../shared/discard-body.js";
import { rateLimitOf } from "../shared/rate-limit-headers.js";
import { oauthChallengeOf } from "../shared/www-authenticate.js";

/** How many bytes a token answer may have: a token has a few thousand. */
const MAX_TOKEN_SIZE = 1024 * 1024;

/** The text of a token answer that is not an error or a redirect. */
export async function textOf(response: Response, call: SentCall): Promise<string> {
  if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400)) {
    // nobody reads it, and a body that is not read keeps its connection
    discard(response);
    const why = `${nameOf(call)} was answered with a redirect, which is not followed`;
    throw new OktaResponseError("ERR_REDIRECT", why, response, redacted(call));
  }
  const text = await bodyOf(response, MAX_TOKEN_SIZE, call);
  if (!response.ok) throw refusalOf(response, text, call);
  return text;
}

/** The error for a token answer with an error status: of OAuth's form, of Okta's, or of none. */
function refusalOf(response: Response, text: string, call: SentCall): OktaApiError {
  const body = fieldsOf(text);
  const code = oauthErrorIn(body, response) ?? textIn(body, "errorCode");
  const described = textIn(body, "error_description") ?? textIn(body, "errorSummary");
  const foreign = "the answer is in neither OAuth's form nor Okta's; a proxy may have answered";
  return new OktaApiError({
    ...redacted(call),
    status: response.status,
    code: code ?? `HTTP_${response.status}`,
    summary: described ?? oauthChallengeOf(response)?.description ?? (code === undefined ? foreign : ""),
    causes: [],
    rateLimit: rateLimitOf(response.headers),
    response,
    body,
  });
}

/** OAuth's error, of the body or, where that has none, of `WWW-Authenticate`. */
function oauthErrorIn(body: Fields, response: Response): string | undefined {
  const given = textIn(body, "error") ?? textIn(body, "errorCode");
  return given === undefined ? oauthChallengeOf(response)?.error : textIn(body, "error");
}

/** The error for a token answer with status 200 that cannot be used. */
export function unusable(response: Response, why: string, context: SentCall): OktaResponseError {
  const call = redacted(context);
  const message = `${nameOf(call)}: its answer is no token: ${call.redactor.text(why)}`;
  return new OktaResponseError("ERR_UNREADABLE_BODY", message, response, call);
}

/** The error for a token request without an answer. */
export function noAnswer(thrown: unknown, limit: AbortSignal, context: SentCall): Error {
  const call = redacted(context);
  if (limit.aborted) return new OktaTimeoutError("ERR_TIMEOUT", `${nameOf(call)} took too long`, call);
  const cause = causeOf(thrown, call.redactor);
  return new OktaNetworkError("ERR_NETWORK", `${nameOf(call)} got no answer: ${sayingOf(cause)}`, call, { cause });
}

/** The error of a call whose token could not be had: each of those that waited for it gets one of its own. */
export function notSent(cause: unknown, call: ErrorCall, hint: string): unknown {
  // a wrong key is the same for all of them
  if (cause instanceof OktaConfigError || !(cause instanceof Error)) return cause;
  const byOAuth = cause instanceof OktaApiError && oauthErrorIn(cause.body as Fields, cause.response) !== undefined;
  const error = new OktaAuthError("ERR_AUTH", `${nameOf(call)} was not sent: ${cause.message}${hint}`, call, { cause });
  return Object.assign(error, byOAuth && { oauthError: cause.code, oauthErrorDescription: cause.summary || undefined });
}

type Fields = { readonly [name: string]: unknown };

function fieldsOf(text: string): Fields {
  try {
    return { ...JSON.parse(text) };
  } catch {
    return {};
  }
}

function textIn(body: Fields, name: string): string | undefined {
  const value = body[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
