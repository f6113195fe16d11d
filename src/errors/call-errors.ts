import { hide } from "./hidden-properties.js";
import { type ErrorCall, nameOf, OktaError } from "./okta-error.js";
import { requestIdOf } from "./request-id.js";

/** There are no credentials: the provider failed or returned none. The call was not sent. */
export class OktaAuthError extends OktaError {
  override readonly name = "OktaAuthError";
  declare readonly code: "ERR_AUTH";
  /** The OAuth error code if a token request was refused, such as `invalid_client` or `invalid_scope`. */
  declare readonly oauthError?: string | undefined;
  /** The OAuth error description, for people. */
  declare readonly oauthErrorDescription?: string | undefined;

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaAuthError";
  }
}

/** There was no response, or its body broke off: DNS, connection, TLS. `cause` is a copy of the runtime's error. */
export class OktaNetworkError extends OktaError {
  override readonly name = "OktaNetworkError";
  declare readonly code: "ERR_NETWORK";

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaNetworkError";
  }
}

/** A timeout ended the call, such as `AbortSignal.timeout()`. Its `name` is the platform's, `TimeoutError`. */
export class OktaTimeoutError extends OktaError {
  override readonly name = "TimeoutError";
  declare readonly code: "ERR_TIMEOUT";

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaTimeoutError";
  }
}

/** The caller's `signal` ended the call; `cause` is its reason. Its `name` is the platform's, `AbortError`. */
export class OktaAbortError extends OktaError {
  override readonly name = "AbortError";
  declare readonly code: "ERR_ABORTED";

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaAbortError";
  }
}

/**
 * The response cannot be used: its body is not JSON (`ERR_UNREADABLE_BODY`) or exceeds `maxResponseSize`
 * (`ERR_RESPONSE_TOO_LARGE`), or it is a redirect (`ERR_REDIRECT`).
 */
export class OktaResponseError extends OktaError {
  override readonly name = "OktaResponseError";
  declare readonly code: "ERR_UNREADABLE_BODY" | "ERR_RESPONSE_TOO_LARGE" | "ERR_REDIRECT";
  /** The HTTP status. */
  declare readonly status: number;
  /** The `X-Okta-Request-Id` of the response, if it has one. */
  declare readonly requestId: string | undefined;
  /** The response, for its headers. Not enumerable: headers can hold cookies. */
  declare readonly response: Response;

  constructor(code: OktaResponseError["code"], message: string, response: Response, call?: ErrorCall) {
    super(code, message, call);
    Object.assign(this, { status: response.status, requestId: requestIdOf(response, call?.redactor) });
    hide(this, { response });
  }

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaResponseError";
  }
}

/**
 * A list or scan cannot continue: a full page has no `Link` header (`ERR_MISSING_LINK`), the link to the next page does
 * not match the operation's path (`ERR_FOREIGN_LINK`), a cursor repeats (`ERR_CURSOR_LOOP`), or the users of a scan are
 * not in the requested order (`ERR_UNSORTED`).
 */
export class OktaPaginationError extends OktaError {
  override readonly name = "OktaPaginationError";
  declare readonly code: "ERR_MISSING_LINK" | "ERR_FOREIGN_LINK" | "ERR_CURSOR_LOOP" | "ERR_UNSORTED";

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaPaginationError";
  }
}

/** A hook threw, and `failCalls` is set. `cause` is a copy of its error, with secrets masked. */
export class OktaHookError extends OktaError {
  override readonly name = "OktaHookError";
  declare readonly code: "ERR_HOOK";

  constructor(hook: string, cause: unknown, call: ErrorCall) {
    super("ERR_HOOK", `${nameOf(call)} failed because the hook ${hook} threw an error`, call, { cause });
  }

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaHookError";
  }
}
