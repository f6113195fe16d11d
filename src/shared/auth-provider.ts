import type { ClientFetch, RequestHead } from "./platform.js";

/** The call whose request a provider authorizes. */
export interface AuthContext {
  /** The operation id, such as `getUser`; `undefined` for a request of `okta.api`. */
  readonly operation?: string | undefined;
  /** The shortcut that was called, such as `searchUsers`; `undefined` for an operation's own method. */
  readonly shortcut?: string | undefined;
  /** The signal of the call, which also ends the wait for credentials. */
  readonly signal?: AbortSignal | undefined;
  /** The client's `fetch`, for a provider that requests a token. It has the signature of the platform's `fetch`. */
  readonly fetch: ClientFetch;
}

/** Provides credentials. Called for every attempt, so that each can have its own. */
export interface AuthProvider {
  /**
   * Returns the headers that authorize a request.
   * @param request - the request, always to the org's origin
   * @param context - the call that the request belongs to
   */
  authorize(request: RequestHead, context: AuthContext): Promise<Record<string, string>> | Record<string, string>;
  /**
   * Called with every response, to update the credentials, for example with a new DPoP nonce.
   * @param response - the response; do not read its body
   * @param request - the request, with the credentials that were sent
   * @returns whether to send a refused request again with new credentials. `true`: once, after a 401. `"new-proof"`: up
   * to three times, after a 401 or 400 that refused the proof and not the credentials, and that had what a new proof
   * needs, such as a nonce
   */
  answered?: ((response: Response, request: RequestHead) => boolean | "new-proof") | undefined;
}

/** A provider that observes every response. */
export interface ObservingProvider extends AuthProvider {
  answered: NonNullable<AuthProvider["answered"]>;
}

/** The maximum number of retries with a new proof: the nonce can change again before the retry. */
export const MOST_PROOFS = 3;

/** Creates a provider with one token for every request. */
export function fixed(scheme: string, token: string): AuthProvider {
  return { authorize: () => ({ Authorization: `${scheme} ${token}` }) };
}

/** Returns why a token is invalid; `undefined` if it is valid. Never quotes the token. */
export function faultOfToken(token: unknown): string | undefined {
  if (typeof token !== "string" || token === "") return "must be a non-empty string";
  if (/^(SSWS|Bearer|DPoP)\s/i.test(token)) return "must be the token alone, without its scheme";
  if (/^[a-z][a-z\d+.-]*:[\\/]|^https?:|\.okta[a-z-]*\.(com|mil)[\\/]?$/i.test(token)) {
    return "looks like a URL; check whether the org URL and the token are swapped";
  }
  // for a value that is invalid in a header, runtimes throw errors that quote it
  if (!/^[\x21-\x7e]+$/.test(token)) return "contains a character that is invalid in a token";
  return undefined;
}
