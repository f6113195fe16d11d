// The rate limit in a response.

import type { RateLimit } from "../contract/response-head.js";
import type { KnownLimit } from "./pacing-store.js";
import type { WindowEnd } from "./window-end.js";

/** The part of a response that concerns the rate limit of its bucket. */
export interface LimitAnswer {
  readonly limit: RateLimit | undefined;
  /** Whether it is a 429. */
  readonly refused: boolean;
  /** The wait of its `Retry-After`, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** When the request was sent and when the head of the response arrived, by our clock. */
  readonly sent: number;
  readonly received: number;
}

/**
 * The limit in the newest response, for the store of a fleet; `undefined` if its window is over.
 * @param remaining - what is left by it; infinite if that is unknown
 */
export function knownLimitOf(
  { limit, reset }: RateLimit,
  remaining: number,
  end: WindowEnd,
  now: number,
): KnownLimit | undefined {
  if (now >= end.at) return undefined;
  return {
    limit,
    remaining: remaining === Number.POSITIVE_INFINITY ? undefined : remaining,
    reset,
    endsIn: end.at - now,
    endsFrom: reset === undefined || end.isGuess ? undefined : Math.max(end.earliest(reset) - now, 0),
    guessed: end.isGuess,
  };
}
