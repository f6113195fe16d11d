// The innermost layer: one request, one response, and the library's errors for what goes wrong on the way.

import { isOktaError, type OktaError, OktaNetworkError, type SentCall } from "../errors/index.js";
import { WIRE } from "../shared/platform.js";
import type { CallContext, Send } from "./compose.js";
import { endOf } from "./end-errors.js";
import { refuseRedirect } from "./redirect.js";
import { fetchInitOf, type ProgramFetch, platformResponseOf, UNWRAPPED } from "./wire.js";

/**
 * Makes the innermost layer.
 * @param fetch - the program's; without one, the platform's
 * @param most - how many bytes a response may have, for a `fetch` that reads it by itself
 */
export function sendBy(fetch: ProgramFetch | undefined, most: number): Send {
  const own = fetch?.[WIRE];
  return async (request, context) => {
    const { watch, wire = own } = context;
    let response: Response;
    watch?.sending?.(request);
    try {
      if (wire) response = await wire(request, context, most);
      else if (fetch) {
        const given = await fetch(request.url, { ...fetchInitOf(request, context), ...UNWRAPPED });
        response = await platformResponseOf(given);
      }
      // looked up for each request: a program may replace the global one
      else response = await globalThis.fetch(request.url, fetchInitOf(request, context));
      // such as a mock without a prepared response
      if (!(response as Partial<Response> | undefined)?.headers) throw new TypeError("fetch did not return a Response");
    } catch (error) {
      throw await failureOf(error, context);
    }
    watch?.answered?.(response, request);
    if (!response.ok) await refuseRedirect(response, request.url, context);
    try {
      await context.reader?.read(response, context);
    } catch (error) {
      throw await failureOf(error, context);
    }
    return response;
  };
}

/** The library's error for a thrown value. */
export async function failureOf(error: unknown, context: SentCall & Pick<CallContext, "signal">): Promise<OktaError> {
  // by its brand: a chunk that is loaded later may be of another copy, where a program's test resets its modules
  const { signal } = context;
  // an error can be the reason that somebody ends other calls for
  if (isOktaError(error) && error !== signal?.reason) return error;
  if (signal?.aborted) return endOf(signal.reason, context);
  const more = await import("./network-errors.js").catch(() => undefined);
  // a program that cannot reach the org may not reach its own chunks, either
  return more?.noAnswer(error, context) ?? new OktaNetworkError("ERR_NETWORK", "no answer came", context);
}
