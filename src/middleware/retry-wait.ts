// How long to wait before another attempt. Okta names a time of its own clock, in whole seconds. Loaded by the first wait.

import { dateOf } from "../shared/http-date.js";
import type { Clock } from "../shared/platform.js";
import { isConcurrencyLimit, rateLimitOf, waitToldBy } from "../shared/rate-limit-headers.js";
import { AFTER_FAULT, AFTER_REFUSAL, backoff } from "./backoff.js";
import { type DateSeen, serverTimeBy } from "./server-time.js";

/** Clients that were all told the same second come again within this time, in milliseconds. */
const SPREAD = 500;

/**
 * The wait after an attempt, in milliseconds. A time that is over is no reason to try again at once: a server that
 * refuses has a clock of its own.
 * @param response - its answer; none after a network fault
 * @param attempt - how many attempts there were before it
 * @param newest - the newest Date of other answers, for one without
 */
export function waitAfter(response: Response | undefined, attempt: number, clock: Clock, newest?: DateSeen): number {
  const chance = clock.random();
  const told = response && waitToldBy(response, serverTime(response, clock, newest));
  if (told !== undefined) return told + chance * SPREAD;
  const refused = response?.status === 429 && !isConcurrencyLimit(429, rateLimitOf(response.headers));
  return backoff(refused ? AFTER_REFUSAL : AFTER_FAULT, attempt, chance);
}

/** What the server's clock showed when it answered, in milliseconds: ours may be wrong. */
function serverTime({ headers }: Response, clock: Clock, newest: DateSeen | undefined): number {
  const date = dateOf(headers.get("Date"));
  return Number.isNaN(date) ? serverTimeBy(newest, clock) : date;
}
