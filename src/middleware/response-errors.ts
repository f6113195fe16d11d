// Errors for responses that failed or cannot be used, and for requests to another origin.

import {
  type ApiErrorDetails,
  type ErrorCall,
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
import { nameOf } from "../errors/okta-error.js";
import { redacted } from "../redaction/redactor.js";
import { jsonOrText } from "../shared/json.js";
import { parseUrl } from "../shared/parse-url.js";
import { rateLimitOf, requestedWaitOf } from "../shared/rate-limit-headers.js";
import { type OAuthChallenge, oauthChallengeOf } from "../shared/www-authenticate.js";

/** The summary of a response that has an error code and no description. */
export const NO_DESCRIPTION = "no description";

const MISSING_SCOPE = "insufficient_scope";

const CLASSES: { readonly [status: number]: new (details: ApiErrorDetails) => OktaApiError } = {
  400: OktaValidationError,
  401: OktaAuthenticationError,
  403: OktaPermissionError,
  404: OktaNotFoundError,
  429: OktaRateLimitError,
};

/**
 * Returns the error for a response with an error status. The body, in Okta's or OAuth's format, adds details;
 * `WWW-Authenticate` adds what the body leaves out.
 * @param body - the response's body as text
 * @param context - the call, with the secrets that the error must not contain
 * @param serverTime - the server's time, for a response without a Date
 */
export function apiErrorOf(
  response: Response,
  body: string,
  context: SentCall,
  serverTime: () => number = Date.now,
): OktaApiError {
  const parsed = jsonOrText(body);
  const fields = fieldsOf(parsed);
  const challenge = oauthChallengeOf(response);
  const given = text(fields["errorCode"]) ?? text(fields["error"]);
  const code = given ?? challenge?.error ?? `HTTP_${response.status}`;
  const said = text(fields["errorSummary"]) ?? text(fields["error_description"]);
  const explained = given === undefined || given === challenge?.error ? challenge?.description : undefined;
  const isForeign = given === undefined && challenge === undefined;
  const summary = said ?? explained ?? (isForeign ? describe(response, body) : NO_DESCRIPTION);
  const causes = Array.isArray(fields["errorCauses"]) ? fields["errorCauses"] : [];
  const wait = requestedWaitOf(response, serverTime);
  const ErrorClass = CLASSES[response.status] ?? OktaApiError;
  return new ErrorClass({
    ...redacted(context),
    status: response.status,
    code,
    summary,
    causes: causes.flatMap((cause: unknown) => text(fieldsOf(cause)["errorSummary"]) ?? []),
    errorId: text(fields["errorId"]),
    requiredScopes: scopesOf(code, challenge),
    rateLimit: rateLimitOf(response.headers),
    retryAfter: wait && Math.ceil(wait / 1000),
    response,
    body: parsed,
  });
}

/** The scopes that the token needs, if the response says that one is missing. */
function scopesOf(code: string, challenge: OAuthChallenge | undefined): readonly string[] | undefined {
  if (challenge?.error === MISSING_SCOPE) return challenge.scopes;
  return code === MISSING_SCOPE ? [] : undefined;
}

/**
 * Returns the error for a successful response whose body is not JSON.
 * @param body - its text; never quoted, because it can contain anything
 */
export function unreadableOf(response: Response, body: string, context: SentCall): OktaResponseError {
  const call = redacted(context);
  const type = call.redactor.text(typeOf(response));
  const found = body === "" ? "is empty" : `is not JSON: ${body.length} characters of ${type}`;
  const message = `${nameOf(call)} returned ${response.status}, but the body ${found}`;
  return new OktaResponseError("ERR_UNREADABLE_BODY", message, response, call);
}

/**
 * Returns the error for a successful response of another media type than was requested: a page of a proxy, for example.
 * @param accept - what was requested
 */
export function otherTypeOf(response: Response, accept: string, context: SentCall): OktaResponseError {
  const call = redacted(context);
  const message = `${nameOf(call)} returned ${response.status}, but the body is ${call.redactor.text(typeOf(response))} instead of ${accept}`;
  return new OktaResponseError("ERR_UNREADABLE_BODY", message, response, call);
}

/** Returns the error for a response body over `maxResponseSize`. */
export function tooLargeOf(response: Response, most: number, context: SentCall): OktaResponseError {
  const message = `${nameOf(context)} returned more than ${most} bytes; raise the option maxResponseSize to read it`;
  return new OktaResponseError("ERR_RESPONSE_TOO_LARGE", message, response, redacted(context));
}

/** Returns the error for a response that should be a list. */
export function notAListOf(response: Response, context: SentCall): OktaResponseError {
  const message = `${nameOf(context)} returned a body that is not a list`;
  return new OktaResponseError("ERR_UNREADABLE_BODY", message, response, redacted(context));
}

/**
 * Returns the error for a response that is not the expected object.
 * @param wanted - what was expected, such as `a user`
 */
export function unexpectedBodyOf(wanted: string, response: Response, context: SentCall): OktaResponseError {
  const message = `${nameOf(context)} returned a body that is not ${wanted}`;
  return new OktaResponseError("ERR_UNREADABLE_BODY", message, response, redacted(context));
}

/** Returns the error for a login that no user has: Okta's own, for logins that a path cannot contain. */
export function unknownLoginOf(login: string, response: Response, context: SentCall): OktaNotFoundError {
  const { redactor } = redacted(context);
  const summary = `Not found: no user has the login ${login}`;
  const said = { operation: "getUser", status: 404, code: "E0000007", summary, causes: [], body: undefined };
  return new OktaNotFoundError({ ...said, response, redactor });
}

/** Returns the error for a scan whose users are not sorted. */
export function unsortedOf(id: unknown, context: SentCall): OktaPaginationError {
  const call = redacted(context);
  const which = call.redactor.text(String(id));
  const message = `${nameOf(call)}: users are not sorted by 'created' (at ${which}); use listUsers, which accepts any order`;
  return new OktaPaginationError("ERR_UNSORTED", message, call);
}

/**
 * Returns the error for a page whose `rel="next"` link is not a page of its list.
 * @param found - what the link points to
 */
export function foreignLinkOf(found: string, context: SentCall): OktaPaginationError {
  const call = redacted(context);
  const link = call.redactor.text(found);
  const message = `${nameOf(call)}: the link to the next page is ${link}; nothing was sent there`;
  return new OktaPaginationError("ERR_FOREIGN_LINK", message, call);
}

/**
 * Returns the error for a full page without a Link header.
 * @param count - the number of its items
 */
export function missingLinkOf(count: number, context: SentCall): OktaPaginationError {
  const found = `${nameOf(context)}: a full page (${count} items) has no Link header, which Okta always sends; there may be more`;
  const remedy =
    "For a browser, the server must send Access-Control-Expose-Headers: Link; elsewhere, check for a proxy or mock that leaves " +
    "Link out";
  return new OktaPaginationError("ERR_MISSING_LINK", `${found}. ${remedy}`, redacted(context));
}

/** Returns the error for a list whose cursor repeats. */
export function cursorLoopOf(context: SentCall): OktaPaginationError {
  return new OktaPaginationError("ERR_CURSOR_LOOP", `${nameOf(context)}: a cursor repeats`, redacted(context));
}

/** Returns the error for an empty page that links to itself. */
export function stuckPageOf(call: ErrorCall): OktaPaginationError {
  const message = `${nameOf(call)}: an empty page links to itself as the next page`;
  return new OktaPaginationError("ERR_CURSOR_LOOP", message, call);
}

/** Returns the error for a request to another origin, which would get the credentials. */
export function otherOrgOf(target: string, origin: string, call: ErrorCall): OktaArgumentError {
  return new OktaArgumentError("url", `a request to ${target} is refused: this client's org is ${origin}`, call);
}

/** Returns the error for a redirect. */
export function redirectOf(response: Response, url: string, context: SentCall): OktaResponseError {
  const call = redacted(context);
  const target = originOf(response.headers.get("Location"), url);
  const where = target ? ` to ${call.redactor.text(target)}` : "";
  return new OktaResponseError("ERR_REDIRECT", `the response is a redirect${where}; check orgUrl`, response, call);
}

function originOf(location: string | null, base: string): string | undefined {
  return location === null ? undefined : parseUrl(location, base)?.origin;
}

/** The content type of a response. */
function typeOf(response: Response): string {
  return response.headers.get("Content-Type")?.split(";")[0] ?? "no content type";
}

/** Describes a body in an unknown format without quoting it. */
function describe(response: Response, body: string): string {
  if (body === "") return response.statusText || "the response has no body";
  return `the response (${typeOf(response)}) is not Okta's`;
}

/** The properties of a value; none of anything but an object. */
const fieldsOf = (value: unknown) => Object(value) as { readonly [name: string]: unknown };

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
