// How long to wait before another attempt. Okta names a time of its own clock, in whole seconds. Loaded by the first wait.

import { dateOf } from "../http-date.js";
import { type Clock, wallTimeOf } from "../platform.js";
import { isConcurrencyLimit, rateLimitOf, waitToldBy } from "../rate-limit-headers.js";
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
  const told = response && waitToldBy(response, serverTime(response, clock, newest));
  if (told !== undefined) return told + chance * SPREAD;
  const refused = response?.status === 429 && !isConcurrencyLimit(429, rateLimitOf(response.headers));
  return backoff(refused ? AFTER_REFUSAL : AFTER_FAULT, attempt, chance);
}

/** What the server's clock showed when it answered, in milliseconds: ours may be wrong. */
function serverTime({ headers }: Response, clock: Clock, newest: DateSeen | undefined): number {
  const date = dateOf(headers.get("Date"));
  if (!Number.isNaN(date)) return date;
  const seen = newest ? dateOf(newest.text) + clock.now() - newest.at : Number.NaN;
  return Number.isNaN(seen) ? wallTimeOf(clock) : seen;
}
