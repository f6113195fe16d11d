/** Credentials for requests. Asked on every attempt, so that each can have its own. */
export interface AuthProvider {
  /**
   * The headers that authorise a request.
   * @param request - the request, which goes to the org's origin
   * @param call - which call it belongs to, and the signal that ends it
   */
  authorize(
    request: Request,
    call: { readonly operation?: string | undefined; readonly signal?: AbortSignal | undefined },
  ): Promise<Record<string, string>> | Record<string, string>;
}

/** Why a token cannot be sent; `undefined` if it can. Never quotes the token. */
export function faultOfToken(token: unknown, scheme: string): string | undefined {
  if (typeof token !== "string" || token === "") return "must be a non-empty string";
  if (/^(SSWS|Bearer|DPoP)\s/i.test(token)) return `must be the token alone: "${scheme} " is put before it`;
  // what a header cannot hold, a runtime refuses with an error that quotes it
  if (!/^[\x21-\x7e]+$/.test(token)) return "has a space, a line break or another character that no token has";
  return undefined;
}
