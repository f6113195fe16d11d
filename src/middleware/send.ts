// The innermost layer: one request, one answer, and one language for what goes wrong on the way.

import { isOktaError, type OktaError, OktaNetworkError, type SentCall } from "../errors/index.js";
import type { Wire } from "../shared/platform.js";
import type { CallContext, Send } from "./compose.js";
import { endOf } from "./end-errors.js";
import { refuseRedirect } from "./redirect.js";

/** Sends a request. */
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
    if (!response.ok) await refuseRedirect(response, request.url, context);
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
