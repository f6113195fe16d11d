// Adds the credentials, on every attempt anew.

import type { AuthProvider } from "../auth/provider.js";
import { nameOf, OktaArgumentError, OktaAuthError, OktaError } from "../errors.js";
import type { CallContext, Layer } from "./compose.js";

/** Asks the provider for each request that goes to the org; a request to any other origin is not sent at all. */
export function authorize(origin: string, provider: AuthProvider): Layer {
  return async (request, next, context) => {
    const target = new URL(request.url).origin;
    if (target !== origin) {
      throw new OktaArgumentError("url", `a request to ${target} is refused: this client's org is ${origin}`, context);
    }
    for (const [name, value] of Object.entries(await credentialsOf(provider, request, context))) {
      // what a provider gives is secret as a whole, and without its scheme
      context.secrets.push(value, value.replace(/^\S+ /, ""));
      request.headers.set(name, value);
    }
    return next(request, context);
  };
}

async function credentialsOf(provider: AuthProvider, request: Request, context: CallContext) {
  let cause: unknown;
  try {
    const headers = await provider.authorize(request, context);
    if (Object.keys(headers).length > 0) return headers;
  } catch (error) {
    if (error instanceof OktaError || context.signal?.aborted) throw error;
    cause = error;
  }
  throw new OktaAuthError("ERR_AUTH", `${nameOf(context)} was not sent: its auth gave no credentials`, context, {
    cause,
  });
}
