// Ends one attempt at its time-out, with the reading of its answer; and at once when the call ends.

import { CLOCK, type Clock } from "../platform.js";
import type { Layer } from "./compose.js";
import { endOf } from "./end.js";
import { figure } from "./figures.js";
import { failureOf } from "./send.js";

/**
 * The layer of the time-out: see {@link OktaOptions.timeout}.
 * @param timeout - milliseconds for calls that are told nothing; 0: no end
 * @throws OktaConfigError - it is no number of milliseconds
 */
export function timeout(timeout?: number, clock: Clock = CLOCK): Layer {
  const base = figure("timeout", timeout, 60_000, false);
  const layer: Layer = (request, next, context) =>
    new Promise((done, fail) => {
      const limit = figure("timeout", context.options.timeout, base, false, context);
      const { signal, read } = context;
      if (!signal && limit === 0) return done(next(request, context));
      // a fetch that does not listen must not hold up the call
      const end = endOf(signal, "timeout", limit, clock, (reason) => fail(failureOf(reason, context)));
      // who reads the body later is still to be stopped by the call's own signal
      const over = () => end.release(read !== undefined);
      if (end.signal.aborted) return over();
      next(request, { ...context, signal: end.signal }).then(
        (response) => {
          over();
          done(response);
        },
        (error) => {
          over();
          fail(error);
        },
      );
    });
  return Object.assign(layer, { reads: "timeout" as const });
}
