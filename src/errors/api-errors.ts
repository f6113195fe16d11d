import type { RateLimit } from "../contract/operation.js";
import { BRAND } from "./brand.js";
import { hide } from "./hidden-properties.js";
import { type ErrorCall, nameOf, OktaError } from "./okta-error.js";
import { requestIdOf } from "./request-id.js";

/** What an {@link OktaApiError} is made of. */
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
  /** The error's message, instead of one that is made of the rest. */
  readonly message?: string | undefined;
}

/**
 * Okta answered with an error status. `code` is Okta's `errorCode` (`E0000007`), the `error` of an OAuth answer
 * (`invalid_client`) or of its `WWW-Authenticate` header (`insufficient_scope`), or `HTTP_` and the status where the
 * answer has none of them, as with a proxy's answer.
 *
 * @see {@link https://developer.okta.com/docs/reference/error-codes/}
 * @see {@link https://www.rfc-editor.org/rfc/rfc6750#section-3.1}
 */
export class OktaApiError extends OktaError {
  override readonly name: string = "OktaApiError";
  /** The HTTP status. */
  declare readonly status: number;
  /** Okta's sentence about the error. For people: branch on `code` and `status`. */
  declare readonly summary: string;
  /** Okta's sentences about its causes, such as each field that is not valid. */
  declare readonly causes: readonly string[];
  /**
   * The scopes that the request needs, if the access token lacks one of them (`insufficient_scope`); empty if the answer
   * does not name them. `undefined` with any other error. Grant them to the app, and request the token with them.
   */
  declare readonly requiredScopes: readonly string[] | undefined;
  /** Okta's id of this very error, for its support. */
  declare readonly errorId: string | undefined;
  /** The `X-Okta-Request-Id` of the answer, for Okta's support and the system log. */
  declare readonly requestId: string | undefined;
  /** What the answer said of the rate limit. */
  declare readonly rateLimit: RateLimit | undefined;
  /** The answer, for its headers; its body is read. Not enumerable, because headers can hold cookies. */
  declare readonly response: Response;
  /** The answer's body, parsed if it was JSON. Not enumerable, because it can repeat what was sent. */
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
    hide(this, { response, body: details.body });
  }

  /** @internal */
  override get [BRAND](): string {
    return "OktaApiError";
  }
}

/** 401: Okta does not accept the token. `E0000011` invalid token, `E0000004` authentication failed. */
export class OktaAuthenticationError extends OktaApiError {
  override readonly name = "OktaAuthenticationError";
  declare readonly status: 401;

  /** @internal */
  override get [BRAND](): string {
    return "OktaAuthenticationError";
  }
}

/**
 * 403: the caller may not do this (`E0000006`), or nobody may in the user's present status (`E0000038`; `E0000032`
 * to unlock, `E0000016` to activate).
 */
export class OktaPermissionError extends OktaApiError {
  override readonly name = "OktaPermissionError";
  declare readonly status: 403;

  /** @internal */
  override get [BRAND](): string {
    return "OktaPermissionError";
  }
}

/** 404: there is no such user, group, grant, … (`E0000007`), or the caller may not see it. */
export class OktaNotFoundError extends OktaApiError {
  override readonly name = "OktaNotFoundError";
  declare readonly status: 404;

  /** @internal */
  override get [BRAND](): string {
    return "OktaNotFoundError";
  }
}

/** 400: Okta refuses the values (`E0000001`, with a cause a field) or cannot read the body (`E0000003`). */
export class OktaValidationError extends OktaApiError {
  override readonly name = "OktaValidationError";
  declare readonly status: 400;

  /** @internal */
  override get [BRAND](): string {
    return "OktaValidationError";
  }
}

/**
 * 429 (`E0000047`): a rate limit, or a concurrency limit, whose `rateLimit.limit` is 0.
 *
 * With the code `ERR_HELD`, the client itself refused: the request would have had to wait for its turn longer than
 * `maxHold` or the `deadline` allows. It was not sent, so there is no answer: `response` is then `Response.error()`,
 * without headers, `body` is `undefined`, and `rateLimit` is what the newest answer of its endpoint said.
 */
export class OktaRateLimitError extends OktaApiError {
  override readonly name = "OktaRateLimitError";
  declare readonly status: 429;
  /**
   * In how many seconds another attempt makes sense, rounded up, as a `Retry-After` has it; `undefined` where nothing
   * tells.
   */
  declare readonly retryAfter: number | undefined;

  constructor(details: ApiErrorDetails) {
    super(details);
    Object.assign(this, { retryAfter: details.retryAfter });
  }

  /** @internal */
  override get [BRAND](): string {
    return "OktaRateLimitError";
  }
}

/** What to do about scopes that an access token lacks. */
function missingScopes(scopes: readonly string[] | undefined): string {
  if (scopes === undefined) return "";
  const [needed, them] =
    scopes.length > 1 ? ["the scopes", "them"] : [scopes.length > 0 ? "the scope" : "a scope", "it"];
  return `the access token needs ${[needed, ...scopes].join(" ")}: grant ${them} to the app, and request ${them}`;
}
