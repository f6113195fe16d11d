import type { ClientFetch, RequestHead } from "./platform.js";

/** What a provider is told of the call that it authorises. */
export interface AuthContext {
  /** The operation id, such as `getUser`; `undefined` for a request through `okta.api`. */
  readonly operation?: string | undefined;
  /** The shortcut that was called, such as `searchUsers`; `undefined` where the operation's own method was. */
  readonly shortcut?: string | undefined;
  /** Ends the call, and so the wait for its credentials. */
  readonly signal?: AbortSignal | undefined;
  /** Sends a request as the client does, for a provider that requests a token; called as the platform's `fetch`. */
  readonly fetch: ClientFetch;
}

/** Credentials for requests. Asked on every attempt, so that each can have its own. */
export interface AuthProvider {
  /**
   * The headers that authorise a request.
   * @param request - the request, which goes to the org's origin
   * @param context - the call that it belongs to
   */
  authorize(request: RequestHead, context: AuthContext): Promise<Record<string, string>> | Record<string, string>;
  /**
   * Told of every answer, for what it says to the credentials (a new DPoP nonce).
   * @param response - the answer; its body is not the provider's to read
   * @param request - the request that was answered, with the credentials that it had
   * @returns whether a request that was refused is to be sent again, with credentials asked for anew. `true`: once, after
   * a 401. `"new-proof"`: not the credentials were refused, but the proof that came with them, by 401 or 400, and the
   * answer brought what a new one needs, such as a nonce; up to three times
   */
  answered?: ((response: Response, request: RequestHead) => boolean | "new-proof") | undefined;
}

/** A provider that sees every answer. */
export interface ObservingProvider extends AuthProvider {
  answered: NonNullable<AuthProvider["answered"]>;
}

/** How often a request is sent again for a new proof: nonces may change between the demand and the repeat. */
export const MOST_PROOFS = 3;

/** A provider of the same headers for every request. */
export function fixed(scheme: string, token: string): AuthProvider {
  return { authorize: () => ({ Authorization: `${scheme} ${token}` }) };
}

/** Why a token cannot be sent; `undefined` if it can. Never quotes the token. */
export function faultOfToken(token: unknown): string | undefined {
  if (typeof token !== "string" || token === "") return "must be a non-empty string";
  if (/^(SSWS|Bearer|DPoP)\s/i.test(token)) return "must be the token alone, without its scheme";
  if (/^[a-z][a-z\d+.-]*:[\\/]|^https?:|\.okta[a-z-]*\.(com|mil)[\\/]?$/i.test(token)) {
    return "looks like a URL; check whether the org URL and the token are swapped";
  }
  // what a header cannot hold, a runtime refuses with an error that quotes it
  if (!/^[\x21-\x7e]+$/.test(token)) return "has a character that no token has";
  return undefined;
}
