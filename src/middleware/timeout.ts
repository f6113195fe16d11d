// Ends one attempt at its timeout, with the reading of its response; and at once when the call ends.

import { milliseconds } from "../shared/option-checks.js";
import { CLOCK, type Clock } from "../shared/platform.js";
import type { Layer } from "./compose.js";
import { endErrorOf } from "./end-errors.js";
import { TimedEnd } from "./timed-end.js";

/** The timeout of an attempt unless an option says otherwise, in milliseconds. */
export const DEFAULT_TIMEOUT = 60_000;

/**
 * The layer of the timeout: see {@link OktaOptions.timeout}.
 * @param timeout - milliseconds for calls without the option; 0: no end
 * @throws OktaConfigError - it is not a number of milliseconds
 */
export function timeout(timeout?: number, clock: Clock = CLOCK): Layer {
  const base = milliseconds("timeout", timeout, DEFAULT_TIMEOUT);
  const layer: Layer = async (request, next, context) => {
    const limit = milliseconds("timeout", context.options.timeout, base, context);
    if (!context.signal && limit === 0) return next(request, context);
    const end = new TimedEnd(context.signal, "timeout", limit, clock);
    const { signal } = end;
    try {
      if (signal.aborted) throw signal.reason;
      // a fetch that ignores its signal must not hold up the call
      const response = await end.until(next(request, { ...context, signal }));
      if (goesOn(response)) end.hangUp();
      return response;
    } catch (error) {
      throw signal.aborted && error === signal.reason ? endErrorOf(error, context) : error;
    } finally {
      // the call's own signal ends the reading of a body that is read later
      end.release(context.reader !== undefined);
    }
  };
  return Object.assign(layer, { reads: "timeout" as const });
}

/** Whether a response that can have no body announces one: the platform would read it to its end, if it has one. */
function goesOn({ status, headers }: Response): boolean {
  if (status !== 204 && status !== 205 && status !== 304) return false;
  return headers.get("Transfer-Encoding") !== null || Number(headers.get("Content-Length")) > 0;
}
