import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { waitAfter } from "../../src/middleware/retry-wait.js";
import { ManualClock } from "../support/clock.js";
import { runs } from "../support/runs.js";

const RUNS = runs(10_000);

const number = fc.oneof(fc.integer(), fc.double(), fc.bigInt(), fc.constantFrom(0, -0, 1e308, 2 ** 31, 2 ** 53));
// HTTP's years have four digits
const date = fc
  .date({ noInvalidDate: true, min: new Date("1000-01-01"), max: new Date("9999-12-31") })
  .map((value) => value.toUTCString());
// what a header may hold, and no more: the platform refuses the rest itself
const text = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) });
const value = fc.oneof(
  number.map(String),
  date,
  text,
  fc.tuple(number, number).map(([one, other]) => `${one}, ${other}`),
  fc.constantFrom("", "NaN", "Infinity", "-1", "1.5", "0x10", "1e99", "9".repeat(400), "Thu, 01 Jan 1970 00:00:00 GMT"),
);
const headers = fc.dictionary(
  fc.constantFrom("Date", "Retry-After", "X-Rate-Limit-Limit", "X-Rate-Limit-Remaining", "X-Rate-Limit-Reset"),
  value,
  { noNullPrototype: true },
);
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const now = fc.double({ min: -8.64e15, max: 8.64e15, noNaN: true });
const status = fc.constantFrom(200, 408, 429, 502, 503, 504);

describe("the wait before another attempt", () => {
  test("is a non-negative number, whatever the headers contain", () => {
    const given = [status, headers, fc.nat(), now, chance] as const;
    fc.assert(
      fc.property(...given, (code, said, attempt, time, random) => {
        const wait = waitAfter(
          new Response(null, { status: code, headers: said }),
          attempt,
          new ManualClock({ now: time, chance: random }),
        );
        expect(Number.isFinite(wait)).toBe(true);
        expect(wait).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  test("is 0.25 to 8 s without a response", () => {
    fc.assert(
      fc.property(fc.nat(), now, chance, (attempt, time, random) => {
        const wait = waitAfter(undefined, attempt, new ManualClock({ now: time, chance: random }));
        expect(wait).toBeGreaterThanOrEqual(250);
        expect(wait).toBeLessThanOrEqual(8_000);
      }),
      RUNS,
    );
  });

  test("does not depend on the local clock if the response has a Date", () => {
    const given = [status, headers, date, fc.nat(9), now, now, chance] as const;
    fc.assert(
      fc.property(...given, (code, told, at, attempt, one, other, random) => {
        const said = { ...told, Date: at };
        const waits = [one, other].map((time) =>
          waitAfter(
            new Response(null, { status: code, headers: said }),
            attempt,
            new ManualClock({ now: time, chance: random }),
          ),
        );
        expect(waits[0]).toBe(waits[1]);
      }),
      RUNS,
    );
  });

  test("after 429 is the time until the reset, plus 1 to 1.5 s", () => {
    const given = [
      fc.nat(4e9),
      fc.integer({ min: -10, max: 600 }),
      fc.integer({ min: 1, max: 9_999 }),
      chance,
    ] as const;
    fc.assert(
      fc.property(...given, (seconds, left, limit, random) => {
        const response = new Response(null, {
          status: 429,
          headers: {
            Date: new Date(seconds * 1000).toUTCString(),
            "X-Rate-Limit-Limit": String(limit),
            "X-Rate-Limit-Remaining": "0",
            "X-Rate-Limit-Reset": String(Math.max(seconds + left, 0)),
          },
        });
        const wait = waitAfter(response, 0, new ManualClock({ chance: random }));
        const least = (Math.max(seconds + left, 0) - seconds + 1) * 1000;
        // what is over is no reason to come at once
        expect(wait).toBeGreaterThanOrEqual(Math.max(least, 1_000));
        expect(wait).toBeLessThanOrEqual(least > 0 ? least + 500 : 4_000);
      }),
      RUNS,
    );
  });

  test.each(["1", "9", " ", "1,", ", ", "Thu, 01 Jan 1970 00:00:00 GMT", "T", ":", "-"])(
    "is computed in time for headers of 200,000 characters that repeat «%s»",
    { timeout: 5_000 },
    (part) => {
      const response = new Response(null, { status: 429 });
      for (const name of [
        "Date",
        "Retry-After",
        "X-Rate-Limit-Limit",
        "X-Rate-Limit-Remaining",
        "X-Rate-Limit-Reset",
      ]) {
        response.headers.set(name, part.repeat(200_000 / part.length));
      }
      // «1,» is a Retry-After of a second
      expect(waitAfter(response, 0, new ManualClock())).toBe(part === "1," ? 1_000 : 2_000);
    },
  );
});
