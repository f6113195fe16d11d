// The base of all errors of the library, each with a stable `code`. Nothing is enumerable that could hold a secret, so that
// logs, JSON and inspect show what a person may see.

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

/** The base of all errors of the library. `instanceof` and {@link isOktaError} also hold across copies of the package. */
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

  // not the type of ES2022: a program may be compiled for an older library
  constructor(code: string, message: string, call: ErrorCall = {}, options?: { readonly cause?: unknown }) {
    const { operation, shortcut, method } = call;
    super(withoutTokens(message, call), options);
    const path = call.path && withoutTokens(call.path, call);
    // what is wrong before there is a call has none to show
    Object.assign(this, { code }, (operation ?? method) && { operation, method, path }, shortcut && { shortcut });
  }

  /** @internal */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: the subclasses inherit this, each for itself
    return isInstanceOf(this, value);
  }

  /** @internal */
  get [BRAND](): string {
    return "OktaError";
  }

  /** What may be logged. */
  toJSON(): { [name: string]: unknown } {
    // undefined leaves a property out of JSON; a cause is the runtime's, and shown by inspect
    return { message: this.message, ...(this as object), cause: undefined };
  }
}

/** Whether a value is an error of any copy of the library. */
export function isError(value: unknown): value is OktaError {
  if (typeof value !== "object" || value === null) return false;
  try {
    return BRAND in value;
  } catch {
    // a Proxy can throw whatever it is asked
    return false;
  }
}
