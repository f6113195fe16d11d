// Adds the credentials, on every attempt anew.

import type { AuthProvider } from "../auth/provider.js";
import { OktaArgumentError } from "../errors.js";
import type { Layer } from "./compose.js";

/** Asks the provider for each request that goes to the org; a request to any other origin is not sent at all. */
export function authorize(origin: string, provider: AuthProvider): Layer {
  return async (request, next, context) => {
    const target = new URL(request.url).origin;
    if (target !== origin) {
      throw new OktaArgumentError("url", `a request to ${target} is refused: this client's org is ${origin}`, context);
    }
    const headers = await provider.authorize(request, context);
    for (const [name, value] of Object.entries(headers)) {
      context.secrets.push(value, value.replace(/^\S+ /, ""));
      request.headers.set(name, value);
    }
    return next(request, context);
  };
}
