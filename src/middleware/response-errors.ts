// From an answer that is no success, or no page, to the error that is thrown for it; and from a request that is for
// somebody else. Loaded by the first one.

import {
  type ApiErrorDetails,
  type ErrorCall,
  nameOf,
  OktaApiError,
  OktaArgumentError,
  OktaAuthenticationError,
  OktaNotFoundError,
  OktaPaginationError,
  OktaPermissionError,
  OktaRateLimitError,
  OktaResponseError,
  OktaValidationError,
  type SentCall,
} from "../errors/index.js";
import { redacted } from "../redaction/redactor.js";
import { dateOf } from "../shared/http-date.js";
import { parseJson } from "../shared/json.js";
import { rateLimitOf, waitToldBy } from "../shared/rate-limit-headers.js";
import { type OAuthChallenge, oauthChallengeOf } from "../shared/www-authenticate.js";

const MISSING_SCOPE = "insufficient_scope";

const CLASSES: { readonly [status: number]: new (details: ApiErrorDetails) => OktaApiError } = {
  400: OktaValidationError,
  401: OktaAuthenticationError,
  403: OktaPermissionError,
  404: OktaNotFoundError,
  429: OktaRateLimitError,
};

/**
 * The error for an answer. Only the status says that it failed; the body adds what it can, in Okta's form, in
 * OAuth's, or in none. What the body leaves open, `WWW-Authenticate` may say.
 * @param body - the text of the answer's body
 * @param context - the call, with the secrets that the error must not repeat
 * @param serverTime - the server's time, for an answer without a Date
 */
export function apiErrorOf(
  response: Response,
  body: string,
  context: SentCall,
  serverTime: () => number = Date.now,
): OktaApiError {
  const parsed = parse(body);
  const fields = isRecord(parsed) ? parsed : {};
  const challenge = oauthChallengeOf(response);
  const given = text(fields["errorCode"]) ?? text(fields["error"]);
  const code = given ?? challenge?.error ?? `HTTP_${response.status}`;
  const said = text(fields["errorSummary"]) ?? text(fields["error_description"]);
  const explained = given === undefined || given === challenge?.error ? challenge?.description : undefined;
  const summary = said ?? explained ?? describe(response, body);
  const causes = Array.isArray(fields["errorCauses"]) ? fields["errorCauses"] : [];
  const ErrorClass = CLASSES[response.status] ?? OktaApiError;
  return new ErrorClass({
    ...redacted(context),
    status: response.status,
    code,
    summary,
    causes: causes.flatMap((cause: unknown) => (isRecord(cause) ? (text(cause["errorSummary"]) ?? []) : [])),
    errorId: text(fields["errorId"]),
    requiredScopes: scopesOf(code, challenge),
    rateLimit: rateLimitOf(response.headers),
    retryAfter: secondsToWait(response, serverTime),
    response,
    body: parsed,
  });
}

/** In how many seconds Okta may answer, by its own clock. */
function secondsToWait(response: Response, serverTime: () => number): number | undefined {
  const date = dateOf(response.headers.get("Date"));
  const wait = waitToldBy(response, Number.isNaN(date) ? serverTime() : date);
  return wait && Math.ceil(wait / 1000);
}

/** The scopes that the token needs, where the answer says that it lacks one. */
function scopesOf(code: string, challenge: OAuthChallenge | undefined): readonly string[] | undefined {
  if (challenge?.error === MISSING_SCOPE) return challenge.scopes;
  return code === MISSING_SCOPE ? [] : undefined;
}

/**
 * The error for an answer that says of itself that it is good, and whose body is no JSON.
 * @param body - its text: what the parser says of it would quote it, and it can hold anything
 */
export function unreadableOf(response: Response, body: string, context: SentCall): OktaResponseError {
  const call = redacted(context);
  const type = call.redactor.text(typeOf(response));
  const found = body === "" ? "is empty" : `is no JSON: ${body.length} characters of ${type}`;
  const message = `${nameOf(call)} was answered with ${response.status}, but the body ${found}`;
  return new OktaResponseError("ERR_UNREADABLE_BODY", message, response, call);
}

/** The error for an answer whose body has more bytes than an answer may have. */
export function tooLargeOf(response: Response, most: number, context: SentCall): OktaResponseError {
  const larger = `was answered with more than ${most} bytes, and the rest was not read`;
  const message = `${nameOf(context)} ${larger}: see the option maxResponseSize`;
  return new OktaResponseError("ERR_RESPONSE_TOO_LARGE", message, response, redacted(context));
}

/** The error for an answer that should be a list. */
export function noListOf(response: Response, context: SentCall): OktaResponseError {
  const message = `${nameOf(context)} was answered with a body that is no list`;
  return new OktaResponseError("ERR_UNREADABLE_BODY", message, response, redacted(context));
}

/**
 * The error for an answer with something else in the place of an object.
 * @param wanted - what should be there, such as `a user`
 */
export function nothingLike(wanted: string, response: Response, context: SentCall): OktaResponseError {
  const message = `${nameOf(context)} was answered with something that is not ${wanted}`;
  return new OktaResponseError("ERR_UNREADABLE_BODY", message, response, redacted(context));
}

/** The error for a login that nobody has, as Okta's would be if a path could hold the login. */
export function nobodyOf(login: string, response: Response, context: SentCall): OktaNotFoundError {
  const { redactor } = redacted(context);
  const summary = `Not found: no user has the login ${login}`;
  const said = { operation: "getUser", status: 404, code: "E0000007", summary, causes: [], body: undefined };
  return new OktaNotFoundError({ ...said, response, redactor });
}

/** The error for a scan whose users do not come in its order. */
export function unsortedOf(id: unknown, context: SentCall): OktaPaginationError {
  const call = redacted(context);
  const which = call.redactor.text(String(id));
  const message = `${nameOf(call)}: users do not come in the order of 'created' (${which}); listUsers reads them in any order`;
  return new OktaPaginationError("ERR_UNSORTED", message, call);
}

/**
 * The error for a page whose `rel="next"` names no page of its list.
 * @param found - what it names instead
 */
export function foreignLinkOf(found: string, context: SentCall): OktaPaginationError {
  const call = redacted(context);
  const link = call.redactor.text(found);
  const message = `${nameOf(call)}: the link to the next page is ${link}; nothing was sent there`;
  return new OktaPaginationError("ERR_FOREIGN_LINK", message, call);
}

/** The error for a list that comes back to a page that it had. */
export function cursorLoopOf(context: SentCall): OktaPaginationError {
  return new OktaPaginationError("ERR_CURSOR_LOOP", `${nameOf(context)}: a cursor came again`, redacted(context));
}

/** The error for an empty page that names itself as the next one. */
export function stuckPageOf(call: ErrorCall): OktaPaginationError {
  const message = `${nameOf(call)}: an empty page names itself as the next page`;
  return new OktaPaginationError("ERR_CURSOR_LOOP", message, call);
}

/** The error for a request that is to go elsewhere, and with it its credentials. */
export function otherOrgOf(target: string, origin: string, call: ErrorCall): OktaArgumentError {
  return new OktaArgumentError("url", `a request to ${target} is refused: this client's org is ${origin}`, call);
}

/** The error for an answer that is a redirect. */
export function redirectOf(response: Response, url: string, context: SentCall): OktaResponseError {
  const call = redacted(context);
  const target = originOf(response.headers.get("Location"), url);
  const where = target ? ` to ${call.redactor.text(target)}` : "";
  return new OktaResponseError("ERR_REDIRECT", `the answer was a redirect${where}; is orgUrl right?`, response, call);
}

function originOf(location: string | null, base: string): string | undefined {
  return location !== null && URL.canParse(location, base) ? new URL(location, base).origin : undefined;
}

/** The content type of an answer. */
function typeOf(response: Response): string {
  return response.headers.get("Content-Type")?.split(";")[0] ?? "no content type";
}

/** What to say of a body that is in no known form: whose it may be, never what it says. */
function describe(response: Response, body: string): string {
  if (body === "") return response.statusText || "the answer has no body";
  return `the answer (${typeOf(response)}) is not Okta's`;
}

function parse(body: string): unknown {
  try {
    return parseJson(body);
  } catch {
    return body;
  }
}

const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null;

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
