// The innermost layer: one request, one response, and the library's errors for what goes wrong on the way.

import { isOktaError, type OktaError, type SentCall } from "../errors/index.js";
import { type OktaRequest, WIRE } from "../shared/platform.js";
import type { CallContext, Send } from "./compose.js";
import { endErrorOf } from "./end-errors.js";
import { fetchInitOf, type ProgramFetch, platformResponseOf, UNWRAPPED } from "./fetch-adapters.js";
import { networkErrorOf } from "./network-errors.js";
import { refuseRedirect } from "./redirect.js";

/**
 * Creates the innermost layer.
 * @param fetch - the program's; without one, the platform's
 * @param most - how many bytes a response may have, for a `fetch` that reads it by itself
 */
export function sendBy(fetch: ProgramFetch | undefined, most: number): Send {
  const own = fetch?.[WIRE];
  const exchange: Send = async (request, context) => {
    const { watch, wire = own, effect } = context;
    const wasPossible = effect?.isPossible ?? false;
    let response: Response;
    watch?.sending?.(request);
    if (effect && !isRead(request)) effect.isPossible = true;
    try {
      if (wire) response = await wire(request, context, most);
      else if (fetch) {
        const given = await fetch(request.url, { ...fetchInitOf(request, context), ...UNWRAPPED });
        response = platformResponseOf(given);
      }
      // looked up for each request: a program may replace the global one
      else response = await globalThis.fetch(request.url, fetchInitOf(request, context));
      // such as a mock without a prepared response
      if (!(response as Partial<Response> | undefined)?.headers) throw new TypeError("fetch did not return a Response");
    } catch (error) {
      throw failureOf(error, context);
    }
    if (effect && isRefused(response)) effect.isPossible = wasPossible;
    watch?.answered?.(response, request);
    if (!response.ok) refuseRedirect(response, request.url, context);
    try {
      await context.reader?.read(response, context);
    } catch (error) {
      throw failureOf(error, context);
    }
    return response;
  };
  return (request, context) => {
    const { attempt } = context.watch ?? {};
    return attempt ? attempt(request, () => exchange(request, context)) : exchange(request, context);
  };
}

const isRead = ({ method }: OktaRequest): boolean => method === "GET" || method === "HEAD";

/** Whether a response says that nothing was done. A 408 can come while the request is carried out. */
const isRefused = ({ status }: Response): boolean => status >= 400 && status < 500 && status !== 408;

/** The library's error for a thrown value. */
export function failureOf(error: unknown, context: SentCall & Pick<CallContext, "signal">): OktaError {
  const { signal } = context;
  // a program can abort other calls with an error as the reason
  if (isOktaError(error) && error !== signal?.reason) return error;
  if (signal?.aborted) return endErrorOf(signal.reason, context);
  return networkErrorOf(error, context);
}
