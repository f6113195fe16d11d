// What an answer says of its rate limit, and of when to come again. Each header is read by itself, and may come in
// several lines, which `Headers` joins by commas. Of several values the smallest one that makes sense counts.

import type { RateLimit } from "../contract/operation.js";
import { dateOf, datesIn, withoutDates } from "./http-date.js";

type HeadersOf = Pick<Headers, "get">;

/** A reset further than this from the answer's own date, in seconds, is no time of this answer. */
const DAY = 86_400;
/** Where the answer has no date: the seconds since 1970 that a reset can be at all, from 2001 to 2286. */
const YEARS = [1e9, 1e10] as const;
/** A reset from here on is in milliseconds. */
const MILLISECONDS = 1e11;

/** What an answer says of the rate limit of its endpoint; `undefined` where it says nothing that makes sense. */
export function rateLimitOf(headers: HeadersOf): RateLimit | undefined {
  const limit = smallestIn(headers.get("X-Rate-Limit-Limit"));
  const remaining = smallestIn(headers.get("X-Rate-Limit-Remaining"));
  const reset = resetOf(headers);
  const said: { -readonly [Name in keyof RateLimit]: RateLimit[Name] } = {};
  if (limit !== undefined) said.limit = limit;
  if (remaining !== undefined) said.remaining = remaining;
  if (reset !== undefined) said.reset = reset;
  return (limit ?? remaining ?? reset) === undefined ? undefined : said;
}

/** Whether an answer refuses because too many requests run at once. Its reset means nothing. */
export function isConcurrencyLimit(status: number, limit: RateLimit | undefined): boolean {
  return status === 429 && limit?.limit === 0;
}

/**
 * For how long `Retry-After` asks to wait, in milliseconds; `undefined` without a wait that is still to come.
 * @param now - the server's time, in milliseconds since 1970, which a date is compared with
 */
export function retryAfterOf(headers: HeadersOf, now: number): number | undefined {
  const text = headers.get("Retry-After");
  if (!text) return undefined;
  const waits = [
    ...figuresIn(withoutDates(text)).map((seconds) => seconds * 1000),
    ...datesIn(text).map((time) => time - now),
  ];
  return smallest(waits.filter((wait) => wait > 0));
}

/**
 * How long an answer asks to wait, in milliseconds: as long as `Retry-After` says; after a 429 until the reset, and a
 * second for what its whole seconds leave out. `undefined` without a wait that is still to come.
 * @param now - the server's time, in milliseconds since 1970
 */
export function waitToldBy({ status, headers }: Response, now: number): number | undefined {
  const after = retryAfterOf(headers, now);
  if (after !== undefined || status !== 429) return after;
  const limit = rateLimitOf(headers);
  // the reset of a concurrency limit is minutes away, while a place is free in a moment
  if (limit?.reset === undefined || isConcurrencyLimit(status, limit)) return undefined;
  const wait = limit.reset * 1000 - now + 1000;
  return wait > 0 ? wait : undefined;
}

/** When the window ends, in seconds since 1970. A reset that is over is left behind by one that is not. */
function resetOf(headers: HeadersOf): number | undefined {
  const text = headers.get("X-Rate-Limit-Reset");
  if (!text) return undefined;
  const date = dateOf(headers.get("Date")) / 1000;
  const [from, to] = Number.isNaN(date) ? YEARS : [date - DAY, date + DAY];
  const makesSense = (reset: number) => reset >= from && reset <= to;
  if (FIGURE.test(text)) {
    const reset = secondsIn(Number(text));
    return makesSense(reset) ? reset : undefined;
  }
  const resets = figuresIn(text).map(secondsIn).filter(makesSense);
  return smallest(resets.filter((reset) => !(reset <= date))) ?? resets.sort((one, other) => other - one)[0];
}

const secondsIn = (reset: number): number => (reset < MILLISECONDS ? reset : Math.ceil(reset / 1000));

/** A header with one figure, as nearly all are. */
const FIGURE = /^\d{1,15}$/;

function figuresIn(text: string): number[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => FIGURE.test(part))
    .map(Number);
}

function smallestIn(text: string | null): number | undefined {
  if (!text) return undefined;
  return FIGURE.test(text) ? Number(text) : smallest(figuresIn(text));
}

function smallest(figures: readonly number[]): number | undefined {
  return figures.length > 0 ? figures.reduce((least, figure) => Math.min(least, figure)) : undefined;
}
