// Parses the rate limit and `Retry-After` headers of a response. A header can be repeated, which `Headers` joins by
// commas: the smallest plausible value counts.

import type { RateLimit } from "../contract/response-head.js";
import { dateOf, datesIn, withoutDates } from "./http-date.js";

type HeadersOf = Pick<Headers, "get">;

/** A reset further than this from the response's date, in seconds, is implausible. */
const DAY = 86_400;
/** The plausible resets of a response without a date, in seconds since 1970: from 2001 to 2286. */
const YEARS = [1e9, 1e10] as const;
/** A reset above this is in milliseconds. */
const MILLISECONDS = 1e11;

/** Parses the rate limit of a response's endpoint; `undefined` without plausible headers. */
export function rateLimitOf(headers: HeadersOf): RateLimit | undefined {
  const limit = smallestIn(headers.get("X-Rate-Limit-Limit"));
  const remaining = smallestIn(headers.get("X-Rate-Limit-Remaining"));
  const reset = resetOf(headers);
  const found: { -readonly [Name in keyof RateLimit]: RateLimit[Name] } = {};
  if (limit !== undefined) found.limit = limit;
  if (remaining !== undefined) found.remaining = remaining;
  if (reset !== undefined) found.reset = reset;
  return (limit ?? remaining ?? reset) === undefined ? undefined : found;
}

/** Whether a response is a 429 of the concurrency limit, whose reset is meaningless. */
export function isConcurrencyLimit(status: number, limit: RateLimit | undefined): boolean {
  return status === 429 && limit?.limit === 0;
}

/**
 * Parses the wait in `Retry-After`, in milliseconds; `undefined` if there is none or it is over.
 * @param now - the server's time, in milliseconds since 1970, to compare a date with
 */
export function retryAfterOf(headers: HeadersOf, now: number): number | undefined {
  const text = headers.get("Retry-After");
  if (!text) return undefined;
  const waits = [
    ...parseNumbers(withoutDates(text)).map((seconds) => seconds * 1000),
    ...datesIn(text).map((time) => time - now),
  ];
  return smallest(waits.filter((wait) => wait > 0));
}

/**
 * Returns how long to wait before a retry, in milliseconds: by `Retry-After`; after a 429 until the reset, plus a
 * second because resets are rounded to seconds. `undefined` if there is no wait or it is over.
 * @param serverTime - the server's time, in milliseconds since 1970, for a response without a `Date`
 */
export function requestedWaitOf({ status, headers }: Response, serverTime: () => number): number | undefined {
  const date = dateOf(headers.get("Date"));
  const now = Number.isNaN(date) ? serverTime() : date;
  const after = retryAfterOf(headers, now);
  if (after !== undefined || status !== 429) return after;
  const limit = rateLimitOf(headers);
  // a concurrency limit frees up within moments, while its reset is up to a minute away
  if (limit?.reset === undefined || isConcurrencyLimit(status, limit)) return undefined;
  const wait = limit.reset * 1000 - now + 1000;
  return wait > 0 ? wait : undefined;
}

/** Parses when the window ends, in seconds since 1970. Of several resets, future ones come first. */
function resetOf(headers: HeadersOf): number | undefined {
  const text = headers.get("X-Rate-Limit-Reset");
  if (!text) return undefined;
  const date = dateOf(headers.get("Date")) / 1000;
  const [from, to] = Number.isNaN(date) ? YEARS : [date - DAY, date + DAY];
  const isPlausible = (reset: number) => reset >= from && reset <= to;
  const resets = parseNumbers(text).map(toSeconds).filter(isPlausible);
  return smallest(resets.filter((reset) => !(reset <= date))) ?? resets.sort((one, other) => other - one)[0];
}

const toSeconds = (reset: number): number => (reset < MILLISECONDS ? reset : Math.ceil(reset / 1000));

const NUMBER = /^\d{1,15}$/;

function parseNumbers(text: string): number[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => NUMBER.test(part))
    .map(Number);
}

function smallestIn(text: string | null): number | undefined {
  return smallest(parseNumbers(text ?? ""));
}

function smallest(values: readonly number[]): number | undefined {
  return values.length > 0 ? values.reduce((least, value) => Math.min(least, value)) : undefined;
}
