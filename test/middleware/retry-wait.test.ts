// How long to wait before another attempt.

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

describe("after 429", () => {
  test("until the reset, and a second for what its whole seconds leave out", () => {
    expect(waitOf({ reset: 30 })).toBe(31_000);
  });

  test.each([-HOUR, HOUR])("by the server's clock: ours may be wrong by %d ms", (skew) => {
    expect(waitOf({ reset: 30 }, clock(0, DATE + skew))).toBe(31_000);
  });

  test("with up to half a second of chance, so that not all come at once", () => {
    expect(waitOf({ reset: 30 }, clock(0.5))).toBe(31_250);
    expect(waitOf({ reset: 30 }, clock(0.999))).toBeLessThan(31_500);
  });

  test("that late, however many attempts there were", () => {
    expect(waitAfter(answer({ reset: 30 }), 9, clock())).toBe(31_000);
  });

  test("a second where the reset is now", () => {
    expect(waitOf({ reset: 0 })).toBe(1_000);
  });

  test.each<[string, Told]>([
    ["a reset that is a second over", { reset: -1 }],
    ["a reset that is long over", { reset: -60 }],
    ["a reset of 1970", { reset: "0" }],
    ["Retry-After: 0 and no reset", { reset: "", after: "0" }],
    ["a Retry-After that is over", { reset: "", after: httpDate(DATE - 7_000) }],
    ["nothing that makes sense", { limit: "", remaining: "", reset: "", date: "" }],
  ])("longer each time, and seconds from the first on, with %s", (_, told) => {
    const waits = [0, 1, 2, 3, 9].map((attempt) => waitAfter(answer(told), attempt, clock()));
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 16_000]);
    expect(waitAfter(answer(told), 0, clock(0.5))).toBe(3_000);
    expect(waitAfter(answer(told), 9, clock(0.999))).toBeLessThan(32_000);
  });

  test.each([0, 111, 140])("briefly with a concurrency limit, whatever its reset says: %d s", (reset) => {
    expect(waitOf({ limit: "0", reset })).toBe(BRIEFLY);
  });

  test.each<[string, Told]>([
    ["no limit", { limit: "" }],
    ["a limit that is no number", { limit: "many" }],
    ["no remaining", { remaining: "" }],
    ["two resets in one", { reset: `${DATE / 1000 + 30}, ${DATE / 1000 + 30}` }],
    ["a later reset", { reset: `${DATE / 1000 + 90},${DATE / 1000 + 30}` }],
    ["a reset that is over besides", { reset: `${DATE / 1000 - 30}, ${DATE / 1000 + 30}` }],
    ["a reset that is none besides", { reset: `soon, -1, ${DATE / 1000 + 30}` }],
    ["a reset in milliseconds", { reset: `${DATE + 30_000}` }],
    ["two dates", { date: `${httpDate(DATE)}, ${httpDate(DATE)}` }],
    ["no date, by our clock", { date: "" }],
    ["a date that is none, by our clock", { date: "yesterday" }],
    ["Retry-After: 0, which says less", { after: "0" }],
  ])("until the reset all the same, with %s", (_, told) => {
    expect(waitOf(told)).toBe(31_000);
  });

  test.each<[string, Told]>([
    ["no reset", { reset: "" }],
    ["a reset that is no number", { reset: "soon" }],
    ["a reset below 0", { reset: "-5" }],
    ["a reset with a fraction", { reset: "1767268830.5" }],
    ["a reset in another century", { reset: "9767268830" }],
  ])("as if no reset were there, with %s", (_, told) => {
    expect(waitOf(told)).toBe(2_000);
  });
});

describe("Retry-After", () => {
  test.each([429, 503])("is honoured in seconds: %d", (status) => {
    expect(waitOf({ status, after: "7" })).toBe(7_000);
  });

  test("counts for more than the reset", () => {
    expect(waitOf({ reset: 30, after: "7" })).toBe(7_000);
  });

  test("counts with a concurrency limit, where the reset does not", () => {
    expect(waitOf({ limit: "0", reset: 140, after: "7" })).toBe(7_000);
  });

  test.each([-HOUR, 0, HOUR])("is honoured as a date by the server's clock: ours is wrong by %d ms", (skew) => {
    expect(waitOf({ status: 503, after: httpDate(DATE + 7_000) }, clock(0, DATE + skew))).toBe(7_000);
  });

  test.each([httpDate(DATE - 7_000), "0", "-7"])("that is over is as if nothing were said: %s", (after) => {
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
  ])("may come several times: the smallest that is still to come counts: «%s»", (after) => {
    expect(waitOf({ status: 503, after })).toBe(7_000);
  });

  test("may be a date in each form that HTTP has", () => {
    expect(waitOf({ status: 503, after: "Thursday, 01-Jan-26 12:00:07 GMT" })).toBe(7_000);
    expect(waitOf({ status: 503, after: "Thu Jan  1 12:00:07 2026" })).toBe(7_000);
  });

  test("has the half second of chance too", () => {
    expect(waitOf({ after: "7" }, clock(0.5))).toBe(7_250);
  });

  test.each(["soon", "7 s", "1e3"])("that is neither loses to the reset: «%s»", (after) => {
    expect(waitOf({ reset: 30, after })).toBe(31_000);
  });

  test("as a date on an answer without one is compared with our clock", () => {
    expect(waitOf({ status: 503, date: "", after: httpDate(DATE + 7_000) })).toBe(7_000);
  });

  test("as a date on an answer without one is compared with the newest Date, and the time since", () => {
    const newest = { text: httpDate(DATE), at: 500 };
    const told = answer({ status: 503, date: "", after: httpDate(DATE + 7_000) });
    expect(waitAfter(told, 0, clock(0, 2_500), newest)).toBe(5_000);
  });
});

describe("when the server says nothing", () => {
  test.each([
    [0, 250, 500],
    [1, 500, 1_000],
    [2, 1_000, 2_000],
    [3, 2_000, 4_000],
    [4, 4_000, 8_000],
    [5, 4_000, 8_000],
    [99, 4_000, 8_000],
    [5_000, 4_000, 8_000],
  ])("after attempt %d: from %d ms, to %d ms by chance", (attempt, least, most) => {
    expect(waitAfter(undefined, attempt, clock(0))).toBe(least);
    expect(waitAfter(undefined, attempt, clock(0.999_999))).toBeCloseTo(most, 0);
  });

  test.each([408, 502, 503, 504])("%d waits the same, and its rate limit is nothing to it", (status) => {
    expect(waitOf({ status, reset: 30 })).toBe(BRIEFLY);
    expect(waitAfter(answer({ status, reset: 30 }), 2, clock())).toBe(1_000);
  });
});
