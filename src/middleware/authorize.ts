// Adds the credentials, on every attempt anew.

import { plain } from "../contract/operation.js";
import { isOktaError, type OktaError } from "../errors/index.js";
import { abortable } from "../shared/abortable-wait.js";
import { type AuthContext, type AuthProvider, FIXED, MOST_PROOFS } from "../shared/auth-provider.js";
import { discard } from "../shared/discard-body.js";
import { HeaderList } from "../shared/header-list.js";
import type { ClientFetch } from "../shared/platform.js";
import type { CallContext, Layer } from "./compose.js";

const UNUSED = {} as AuthContext;

/**
 * Asks the provider for each request that goes to the org; a request to any other origin is not sent at all. What Okta
 * refuses with 401 is sent once more if the provider has better credentials; and again for each better proof.
 */
export function authorize(origin: string, provider: AuthProvider, fetch: ClientFetch): Layer {
  return async (request, next, context) => {
    const { operation, shortcut } = context;
    // which origin a URL has that begins like that is no question
    const target = request.url.startsWith(`${origin}/`) ? origin : new URL(request.url).origin;
    if (target !== origin) {
      throw (await import("./response-errors.js")).otherOrgOf(target, origin, context);
    }
    let [renewals, proofs] = [0, 0];
    for (;;) {
      let authorized = false;
      let cause: unknown;
      try {
        const given = provider.authorize(
          request,
          FIXED in provider ? UNUSED : { operation, shortcut, signal: context.signal, fetch },
        );
        // a provider that does not listen must not hold up the call
        const credentials = "then" in given ? await abortable(context.signal, Promise.resolve(given)) : given;
        for (const [name, value] of Object.entries(plain(credentials) ? credentials : {})) {
          if (!value || typeof value !== "string") throw new TypeError("no value of a header");
          // what a provider gives is secret as a whole, and without its scheme
          context.secrets.push(value, value.slice(value.indexOf(" ") + 1));
          // what a header cannot hold, a platform's own would quote
          new HeaderList().set(name, value);
          request.headers.set(name, value);
          authorized = true;
        }
      } catch (error) {
        if (isOktaError(error) || context.signal?.aborted) throw error;
        cause = error;
        authorized = false;
      }
      if (!authorized) throw await failure("was not sent: its auth gave no credentials", cause, context);
      const response = await next(request, context);
      let better: boolean | "new-proof" | undefined;
      try {
        // a nonce can come with any answer
        better = provider.answered?.(response, request);
      } catch (error) {
        discard(response);
        throw isOktaError(error) ? error : await failure("was answered, and its auth failed on it", error, context);
      }
      const again =
        better === "new-proof"
          ? /^40[01]$/.test(String(response.status)) && ++proofs <= MOST_PROOFS
          : better && response.status === 401 && ++renewals === 1;
      if (!again) return response;
      discard(response);
    }
  };
}

async function failure(what: string, thrown: unknown, context: CallContext): Promise<OktaError> {
  return (await import("./network-errors.js")).authFailed(what, thrown, context);
}
