// The innermost layer: one request, one answer, and one language for what goes wrong on the way.

import { isOktaError, type OktaError, OktaNetworkError, type SentCall } from "../errors/index.js";
import { discard } from "../shared/discard-body.js";
import type { Wire } from "../shared/platform.js";
import type { CallContext, Send } from "./compose.js";
import { endOf } from "./end-errors.js";

const REDIRECT = /^30[12378]$/;

/** Sends it. Redirects are answers, not followed: Okta's API has none, and a header would go along. */
export function sendBy(wire: Wire): Send {
  return async (request, context) => {
    const { watch } = context;
    let response: Response;
    watch?.sending?.(request);
    try {
      response = await (context.wire ?? wire)(request, context);
      // such as a mock that nobody told what to answer
      if (!(response as Partial<Response> | undefined)?.headers) throw new TypeError("fetch gave no Response");
    } catch (error) {
      throw await failureOf(error, context);
    }
    watch?.answered?.(response, request);
    if (!response.ok && (response.type === "opaqueredirect" || REDIRECT.test(String(response.status)))) {
      discard(response);
      const { redirectOf } = await import("./response-errors.js");
      throw redirectOf(response, request.url, context);
    }
    try {
      await context.read?.(response);
    } catch (error) {
      throw await failureOf(error, context);
    }
    return response;
  };
}

/** What a thrown value means to the caller of the library. */
export async function failureOf(error: unknown, context: SentCall & Pick<CallContext, "signal">): Promise<OktaError> {
  // by its brand: what is loaded later may be of another copy, where a program's test forgets its modules
  const { signal } = context;
  // an error can be what somebody ends other calls for
  if (isOktaError(error) && error !== signal?.reason) return error;
  if (signal?.aborted) return endOf(signal.reason, context);
  const more = await import("./network-errors.js").catch(() => undefined);
  // who cannot reach the org may not reach what is loaded, either
  return more?.noAnswer(error, context) ?? new OktaNetworkError("ERR_NETWORK", "no answer came", context);
}
