// Adds the credentials, on every attempt anew.

import type { AuthContext, AuthProvider } from "../auth/provider.js";
import { nameOf, OktaArgumentError, OktaAuthError, OktaError } from "../errors.js";
import type { Fetch } from "../platform.js";
import type { CallContext, Layer, Send } from "./compose.js";

/**
 * Asks the provider for each request that goes to the org; a request to any other origin is not sent at all. What Okta
 * refuses with 401 is sent once more if the provider can do better.
 */
export function authorize(origin: string, provider: AuthProvider, fetch: Fetch): Layer {
  return async (request, next, context) => {
    const target = new URL(request.url).origin;
    if (target !== origin) {
      throw new OktaArgumentError("url", `a request to ${target} is refused: this client's org is ${origin}`, context);
    }
    const attempt = async (ready: Request, send: Send) => {
      for (const [name, value] of Object.entries(
        await credentialsOf(provider, ready, { ...context, fetch }, context),
      )) {
        // what a provider gives is secret as a whole, and without its scheme
        context.secrets.push(value, value.replace(/^\S+ /, ""));
        ready.headers.set(name, value);
      }
      return send(ready, context);
    };
    // a body can be sent once: only who may ask for a second time pays for a copy
    const again = provider.answered && request.clone();
    const response = await attempt(request, next);
    const better = provider.answered?.(response, request);
    if (!again || !better || response.status !== 401) return response;
    // nobody reads it, and a body that is not read keeps its connection
    if (!response.bodyUsed) response.body?.cancel().catch(() => undefined);
    const second = await attempt(again, next);
    // a nonce can come with any answer
    provider.answered?.(second, again);
    return second;
  };
}

async function credentialsOf(provider: AuthProvider, request: Request, told: AuthContext, context: CallContext) {
  let cause: unknown;
  try {
    const headers = await provider.authorize(request, told);
    if (Object.keys(headers).length > 0) return headers;
  } catch (error) {
    if (error instanceof OktaError || context.signal?.aborted) throw error;
    cause = error;
  }
  throw new OktaAuthError("ERR_AUTH", `${nameOf(context)} was not sent: its auth gave no credentials`, context, {
    cause,
  });
}
