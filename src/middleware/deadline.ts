// Ends the whole call at its deadline: attempts, waits and token requests included; of a list, all its pages.

import { milliseconds } from "../shared/option-checks.js";
import { CLOCK, type Clock } from "../shared/platform.js";
import type { Layer } from "./compose.js";
import { End } from "./timed-end.js";

/**
 * The layer of the deadline: see {@link OktaOptions.deadline}.
 * @param deadline - milliseconds for calls that are told nothing; 0: no end
 * @throws OktaConfigError - it is no number of milliseconds
 */
export function deadline(deadline?: number, clock: Clock = CLOCK): Layer {
  const base = milliseconds("deadline", deadline, 0);
  const ending: Layer = async (request, next, context) => {
    const limit = milliseconds("deadline", context.options.deadline, base, context);
    if (limit === 0) return next(request, context);
    const { list } = context;
    if (list?.signal) return next(request, { ...context, signal: list.signal, endsAt: list.endsAt });
    const end = new End(context.signal, "deadline", limit, clock);
    // the first page of a list starts the time of all
    const { signal } = end;
    const endsAt = clock.now() + limit;
    if (list) Object.assign(list, { signal, endsAt, release: () => end.release() });
    try {
      return await next(request, { ...context, signal, endsAt });
    } finally {
      if (!list) end.release(context.read !== undefined);
    }
  };
  const layer: Layer = (request, next, context) =>
    base === 0 && context.options.deadline === undefined ? next(request, context) : ending(request, next, context);
  return Object.assign(layer, { reads: "deadline" as const });
}
