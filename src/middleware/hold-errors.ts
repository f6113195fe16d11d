// The error of a request that was not sent because its hold would have been too long. Not loaded by the first of them:
// it is to come at once.

import type { RateLimit } from "../contract/operation.js";
import { nameOf, OktaRateLimitError } from "../errors/index.js";
import type { CallContext } from "./compose.js";
import type { Prospect } from "./pacer.js";

/** @param bound - what does not allow the hold */
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
      : "as many requests of this client are in flight as may be";
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
    // the platform's own object for a response that did not come
    response: Response.error(),
    body: undefined,
    message: `${nameOf(context)} was not sent: ${summary}`,
  });
}
