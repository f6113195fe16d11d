import { BRAND } from "./brand.js";
import { hide } from "./hidden-properties.js";
import { type ErrorCall, nameOf, OktaError } from "./okta-error.js";
import { requestIdOf } from "./request-id.js";

/** There are no credentials to send: the provider failed, or gave none. Nothing is sent without. */
export class OktaAuthError extends OktaError {
  override readonly name = "OktaAuthError";
  declare readonly code: "ERR_AUTH";
  /** OAuth's code if a token was refused, such as `invalid_client` or `invalid_scope`. */
  declare readonly oauthError?: string | undefined;
  /** OAuth's sentence about it. For people. */
  declare readonly oauthErrorDescription?: string | undefined;

  /** @internal */
  override get [BRAND](): string {
    return "OktaAuthError";
  }
}

/** No answer came, or its body broke off: DNS, connection, TLS. `cause` is a copy of what the runtime threw. */
export class OktaNetworkError extends OktaError {
  override readonly name = "OktaNetworkError";
  declare readonly code: "ERR_NETWORK";

  /** @internal */
  override get [BRAND](): string {
    return "OktaNetworkError";
  }
}

/** A time-out ended the call, such as that of `AbortSignal.timeout()`. Its `name` is the platform's. */
export class OktaTimeoutError extends OktaError {
  override readonly name = "TimeoutError";
  declare readonly code: "ERR_TIMEOUT";

  /** @internal */
  override get [BRAND](): string {
    return "OktaTimeoutError";
  }
}

/** The caller's `signal` ended the call; `cause` is the signal's reason. Its `name` is the platform's. */
export class OktaAbortError extends OktaError {
  override readonly name = "AbortError";
  declare readonly code: "ERR_ABORTED";

  /** @internal */
  override get [BRAND](): string {
    return "OktaAbortError";
  }
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

  /** @internal */
  override get [BRAND](): string {
    return "OktaResponseError";
  }
}

/**
 * A list or scan cannot go on: the link to its next page does not fit the operation's path (`ERR_FOREIGN_LINK`), its cursor
 * came before (`ERR_CURSOR_LOOP`), or the users of a scan are not in the order that it asked for (`ERR_UNSORTED`).
 */
export class OktaPaginationError extends OktaError {
  override readonly name = "OktaPaginationError";
  declare readonly code: "ERR_FOREIGN_LINK" | "ERR_CURSOR_LOOP" | "ERR_UNSORTED";

  /** @internal */
  override get [BRAND](): string {
    return "OktaPaginationError";
  }
}

/** A hook threw, and `failCalls` is set. `cause` is a copy of what it threw, with its secrets masked. */
export class OktaHookError extends OktaError {
  override readonly name = "OktaHookError";
  declare readonly code: "ERR_HOOK";

  constructor(hook: string, cause: unknown, call: ErrorCall) {
    super("ERR_HOOK", `${nameOf(call)} was ended by its hook ${hook}`, call, { cause });
  }

  /** @internal */
  override get [BRAND](): string {
    return "OktaHookError";
  }
}
