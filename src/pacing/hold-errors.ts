// The error of a request that was not sent because its hold would take too long. Not loaded lazily, because it has to be
// thrown at once.

import type { RateLimit } from "../contract/response-head.js";
import { OktaRateLimitError } from "../errors/index.js";
import { nameOf } from "../errors/okta-error.js";
import type { CallContext } from "../middleware/compose.js";
import type { Prospect } from "./pacer.js";

/**
 * Returns the error of a request that cannot be sent in time.
 * @param bound - the option that does not allow the hold
 */
export function heldErrorOf(
  { reason, milliseconds }: Prospect,
  rateLimit: RateLimit | undefined,
  bound: string,
  context: CallContext,
): OktaRateLimitError {
  const retryAfter = milliseconds === undefined ? undefined : Math.max(Math.ceil(milliseconds / 1000), 1);
  const cause =
    reason === "rateLimit"
      ? `the rate limit of ${context.bucket} is used up`
      : "this client has as many requests in flight as `pacing.concurrency` allows";
  const about = retryAfter === undefined ? "" : `, for about ${retryAfter} s`;
  const summary = `${cause}${about}; ${bound}`;
  return new OktaRateLimitError({
    ...context,
    status: 429,
    code: "ERR_HELD",
    summary,
    causes: [],
    rateLimit,
    retryAfter,
    // the platform's placeholder for a missing response
    response: Response.error(),
    body: undefined,
    message: `${nameOf(context)} was not sent: ${summary}`,
  });
}
