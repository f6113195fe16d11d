// Adds the credentials to each attempt.

import { isPlainObject } from "../contract/plain-object.js";
import { isOktaError } from "../errors/index.js";
import { platformSignalOf } from "../shared/abort-listeners.js";
import { abortable } from "../shared/abortable-wait.js";
import { type AuthProvider, MOST_PROOFS } from "../shared/auth-provider.js";
import { discard } from "../shared/discard-body.js";
import type { ClientFetch, OktaRequest } from "../shared/platform.js";
import { isSendable } from "../shared/request-headers.js";
import type { CallContext, Layer, Watch } from "./compose.js";
import { authFailed } from "./network-errors.js";
import { otherOrgOf } from "./response-errors.js";

/**
 * Requests credentials for each request that goes to the org; a request to another origin is not sent at all. A request
 * that Okta refuses with 401 is sent once more if the provider has better credentials, and again for each better proof.
 */
export function authorize(origin: string, provider: AuthProvider, fetch: ClientFetch): Layer {
  return async (request, next, context) => {
    const { operation, shortcut, signal } = context;
    // a provider may pass it to the platform's fetch
    const send = observed(fetch, context.watch?.authorizing);
    const given = { operation, shortcut, signal: signal && platformSignalOf(signal), fetch: send };
    const target = new URL(request.url).origin;
    if (target !== origin) throw otherOrgOf(target, origin, context);
    let [renewals, proofs] = [0, 0];
    for (;;) {
      try {
        const answer = provider.authorize(request, given);
        // only a promise is awaited, so that a stack trace otherwise leads from fetch to the caller. A provider that ignores
        // the signal must not hold up the call
        const headers = headersIn("then" in answer ? await abortable(signal, Promise.resolve(answer)) : answer);
        for (const [name, value] of headers) {
          // a provider's header is secret as a whole, and without its scheme
          context.addSecret(value);
          context.addSecret(value.slice(value.indexOf(" ") + 1));
          request.headers.set(name, value);
        }
      } catch (error) {
        if (isOktaError(error) || signal?.aborted) throw error;
        throw authFailed("was not sent: the auth provider returned no credentials", error, context);
      }
      const response = await next(request, context);
      const better = remedyIn(response, request, provider, context);
      const again =
        better === "new-proof"
          ? /^40[01]$/.test(String(response.status)) && ++proofs <= MOST_PROOFS
          : better && response.status === 401 && ++renewals === 1;
      if (!again) return response;
      discard(response);
    }
  };
}

/** The `fetch` of a provider, whose requests are observed. */
function observed(fetch: ClientFetch, authorizing: Watch["authorizing"]): ClientFetch {
  if (!authorizing) return fetch;
  return (input, init) => {
    const isRequest = typeof input === "object" && "url" in input;
    const target = isRequest ? input : { method: init?.method ?? "GET", url: String(input) };
    return authorizing({ method: target.method, url: target.url }, () => fetch(input, init));
  };
}

/**
 * Validates the headers that a provider returned.
 * @throws TypeError - there are no headers, or one cannot be sent; the platform's Headers would quote its value
 */
function headersIn(credentials: unknown): [name: string, value: string][] {
  const headers = Object.entries(isPlainObject(credentials) ? credentials : {});
  const isHeader = (header: [string, unknown]): header is [string, string] => {
    const [name, value] = header;
    return typeof value === "string" && value !== "" && isSendable(name, value);
  };
  if (headers.length === 0 || !headers.every(isHeader)) throw new TypeError("the headers cannot be sent");
  return headers;
}

/** Whether the provider has learnt from a response how to authorise the request better: a nonce can come with any response. */
function remedyIn(response: Response, request: OktaRequest, provider: AuthProvider, context: CallContext) {
  try {
    return provider.answered?.(response, request);
  } catch (error) {
    discard(response);
    throw isOktaError(error) ? error : authFailed("got a response, but the auth provider failed on it", error, context);
  }
}
