// The wait before another attempt, by the headers of the response.

import { describe, expect, test } from "vitest";
import { waitAfter } from "../../src/middleware/retry-wait.js";
import { ManualClock } from "../support/clock.js";

/** When the server answers, by its own clock. */
const DATE = Date.UTC(2026, 0, 1, 12);
const HOUR = 3_600_000;

const clock = (chance = 0, now = DATE) => new ManualClock({ now, chance });
const httpDate = (time: number) => new Date(time).toUTCString();

interface Told {
  status?: number;
  limit?: string;
  remaining?: string;
  /** Seconds after `DATE`, or a text. */
  reset?: number | string;
  date?: string;
  after?: string;
}

/** An answer that tells when to come again; `""` leaves a header out. */
function answer({ status = 429, limit = "600", remaining = "0", reset = 30, date = httpDate(DATE), after = "" }: Told) {
  const headers = Object.entries({
    "X-Rate-Limit-Limit": limit,
    "X-Rate-Limit-Remaining": remaining,
    "X-Rate-Limit-Reset": typeof reset === "number" ? String(DATE / 1000 + reset) : reset,
    Date: date,
    "Retry-After": after,
  });
  return new Response(null, { status, headers: headers.filter(([, value]) => value !== "") });
}

const waitOf = (told: Told, on = clock()) => waitAfter(answer(told), 0, on);
/** The first wait without a word from the server, with no chance in it. */
const BRIEFLY = 250;

describe("the wait after 429", () => {
  test("lasts until the reset, plus a second that rounding can hide", () => {
    expect(waitOf({ reset: 30 })).toBe(31_000);
  });

  test.each([-HOUR, HOUR])("follows the server's clock: the local one may be off by %d ms", (skew) => {
    expect(waitOf({ reset: 30 }, clock(0, DATE + skew))).toBe(31_000);
  });

  test("has up to half a second of jitter", () => {
    expect(waitOf({ reset: 30 }, clock(0.5))).toBe(31_250);
    expect(waitOf({ reset: 30 }, clock(0.999))).toBeLessThan(31_500);
  });

  test("does not grow with the attempts", () => {
    expect(waitAfter(answer({ reset: 30 }), 9, clock())).toBe(31_000);
  });

  test("is a second if the reset is now", () => {
    expect(waitOf({ reset: 0 })).toBe(1_000);
  });

  test.each<[string, Told]>([
    ["a reset a second ago", { reset: -1 }],
    ["a reset a minute ago", { reset: -60 }],
    ["a reset of 1970", { reset: "0" }],
    ["Retry-After: 0 and no reset", { reset: "", after: "0" }],
    ["a Retry-After in the past", { reset: "", after: httpDate(DATE - 7_000) }],
    ["no valid header", { limit: "", remaining: "", reset: "", date: "" }],
  ])("starts with seconds and doubles each time with %s", (_, told) => {
    const waits = [0, 1, 2, 3, 9].map((attempt) => waitAfter(answer(told), attempt, clock()));
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 16_000]);
    expect(waitAfter(answer(told), 0, clock(0.5))).toBe(3_000);
    expect(waitAfter(answer(told), 9, clock(0.999))).toBeLessThan(32_000);
  });

  test.each([0, 111, 140])("is short for a concurrency limit, whatever its reset: %d s", (reset) => {
    expect(waitOf({ limit: "0", reset })).toBe(BRIEFLY);
  });

  test.each<[string, Told]>([
    ["no limit", { limit: "" }],
    ["a limit that is not a number", { limit: "many" }],
    ["no remaining", { remaining: "" }],
    ["two resets in one", { reset: `${DATE / 1000 + 30}, ${DATE / 1000 + 30}` }],
    ["a later reset", { reset: `${DATE / 1000 + 90},${DATE / 1000 + 30}` }],
    ["a reset in the past beside it", { reset: `${DATE / 1000 - 30}, ${DATE / 1000 + 30}` }],
    ["invalid resets beside it", { reset: `soon, -1, ${DATE / 1000 + 30}` }],
    ["a reset in milliseconds", { reset: `${DATE + 30_000}` }],
    ["two dates", { date: `${httpDate(DATE)}, ${httpDate(DATE)}` }],
    ["no date, by the local clock", { date: "" }],
    ["an invalid date, by the local clock", { date: "yesterday" }],
    ["Retry-After: 0", { after: "0" }],
  ])("lasts until the reset despite %s", (_, told) => {
    expect(waitOf(told)).toBe(31_000);
  });

  test.each<[string, Told]>([
    ["no reset", { reset: "" }],
    ["a reset that is not a number", { reset: "soon" }],
    ["a reset below 0", { reset: "-5" }],
    ["a reset with a fraction", { reset: "1767268830.5" }],
    ["a reset in another century", { reset: "9767268830" }],
  ])("has a default with %s", (_, told) => {
    expect(waitOf(told)).toBe(2_000);
  });
});

describe("Retry-After", () => {
  test.each([429, 503])("in seconds is honoured: %d", (status) => {
    expect(waitOf({ status, after: "7" })).toBe(7_000);
  });

  test("takes precedence over the reset", () => {
    expect(waitOf({ reset: 30, after: "7" })).toBe(7_000);
  });

  test("applies to a concurrency limit, unlike the reset", () => {
    expect(waitOf({ limit: "0", reset: 140, after: "7" })).toBe(7_000);
  });

  test.each([-HOUR, 0, HOUR])("as a date follows the server's clock: the local one is off by %d ms", (skew) => {
    expect(waitOf({ status: 503, after: httpDate(DATE + 7_000) }, clock(0, DATE + skew))).toBe(7_000);
  });

  test.each([httpDate(DATE - 7_000), "0", "-7"])("in the past is ignored: %s", (after) => {
    expect(waitOf({ status: 503, after })).toBe(BRIEFLY);
    expect(waitAfter(answer({ status: 503, after }), 2, clock())).toBe(1_000);
  });

  test.each([
    "7, 7",
    "7,60",
    " 60 , 7, soon",
    "0, 7",
    `${httpDate(DATE + 7_000)}, ${httpDate(DATE + 7_000)}`,
    `60, ${httpDate(DATE + 7_000)}`,
  ])("may have several values: the smallest in the future counts: «%s»", (after) => {
    expect(waitOf({ status: 503, after })).toBe(7_000);
  });

  test("may be a date in each of HTTP's formats", () => {
    expect(waitOf({ status: 503, after: "Thursday, 01-Jan-26 12:00:07 GMT" })).toBe(7_000);
    expect(waitOf({ status: 503, after: "Thu Jan  1 12:00:07 2026" })).toBe(7_000);
  });

  test("has half a second of jitter, too", () => {
    expect(waitOf({ after: "7" }, clock(0.5))).toBe(7_250);
  });

  test.each(["soon", "7 s", "1e3"])("that is invalid is ignored in favour of the reset: «%s»", (after) => {
    expect(waitOf({ reset: 30, after })).toBe(31_000);
  });

  test("as a date, on a response without a Date, is compared with the local clock", () => {
    expect(waitOf({ status: 503, date: "", after: httpDate(DATE + 7_000) })).toBe(7_000);
  });

  test("as a date, on a response without a Date, is compared with the newest Date plus the time since", () => {
    const newest = { text: httpDate(DATE), at: 500 };
    const told = answer({ status: 503, date: "", after: httpDate(DATE + 7_000) });
    expect(waitAfter(told, 0, clock(0, 2_500), newest)).toBe(5_000);
  });
});

describe("the backoff without a header", () => {
  test.each([
    [0, 250, 500],
    [1, 500, 1_000],
    [2, 1_000, 2_000],
    [3, 2_000, 4_000],
    [4, 4_000, 8_000],
    [5, 4_000, 8_000],
    [99, 4_000, 8_000],
    [5_000, 4_000, 8_000],
  ])("after attempt %d is %d to %d ms, by jitter", (attempt, least, most) => {
    expect(waitAfter(undefined, attempt, clock(0))).toBe(least);
    expect(waitAfter(undefined, attempt, clock(0.999_999))).toBeCloseTo(most, 0);
  });

  test.each([408, 502, 503, 504])("is the same for %d, whose rate limit is ignored", (status) => {
    expect(waitOf({ status, reset: 30 })).toBe(BRIEFLY);
    expect(waitAfter(answer({ status, reset: 30 }), 2, clock())).toBe(1_000);
  });
});
