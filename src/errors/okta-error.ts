// The base class of the library's errors, each with a stable `code`. Properties that could hold a secret are not
// enumerable, so that logs, JSON and inspect do not show them.

import { isObject } from "../contract/plain-object.js";
import { BRAND, isInstanceOf } from "./brand.js";
import { TOKEN_LENGTH } from "./token-length.js";

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
  | "ERR_MISSING_LINK"
  | "ERR_FOREIGN_LINK"
  | "ERR_CURSOR_LOOP"
  | "ERR_UNSORTED"
  | "ERR_BULK"
  | "ERR_HOOK";

/** What the requests of a call may have done so far. */
export interface Effect {
  /** Whether one of them may have changed something. */
  isPossible: boolean;
}

/** The call that failed. */
export interface ErrorCall {
  /** The operation id, such as `getUser`; `undefined` for a request through `okta.api`. */
  readonly operation?: string | undefined;
  /** The shortcut that was called, such as `searchUsers`; `undefined` if the operation's own method was. */
  readonly shortcut?: string | undefined;
  readonly method?: string | undefined;
  /** The path of the request, without its query. */
  readonly path?: string | undefined;
  /** Masks the secrets of the call in text from elsewhere. The error does not keep it. */
  readonly redactor?: Redactor | undefined;
  /** What its requests may have done; `undefined` before it sends any. The error keeps only the answer. */
  readonly effect?: Effect | undefined;
}

/** A call that was sent, and its secrets. */
export interface SentCall extends ErrorCall {
  /** The credentials that were sent, and the secrets that layers add. */
  readonly secrets: readonly string[];
  /** The request: secrets in its headers and body are masked, too. */
  readonly request?: SentRequest | undefined;
}

/** The parts of a request that can hold secrets. */
export interface SentRequest {
  readonly headers: { forEach(visit: (value: string, name: string) => void): void };
  readonly body?: unknown;
}

/** Masks the secrets of a call. */
export interface Redactor {
  /** Masks text from Okta, a proxy or a runtime. Keeps codes such as `E0000001`. */
  text(said: string): string;
  /** Masks the id of a request or an error. */
  id(id: string): string;
  /** Masks a path or a message of this library: only secrets as long as a token. */
  own(text: string): string;
}

/** The name of a call in messages. */
export function nameOf({ operation, shortcut, method, path }: ErrorCall): string {
  if (shortcut !== undefined) return operation === undefined ? shortcut : `${shortcut} (${operation})`;
  return operation ?? `${method} ${path}`;
}

/** Masks tokens in a path or a message of this library: one may have been passed as an id by mistake. */
function withoutTokens(text: string, { redactor, secrets = [] }: ErrorCall & Partial<SentCall>): string {
  if (redactor) return redactor.own(text);
  // a timeout leaves no time to load a redactor
  const tokens = secrets.filter(({ length }) => length >= TOKEN_LENGTH);
  return tokens.reduce((shown, token) => shown.replaceAll(token, "[redacted]"), text);
}

/** Errors that another attempt can avoid. */
const TRANSIENT_CODES: readonly string[] = [
  "ERR_HELD",
  "ERR_NETWORK",
  "ERR_TIMEOUT",
  "ERR_UNREADABLE_BODY",
  "ERR_CURSOR_LOOP",
];
/** Errors that are as temporary as their cause. */
const CODES_OF_CAUSES: readonly string[] = ["ERR_AUTH", "ERR_BULK"];

/** The base class of the library's errors. `instanceof` and {@link isOktaError} work across copies of the package. */
export class OktaError extends Error {
  override readonly name: string = "OktaError";
  /** The error code to branch on: Okta's, or one of {@link OktaClientErrorCode}. */
  declare readonly code: string;
  /**
   * The operation id, such as `getUser`; `undefined` for a request through `okta.api`, and for a shortcut that failed
   * outside an operation.
   */
  declare readonly operation: string | undefined;
  /** The shortcut that was called, such as `searchUsers`; `undefined` if the operation's own method was. */
  declare readonly shortcut: string | undefined;
  declare readonly method: string | undefined;
  /** The path of the request, without its query. */
  declare readonly path: string | undefined;
  /** The seconds to wait before another attempt, rounded up, as in a `Retry-After` header; `undefined` if unknown. */
  declare readonly retryAfter: number | undefined;

  // not ErrorOptions of ES2022: programs may be compiled with an older `lib`
  constructor(code: string, message: string, call: ErrorCall = {}, options?: { readonly cause?: unknown }) {
    const { operation, shortcut, method } = call;
    super(withoutTokens(message, call), options);
    const path = call.path && withoutTokens(call.path, call);
    // an error before a call has no call properties
    Object.assign(this, { code }, (operation ?? method) && { operation, method, path }, shortcut && { shortcut });
    // a call without a token, or a bulk, failed by the error of another call
    const { retryAfter } = CODES_OF_CAUSES.includes(code) && isError(options?.cause) ? options.cause : {};
    if (retryAfter !== undefined) Object.assign(this, { retryAfter });
    if (call.effect?.isPossible) Object.defineProperty(this, "mayHaveTakenEffect", { value: true, enumerable: true });
  }

  /**
   * Whether trying again later can help: there was no response or no place below a rate limit, or the response is a 408, a
   * 429 or a server error. `false` for what stays wrong however often it is sent, and for a call that its caller ended. A
   * write may have been carried out: see {@link mayHaveTakenEffect}.
   */
  get retryable(): boolean {
    const { code, cause, status = 0 } = this as OktaError & { readonly status?: number };
    if (CODES_OF_CAUSES.includes(code)) return isError(cause) && cause.retryable;
    if (TRANSIENT_CODES.includes(code)) return true;
    if (code.startsWith("ERR_")) return false;
    return status === 408 || status === 429 || (status >= 500 && status !== 501);
  }

  /**
   * Whether the call may have changed something although it failed: a write was sent, and its response was lost, was not
   * Okta's, or has a status from 500 on, or 408. Find out before you send it again. `false` for reads, for requests that
   * were not sent, and for those that Okta refused (4xx). It concerns the `operation` of the error; a shortcut may have
   * sent others before it.
   */
  get mayHaveTakenEffect(): boolean {
    return false;
  }

  /** @internal */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: `this` is the subclass that inherits the method
    return isInstanceOf(this, value);
  }

  /** @internal */
  get "~okta-fetch.error"(): string {
    return "OktaError";
  }

  /** Returns the properties that are safe to log. */
  toJSON(): { [name: string]: unknown } {
    // JSON omits undefined; the cause is the runtime's error, which inspect shows
    return { message: this.message, ...(this as object), cause: undefined };
  }
}

/** Whether a value is an error of the library, from any copy of the package. */
export function isError(value: unknown): value is OktaError {
  try {
    return isObject(value) && BRAND in value;
  } catch {
    // a Proxy can throw on any access
    return false;
  }
}
