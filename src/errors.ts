// Every error that leaves the library: one hierarchy, with a stable `code` on each. Nothing here is enumerable that
// could hold a secret, so that logs, JSON and inspect show what a person may see.

import type { RateLimit } from "../generated/operation.js";
import type { BulkReport } from "./bulk-report.js";
import { TOKEN_LENGTH } from "./token-length.js";

export type { RateLimit } from "../generated/operation.js";
export type { BulkFailure, BulkReport } from "./bulk-report.js";

/** The codes of errors that do not come from Okta. */
export type OktaClientErrorCode =
  | "ERR_CONFIG"
  | "ERR_ARGUMENT"
  | "ERR_AUTH"
  | "ERR_HELD"
  | "ERR_NETWORK"
  | "ERR_TIMEOUT"
  | "ERR_ABORTED"
  | "ERR_UNREADABLE_BODY"
  | "ERR_RESPONSE_TOO_LARGE"
  | "ERR_REDIRECT"
  | "ERR_FOREIGN_LINK"
  | "ERR_CURSOR_LOOP"
  | "ERR_UNSORTED"
  | "ERR_BULK"
  | "ERR_HOOK";

/** Which call an error ended. */
export interface ErrorCall {
  /** The operation id, such as `getUser`; none for a request through `okta.api`. */
  readonly operation?: string | undefined;
  /** The shortcut that was called, such as `searchUsers`; none where the operation's own method was. */
  readonly shortcut?: string | undefined;
  readonly method?: string | undefined;
  /** The path of the request, without its query. */
  readonly path?: string | undefined;
  /** Masks the secrets of the call where the error repeats what others say. Not kept. */
  readonly redactor?: Redactor | undefined;
}

/** A call that was sent, and what must not be repeated of it. */
export interface SentCall extends ErrorCall {
  /** The credentials that were sent, and what layers add. */
  readonly secrets: readonly string[];
  /** The request: the secrets of its headers and its body are masked, too. */
  readonly request?: SentRequest | undefined;
}

/** A request, as far as it can hold secrets. */
export interface SentRequest {
  readonly headers: { forEach(visit: (value: string, name: string) => void): void };
  readonly body?: unknown;
}

/** Masks the secrets of a call. */
export interface Redactor {
  /** In what Okta, a proxy or a runtime says. Codes such as `E0000001` stay. */
  text(said: string): string;
  /** In the id of a request or an error. */
  id(id: string): string;
  /** In a path, and in a message of this library: only what is as long as a token. */
  own(text: string): string;
}

/** How a message names a call. */
export function nameOf({ operation, shortcut, method, path }: ErrorCall): string {
  if (shortcut !== undefined) return operation === undefined ? shortcut : `${shortcut} (${operation})`;
  return operation ?? `${method} ${path}`;
}

/** A path or a message of this library, with tokens masked: an id that was passed may be one, in the wrong place. */
function withoutTokens(text: string, { redactor, secrets = [] }: ErrorCall & Partial<SentCall>): string {
  if (redactor) return redactor.own(text);
  // a time-out comes too suddenly to load a redactor
  const tokens = secrets.filter(({ length }) => length >= TOKEN_LENGTH);
  return tokens.reduce((shown, token) => shown.replaceAll(token, "[redacted]"), text);
}

const BRAND = Symbol.for("okta-fetch.error");

/** What all errors of the library have in common. `instanceof` works, and {@link isOktaError} across copies of it. */
export class OktaError extends Error {
  override readonly name: string = "OktaError";
  /** What went wrong, to branch on: an Okta error code, or one of {@link OktaClientErrorCode}. */
  declare readonly code: string;
  /**
   * The operation id, such as `getUser`; `undefined` for a request through `okta.api`, and for a shortcut that failed by
   * itself.
   */
  declare readonly operation: string | undefined;
  /** The shortcut that was called, such as `searchUsers`; `undefined` where the operation's own method was. */
  declare readonly shortcut: string | undefined;
  declare readonly method: string | undefined;
  /** The path of the request, without its query. */
  declare readonly path: string | undefined;

  constructor(code: string, message: string, call: ErrorCall = {}, options?: ErrorOptions) {
    const { operation, shortcut, method } = call;
    super(withoutTokens(message, call), options);
    const path = call.path && withoutTokens(call.path, call);
    // what is wrong before there is a call has none to show
    Object.assign(this, { code }, (operation ?? method) && { operation, method, path }, shortcut && { shortcut });
  }

  /** @internal */
  get [BRAND](): true {
    return true;
  }

  /** What may be logged. */
  toJSON(): { [name: string]: unknown } {
    // undefined leaves a property out of JSON; a cause is the runtime's, and shown by inspect
    return { message: this.message, ...(this as object), cause: undefined };
  }
}

/** An option of `createOkta` is missing or wrong. Thrown before anything is sent. */
export class OktaConfigError extends OktaError {
  override readonly name = "OktaConfigError";
  declare readonly code: "ERR_CONFIG";
  /** The name of the option. */
  declare readonly option: string;

  constructor(option: string, message: string) {
    super("ERR_CONFIG", `${option}: ${message}`);
    this.option = option;
  }
}

/** An argument of a call is missing or wrong. Thrown before anything is sent. */
export class OktaArgumentError extends OktaError {
  override readonly name = "OktaArgumentError";
  declare readonly code: "ERR_ARGUMENT";
  /** The name of the argument. */
  declare readonly argument: string;

  constructor(argument: string, message: string, call?: ErrorCall) {
    super("ERR_ARGUMENT", (call?.operation ?? call?.shortcut) ? `${nameOf(call)}: ${message}` : message, call);
    this.argument = argument;
  }
}

/** There are no credentials to send: the provider failed, or gave none. Nothing is sent without. */
export class OktaAuthError extends OktaError {
  override readonly name = "OktaAuthError";
  declare readonly code: "ERR_AUTH";
  /** OAuth's code if a token was refused, such as `invalid_client` or `invalid_scope`. */
  declare readonly oauthError?: string | undefined;
  /** OAuth's sentence about it. For people. */
  declare readonly oauthErrorDescription?: string | undefined;
}

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
}

/** 401: Okta does not accept the token. `E0000011` invalid token, `E0000004` authentication failed. */
export class OktaAuthenticationError extends OktaApiError {
  override readonly name = "OktaAuthenticationError";
  declare readonly status: 401;
}

/**
 * 403: the caller may not do this (`E0000006`), or nobody may in the user's present status (`E0000038`; `E0000032`
 * to unlock, `E0000016` to activate).
 */
export class OktaPermissionError extends OktaApiError {
  override readonly name = "OktaPermissionError";
  declare readonly status: 403;
}

/** 404: there is no such user, group, grant, … (`E0000007`), or the caller may not see it. */
export class OktaNotFoundError extends OktaApiError {
  override readonly name = "OktaNotFoundError";
  declare readonly status: 404;
}

/** 400: Okta refuses the values (`E0000001`, with a cause a field) or cannot read the body (`E0000003`). */
export class OktaValidationError extends OktaApiError {
  override readonly name = "OktaValidationError";
  declare readonly status: 400;
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
}

/** No answer came, or its body broke off: DNS, connection, TLS. `cause` is a copy of what the runtime threw. */
export class OktaNetworkError extends OktaError {
  override readonly name = "OktaNetworkError";
  declare readonly code: "ERR_NETWORK";
}

/** A time-out ended the call, such as that of `AbortSignal.timeout()`. Its `name` is the platform's. */
export class OktaTimeoutError extends OktaError {
  override readonly name = "TimeoutError";
  declare readonly code: "ERR_TIMEOUT";
}

/** The caller's `signal` ended the call; `cause` is the signal's reason. Its `name` is the platform's. */
export class OktaAbortError extends OktaError {
  override readonly name = "AbortError";
  declare readonly code: "ERR_ABORTED";
}

/**
 * An answer came that cannot be Okta's: a body that is no JSON (`ERR_UNREADABLE_BODY`), one with more bytes than
 * `maxResponseSize` (`ERR_RESPONSE_TOO_LARGE`), or a redirect (`ERR_REDIRECT`).
 */
export class OktaResponseError extends OktaError {
  override readonly name = "OktaResponseError";
  declare readonly code: "ERR_UNREADABLE_BODY" | "ERR_RESPONSE_TOO_LARGE" | "ERR_REDIRECT";
  /** The HTTP status. */
  declare readonly status: number;
  /** The `X-Okta-Request-Id` of the answer, if it has one. */
  declare readonly requestId: string | undefined;
  /** The answer, for its headers. Not enumerable, because headers can hold cookies. */
  declare readonly response: Response;

  constructor(code: OktaResponseError["code"], message: string, response: Response, call?: ErrorCall) {
    super(code, message, call);
    Object.assign(this, { status: response.status, requestId: requestIdOf(response, call?.redactor) });
    hide(this, { response });
  }
}

/**
 * A list or scan cannot go on: the link to its next page does not fit the operation's path (`ERR_FOREIGN_LINK`), its cursor
 * came before (`ERR_CURSOR_LOOP`), or the users of a scan are not in the order that it asked for (`ERR_UNSORTED`).
 */
export class OktaPaginationError extends OktaError {
  override readonly name = "OktaPaginationError";
  declare readonly code: "ERR_FOREIGN_LINK" | "ERR_CURSOR_LOOP" | "ERR_UNSORTED";
}

/** A hook threw, and `failCalls` is set. `cause` is a copy of what it threw, with its secrets masked. */
export class OktaHookError extends OktaError {
  override readonly name = "OktaHookError";
  declare readonly code: "ERR_HOOK";

  constructor(hook: string, cause: unknown, call: ErrorCall) {
    super("ERR_HOOK", `${nameOf(call)} was ended by its hook ${hook}`, call, { cause });
  }
}

/** A bulk ended before its inputs did. `cause` is why. */
export class OktaBulkError extends OktaError {
  override readonly name = "OktaBulkError";
  declare readonly code: "ERR_BULK";
  /** What was done until then. Not enumerable, because inputs can hold anything. */
  declare readonly report: BulkReport<unknown>;

  constructor(report: BulkReport<unknown>, cause: unknown, call: ErrorCall = { shortcut: "bulk" }) {
    const done = `${report.succeeded} inputs succeeded and ${report.failed} failed before it`;
    // what another library says may quote an input
    const why = isOktaError(cause) ? cause.message : "see its cause";
    super("ERR_BULK", `${nameOf(call)} ended early: ${why} (${done})`, call, { cause });
    hide(this, { report });
  }
}

/** The class of an error by its code, as far as the code tells it. */
export type OktaErrorOf<Code extends string> = Code extends "ERR_CONFIG"
  ? OktaConfigError
  : Code extends "ERR_ARGUMENT"
    ? OktaArgumentError
    : Code extends "ERR_AUTH"
      ? OktaAuthError
      : Code extends "ERR_NETWORK"
        ? OktaNetworkError
        : Code extends "ERR_TIMEOUT"
          ? OktaTimeoutError
          : Code extends "ERR_ABORTED"
            ? OktaAbortError
            : Code extends OktaResponseError["code"]
              ? OktaResponseError
              : Code extends "ERR_FOREIGN_LINK" | "ERR_CURSOR_LOOP" | "ERR_UNSORTED"
                ? OktaPaginationError
                : Code extends "ERR_HOOK"
                  ? OktaHookError
                  : Code extends "ERR_BULK"
                    ? OktaBulkError
                    : Code extends "ERR_HELD"
                      ? OktaRateLimitError & { code: Code }
                      : Code extends "insufficient_scope"
                        ? OktaApiError & { code: Code; requiredScopes: readonly string[] }
                        : OktaApiError & { code: Code };

/** Whether a caught value is an error of the library. */
export function isOktaError(error: unknown): error is OktaError;
/**
 * Whether a caught value is an error of the library with one of these codes.
 * @example
 * ```ts
 * try {
 *   await okta.unlockUser(id);
 * } catch (error) {
 *   if (!isOktaError(error, "E0000032")) throw error; // it was not locked
 * }
 * ```
 */
export function isOktaError<const Code extends OktaClientErrorCode | (string & {})>(
  error: unknown,
  ...codes: readonly [Code, ...Code[]]
): error is OktaErrorOf<Code>;
export function isOktaError(error: unknown, ...codes: readonly string[]): boolean {
  // a brand instead of instanceof: two copies of the package can be installed side by side
  if (typeof error !== "object" || error === null) return false;
  try {
    return BRAND in error && (codes.length === 0 || codes.includes((error as unknown as OktaError).code));
  } catch {
    // a Proxy can throw whatever it is asked
    return false;
  }
}

/** What to do about scopes that an access token lacks. */
function missingScopes(scopes: readonly string[] | undefined): string {
  if (scopes === undefined) return "";
  const [needed, them] =
    scopes.length > 1 ? ["the scopes", "them"] : [scopes.length > 0 ? "the scope" : "a scope", "it"];
  return `the access token needs ${[needed, ...scopes].join(" ")}: grant ${them} to the app, and request ${them}`;
}

/** The id of a request in Okta's logs. */
function requestIdOf(response: Response, redactor: Redactor | undefined): string | undefined {
  const id = response.headers.get("X-Okta-Request-Id") ?? undefined;
  return id && (redactor?.id(id) ?? id);
}

/** Sets properties that loops, JSON and inspect pass over. */
function hide(error: object, properties: { [name: string]: unknown }): void {
  for (const [name, value] of Object.entries(properties)) Object.defineProperty(error, name, { value });
}
