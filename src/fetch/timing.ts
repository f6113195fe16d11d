// How long to wait before another attempt. Okta names a time of its own clock, in whole seconds. Loaded by the first wait.

import { dateOf } from "../http-date.js";
import { type Clock, wallTimeOf } from "../platform.js";
import { isConcurrencyLimit, rateLimitOf, retryAfterOf } from "../rate-limit-headers.js";
import { AFTER_FAULT, AFTER_REFUSAL, backoff } from "./backoff.js";

/** Clients that were all told the same second come again within this time, in milliseconds. */
const SPREAD = 500;

/** A Date header, and when it came by our clock. */
export interface DateSeen {
  readonly text: string;
  readonly at: number;
}

/**
 * The wait after an attempt, in milliseconds. A time that is over is no reason to try again at once: a server that
 * refuses has a clock of its own.
 * @param response - its answer; none after a network fault
 * @param attempt - how many attempts there were before it
 * @param newest - the newest Date of other answers, for one without
 */
export function waitAfter(response: Response | undefined, attempt: number, clock: Clock, newest?: DateSeen): number {
  const chance = clock.random();
  const limit = response && rateLimitOf(response.headers);
  const crowded = response && isConcurrencyLimit(response.status, limit);
  const refused = response?.status === 429 && !crowded;
  if (response) {
    const now = serverTime(response, clock, newest);
    // the reset of a concurrency limit is minutes away, while a place is free in a moment
    const untilReset = refused && limit?.reset !== undefined ? limit.reset * 1000 - now + 1000 : 0;
    const wait = retryAfterOf(response.headers, now) ?? untilReset;
    if (wait > 0) return wait + chance * SPREAD;
  }
  return backoff(refused ? AFTER_REFUSAL : AFTER_FAULT, attempt, chance);
}

/** What the server's clock showed when it answered, in milliseconds: ours may be wrong. */
function serverTime({ headers }: Response, clock: Clock, newest: DateSeen | undefined): number {
  const date = dateOf(headers.get("Date"));
  if (!Number.isNaN(date)) return date;
  const seen = newest ? dateOf(newest.text) + clock.now() - newest.at : Number.NaN;
  return Number.isNaN(seen) ? wallTimeOf(clock) : seen;
}
