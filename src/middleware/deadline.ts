// Ends the whole call at its deadline: attempts, waits and token requests included; of a list, all its pages.

import { milliseconds } from "../shared/option-checks.js";
import { CLOCK, type Clock } from "../shared/platform.js";
import type { CallContext, Layer } from "./compose.js";
import type { ListDeadline } from "./list-scope.js";
import { TimedEnd } from "./timed-end.js";

/**
 * The layer of the deadline: see {@link OktaOptions.deadline}.
 * @param deadline - milliseconds for calls without the option; 0: no end
 * @throws OktaConfigError - it is not a number of milliseconds
 */
export function deadline(deadline?: number, clock: Clock = CLOCK): Layer {
  const base = milliseconds("deadline", deadline, 0);
  const start = (context: CallContext, limit: number): ListDeadline => ({
    end: new TimedEnd(context.signal, "deadline", limit, clock),
    endsAt: clock.now() + limit,
  });
  const layer: Layer = async (request, next, context) => {
    const limit = milliseconds("deadline", context.options.deadline, base, context);
    if (limit === 0) return next(request, context);
    const { list } = context;
    // the first page of a list starts the time of all
    const { end, endsAt } = list ? list.deadline(() => start(context, limit)) : start(context, limit);
    try {
      return await next(request, { ...context, signal: end.signal, endsAt });
    } finally {
      if (!list) end.release(context.reader !== undefined);
    }
  };
  const applies = ({ options }: CallContext) => base !== 0 || options.deadline !== undefined;
  return Object.assign(layer, { reads: "deadline" as const, applies });
}
