import type { RateLimit } from "../contract/response-head.js";
import { hide } from "./hidden-properties.js";
import { type ErrorCall, nameOf, OktaError } from "./okta-error.js";
import { requestIdOf } from "./request-id.js";

/** The properties of an {@link OktaApiError}. */
export interface ApiErrorDetails extends ErrorCall {
  readonly status: number;
  readonly code: string;
  readonly summary: string;
  readonly causes: readonly string[];
  readonly errorId?: string | undefined;
  readonly requiredScopes?: readonly string[] | undefined;
  readonly rateLimit?: RateLimit | undefined;
  readonly retryAfter?: number | undefined;
  readonly response: Response;
  readonly body: unknown;
  /** The error's message, if it is not to be derived from the other properties. */
  readonly message?: string | undefined;
}

/**
 * Okta responded with an error status. `code` is Okta's `errorCode` (`E0000007`), the `error` of an OAuth response
 * (`invalid_client`) or of its `WWW-Authenticate` header (`insufficient_scope`). If the response has none of them, such
 * as that of a proxy, `code` is `HTTP_` and the status.
 *
 * @see {@link https://developer.okta.com/docs/reference/error-codes/}
 * @see {@link https://www.rfc-editor.org/rfc/rfc6750#section-3.1}
 */
export class OktaApiError extends OktaError {
  override readonly name: string = "OktaApiError";
  /** The HTTP status. */
  declare readonly status: number;
  /** Okta's description of the error, for people. Branch on `code` and `status` instead. */
  declare readonly summary: string;
  /** Okta's descriptions of the causes, such as one for each invalid field. */
  declare readonly causes: readonly string[];
  /**
   * The scopes that the request needs, if the access token lacks one of them (`insufficient_scope`); empty if the
   * response does not name them. `undefined` for any other error. Grant them to the app, and request the token with
   * them.
   */
  declare readonly requiredScopes: readonly string[] | undefined;
  /** Okta's id of this error, for Okta support. */
  declare readonly errorId: string | undefined;
  /** The `X-Okta-Request-Id` of the response, for Okta support and the system log. */
  declare readonly requestId: string | undefined;
  /** The rate limit, from the response headers. */
  declare readonly rateLimit: RateLimit | undefined;
  /** The response, for its headers; its body has been read. Not enumerable: headers can hold cookies. */
  declare readonly response: Response;
  /** The response body, parsed if it is JSON. Not enumerable: it can echo what was sent. */
  declare readonly body: unknown;

  constructor(details: ApiErrorDetails) {
    const { response, redactor, status, rateLimit } = details;
    const clean = (text: string) => redactor?.text(text) ?? text;
    const code = clean(details.code);
    const summary = clean(details.summary);
    const causes = details.causes.map(clean);
    const errorId = details.errorId && (redactor?.id(details.errorId) ?? details.errorId);
    const requestId = requestIdOf(response, redactor);
    const requiredScopes = details.requiredScopes?.map(clean);
    const what = [summary, ...causes, missingScopes(requiredScopes)].filter((text) => text !== "").join("; ");
    const request = requestId === undefined ? "" : ` (request ${requestId})`;
    const message = details.message ?? `${nameOf(details)} failed with ${status} ${code}: ${what}${request}`;
    super(code, message, details);
    Object.assign(this, { status, summary, causes, errorId, requestId, rateLimit });
    if (requiredScopes) Object.assign(this, { requiredScopes });
    // such as of a 503
    if (details.retryAfter !== undefined) Object.assign(this, { retryAfter: details.retryAfter });
    hide(this, { response, body: details.body });
  }

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaApiError";
  }
}

/** 401: Okta does not accept the token (`E0000011`: invalid token; `E0000004`: authentication failed). */
export class OktaAuthenticationError extends OktaApiError {
  override readonly name = "OktaAuthenticationError";
  declare readonly status: 401;

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaAuthenticationError";
  }
}

/**
 * 403: the caller lacks the permission (`E0000006`), or the user's current status forbids it (`E0000038`; `E0000032`
 * for an unlock, `E0000016` for an activation).
 */
export class OktaPermissionError extends OktaApiError {
  override readonly name = "OktaPermissionError";
  declare readonly status: 403;

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaPermissionError";
  }
}

/** 404: the user, group, grant, … does not exist (`E0000007`), or the caller lacks the permission to see it. */
export class OktaNotFoundError extends OktaApiError {
  override readonly name = "OktaNotFoundError";
  declare readonly status: 404;

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaNotFoundError";
  }
}

/** 400: values are invalid (`E0000001`, with a cause for each field), or the body is malformed (`E0000003`). */
export class OktaValidationError extends OktaApiError {
  override readonly name = "OktaValidationError";
  declare readonly status: 400;

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaValidationError";
  }
}

/**
 * 429 (`E0000047`): a rate limit, or a concurrency limit, whose `rateLimit.limit` is 0.
 *
 * With the code `ERR_HELD`, the client itself refused: the request would have been held longer than `maxHold` or the
 * `deadline` allows. It was not sent, so there is no response: `response` is then `Response.error()`, without headers,
 * `body` is `undefined`, and `rateLimit` comes from the latest response of its endpoint.
 */
export class OktaRateLimitError extends OktaApiError {
  override readonly name = "OktaRateLimitError";
  declare readonly status: 429;

  constructor(details: ApiErrorDetails) {
    super(details);
    Object.assign(this, { retryAfter: details.retryAfter });
  }

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaRateLimitError";
  }
}

/** The advice for scopes that an access token lacks; empty if it lacks none. */
function missingScopes(scopes: readonly string[] | undefined): string {
  if (scopes === undefined) return "";
  const [needed, them] =
    scopes.length > 1 ? ["the scopes", "them"] : [scopes.length > 0 ? "the scope" : "a scope", "it"];
  return `the access token needs ${[needed, ...scopes].join(" ")}; grant ${them} to the app, and request ${them}`;
}
