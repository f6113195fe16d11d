// How long to wait before another attempt. Okta names a time of its own clock, in whole seconds.

import type { Clock } from "../shared/platform.js";
import { isConcurrencyLimit, rateLimitOf, requestedWaitOf } from "../shared/rate-limit-headers.js";
import { AFTER_FAULT, AFTER_REFUSAL, backoff } from "./backoff.js";
import { type DateSeen, serverTimeBy } from "./server-time.js";

/** The jitter after a time that many clients may share, in milliseconds. */
const SPREAD = 500;

/**
 * Returns the wait after a failed attempt, in milliseconds. A reset in the past is not a reason to retry at once: the
 * limiter may have a clock of its own.
 * @param response - its response; `undefined` after a network fault
 * @param attempt - number of earlier attempts
 * @param newest - the newest Date of other responses, for a response without one
 */
export function waitAfter(response: Response | undefined, attempt: number, clock: Clock, newest?: DateSeen): number {
  const chance = clock.random();
  const requested = response && requestedWaitOf(response, () => serverTimeBy(newest, clock));
  if (requested !== undefined) return requested + chance * SPREAD;
  const refused = response?.status === 429 && !isConcurrencyLimit(429, rateLimitOf(response.headers));
  return backoff(refused ? AFTER_REFUSAL : AFTER_FAULT, attempt, chance);
}
