// How long to wait before another attempt. Okta tells it by its own clock, in whole seconds. Loaded by the first wait.

import { dateOf } from "../http-date.js";
import type { Clock } from "../platform.js";
import { rateLimitOf } from "../rate-limit-headers.js";

/** Waits without a word from the server: 0.5 s, doubled each time, up to 8 s, half of it left to chance. */
const FIRST = 500;
const LONGEST = 8_000;

/**
 * The wait after an attempt, in milliseconds.
 * @param response - its answer; none after a network fault
 * @param attempt - how many attempts there were before it
 */
export function waitAfter(response: Response | undefined, attempt: number, clock: Clock): number {
  const chance = clock.random();
  const told = response && toldBy(response);
  // the chance spreads clients that were all told the same second
  if (told !== undefined) return Math.max(told, 0) + chance * FIRST;
  return Math.min(FIRST * 2 ** attempt, LONGEST) * (0.5 + chance / 2);
}

/** What an answer says of it; `undefined` when it says nothing that makes sense. */
function toldBy({ headers, status }: Response): number | undefined {
  // measured on the server's clock: ours may be wrong
  const date = dateOf(headers.get("Date"));
  const after = headers.get("Retry-After") ?? "";
  if (/^\d{1,9}$/.test(after)) return Number(after) * 1000;
  const at = dateOf(after) - date;
  if (!Number.isNaN(at)) return at;
  const limit = rateLimitOf(headers);
  // with a concurrency limit the reset means nothing: minutes away, while a place is free in a moment
  if (status !== 429 || !limit || limit.limit === 0 || Number.isNaN(date)) return undefined;
  return limit.reset * 1000 - date + 1000;
}
