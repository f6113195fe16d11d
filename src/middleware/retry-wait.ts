// How long to wait before another attempt. Okta names a time of its own clock, in whole seconds. Loaded with the first wait.

import { dateOf } from "../shared/http-date.js";
import type { Clock } from "../shared/platform.js";
import { isConcurrencyLimit, rateLimitOf, requestedWaitOf } from "../shared/rate-limit-headers.js";
import { AFTER_FAULT, AFTER_REFUSAL, backoff } from "./backoff.js";
import { type DateSeen, serverTimeBy } from "./server-time.js";

/** Clients that were told the same second return within this time, in milliseconds. */
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
  const told = response && requestedWaitOf(response, serverTime(response, clock, newest));
  if (told !== undefined) return told + chance * SPREAD;
  const refused = response?.status === 429 && !isConcurrencyLimit(429, rateLimitOf(response.headers));
  return backoff(refused ? AFTER_REFUSAL : AFTER_FAULT, attempt, chance);
}

/** The server's time when it responded, in milliseconds: the local clock may be wrong. */
function serverTime({ headers }: Response, clock: Clock, newest: DateSeen | undefined): number {
  const date = dateOf(headers.get("Date"));
  return Number.isNaN(date) ? serverTimeBy(newest, clock) : date;
}
