// Adds the credentials, on every attempt anew.

import type { AuthProvider } from "../auth/provider.js";
import { until } from "../auth/until.js";
import { nameOf, OktaArgumentError, OktaAuthError, OktaError } from "../errors.js";
import type { Fetch, OktaRequest } from "../platform.js";
import type { CallContext, Layer, Send } from "./compose.js";
import { discard } from "./discard.js";

/**
 * Asks the provider for each request that goes to the org; a request to any other origin is not sent at all. What Okta
 * refuses with 401 is sent once more if the provider can do better.
 */
export function authorize(origin: string, provider: AuthProvider, fetch: Fetch): Layer {
  const send = async (request: OktaRequest, next: Send, context: CallContext) => {
    const credentials = await credentialsOf(provider, request, fetch, context);
    for (const name of Object.keys(credentials)) {
      const value = credentials[name] as string;
      // what a provider gives is secret as a whole, and without its scheme
      context.secrets.push(value, value.slice(value.indexOf(" ") + 1));
      request.headers.set(name, value);
    }
    return next(request, context);
  };
  return async (request, next, context) => {
    // which origin a URL has that begins like that is no question
    const target = request.url.startsWith(`${origin}/`) ? origin : new URL(request.url).origin;
    if (target !== origin) {
      throw new OktaArgumentError("url", `a request to ${target} is refused: this client's org is ${origin}`, context);
    }
    const response = await send(request, next, context);
    const better = provider.answered?.(response, request);
    if (!better || response.status !== 401) return response;
    discard(response);
    const second = await send(request, next, context);
    // a nonce can come with any answer
    provider.answered?.(second, request);
    return second;
  };
}

async function credentialsOf(provider: AuthProvider, request: OktaRequest, fetch: Fetch, context: CallContext) {
  const { operation, signal } = context;
  let cause: unknown;
  try {
    const given = provider.authorize(request, { operation, signal, fetch });
    // a provider that does not listen must not hold up the call
    const headers = await (given instanceof Promise ? until(signal, given) : given);
    if (Object.keys(headers).length > 0) return headers;
  } catch (error) {
    if (error instanceof OktaError || context.signal?.aborted) throw error;
    cause = error;
  }
  throw new OktaAuthError("ERR_AUTH", `${nameOf(context)} was not sent: its auth gave no credentials`, context, {
    cause,
  });
}
