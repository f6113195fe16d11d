// Rate-limit headers that are missing, repeated, garbled, or from another clock: the usable ones are used.

import { describe, expect, test } from "vitest";
import { OktaRateLimitError } from "../../src/index.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { FlyingClock, ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import type { LimitedOptions, TimingHeaders } from "../support/limited.js";
import { limited, START, times } from "../support/limited-okta.js";
import { type Handler, inTurn, oktaOf } from "../support/okta-of.js";

type Garble = NonNullable<LimitedOptions["garble"]>;

/** The same headers, those of some names changed. */
const changed =
  (change: (value: string) => string, ...names: (keyof TimingHeaders)[]): Garble =>
  (headers) => ({ ...headers, ...Object.fromEntries(names.map((name) => [name, change(headers[name])])) });
const without =
  (...names: string[]): Garble =>
  (headers) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
const twice = (value: string) => `${value}, ${value}`;
const ALL = ["Date", "X-Rate-Limit-Limit", "X-Rate-Limit-Remaining", "X-Rate-Limit-Reset"] as const;

describe("no call of a bulk of 100 users at 60 requests in 5 s fails", () => {
  async function bulk(server: LimitedOptions) {
    const { okta, org } = limited({ latency: 50, ...server }, { retry: 2 });
    const inputs = Array.from({ length: 100 }, (_, at) => `00u${at}`);
    const { succeeded, failed } = await okta.bulk(inputs, (id) => okta.getUser(id));
    return { ended: `${succeeded} : ${failed}`, refused: org.refused };
  }

  test.each<[string, Garble]>([
    ["each header twice", changed(twice, ...ALL)],
    ["the reset twice", changed(twice, "X-Rate-Limit-Reset")],
    [
      "the reset three times, with empty parts",
      changed((reset) => `,${reset},, ${reset},${reset}, `, "X-Rate-Limit-Reset"),
    ],
    ["a later reset besides", changed((reset) => `${Number(reset) + 55}, ${reset}`, "X-Rate-Limit-Reset")],
    ["a reset of the past besides", changed((reset) => `${reset}, 0, ${Number(reset) - 60}`, "X-Rate-Limit-Reset")],
    ["invalid resets beside it", changed((reset) => `soon, ${reset}, -5`, "X-Rate-Limit-Reset")],
    ["a reset in milliseconds", changed((reset) => `${reset}000`, "X-Rate-Limit-Reset")],
    ["more remaining besides", changed((remaining) => `599, ${remaining}`, "X-Rate-Limit-Remaining")],
    ["a higher limit besides", changed((limit) => `600, ${limit}`, "X-Rate-Limit-Limit")],
    ["no limit", without("X-Rate-Limit-Limit")],
    ["no Date", without("Date")],
    ["an invalid Date", changed(() => "yesterday", "Date")],
    ["a Date of RFC 850", changed((date) => rfc850(date), "Date")],
    ["a Date of asctime", changed((date) => asctime(date), "Date")],
  ])("with %s, and none is refused", async (_, garble) => {
    expect(await bulk({ garble })).toEqual({ ended: "100 : 0", refused: 0 });
  });

  test.each<[string, Garble]>([
    ["a reset alone", without("Date", "X-Rate-Limit-Limit", "X-Rate-Limit-Remaining")],
    ["no remaining", without("X-Rate-Limit-Remaining")],
    ["no reset", without("X-Rate-Limit-Reset")],
    ["a reset of 1970", changed(() => "5", "X-Rate-Limit-Reset")],
    ["a negative reset", changed((reset) => `-${reset}`, "X-Rate-Limit-Reset")],
    ["a reset hours ago", changed((reset) => String(Number(reset) - 7_200), "X-Rate-Limit-Reset")],
    ["nothing at all", without(...ALL)],
  ])("with %s, though some are refused at first", async (_, garble) => {
    const { ended, refused } = await bulk({ garble });
    expect(ended).toBe("100 : 0");
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThanOrEqual(20);
  });

  test("with a reset in hours, while other requests wait for 65 s", async () => {
    const garble = changed((reset) => String(Number(reset) + 7_200), "X-Rate-Limit-Reset");
    expect((await bulk({ garble })).ended).toBe("100 : 0");
  });
});

describe("a Date header ahead of the rate limiter's clock", () => {
  test.each([1_000, 2_000, 3_000, 120_000, 3_600_000])(
    "by %d ms fails none of 150 concurrent calls",
    async (dateAhead) => {
      for (const latency of [0, 20, 200]) {
        const { okta, org } = limited({ latency, dateAhead }, { retry: 2 });
        await times(150, () => okta.getUser("00u1"));
        expect(org.seen).toHaveLength(150 + org.refused);
        expect(org.refused).toBeLessThanOrEqual(30);
      }
    },
  );

  test.each([1_000, 2_000])("by %d ms fails none of 150 sequential calls", async (dateAhead) => {
    const { okta } = limited({ latency: 20, dateAhead }, { retry: 2 });
    for (let at = 0; at < 150; at++) await okta.getUser("00u1");
  });

  test("is detected once, not in each window", async () => {
    const { okta, org } = limited({ latency: 20, dateAhead: 2_000 }, { retry: 2 });
    await times(150, () => okta.getUser("00u1"));
    const { refused } = org;
    await times(600, () => okta.getUser("00u1"));
    expect(org.refused).toBe(refused);
  });

  test("and one behind it cause a slightly longer wait, and no 429", async () => {
    const { okta, org } = limited({ latency: 20, dateAhead: -2_000 }, { retry: 2 });
    await times(150, () => okta.getUser("00u1"));
    expect(org.refused).toBe(0);
  });
});

describe("an invalid limit", () => {
  test("of a 429 without any time holds no other request", async () => {
    const clock = new ManualClock({ now: START });
    const { okta, sent } = oktaOf(
      inTurn(failure(429, "E0000047"), () => json(userOf("00u1"))),
      { timeout: 0, clock },
    );
    await errorOf(OktaRateLimitError, okta.getUser("00u1"));
    await okta.getUser("00u1");
    expect(sent).toHaveLength(2);
  });

  test("does not hold an endpoint that responds successfully", async () => {
    const clock = new FlyingClock({ now: START, chance: 0.5 });
    const headers = {
      Date: new Date(START).toUTCString(),
      "X-Rate-Limit-Limit": "600",
      "X-Rate-Limit-Remaining": "0",
      "X-Rate-Limit-Reset": String(START / 1000 + 36_000),
    };
    const { okta } = oktaOf(() => json(userOf("00u1"), { headers }), { timeout: 0, clock });
    await times(100, () => okta.getUser("00u1"));
    // the first answer is believed once
    expect(clock.now() - START).toBeLessThan(66_000);
  });

  test("does not affect the holds of other endpoints", async () => {
    const clock = new ManualClock({ now: START });
    const headers = (reset: number) => ({
      Date: new Date(clock.now()).toUTCString(),
      "X-Rate-Limit-Limit": "600",
      "X-Rate-Limit-Remaining": "0",
      "X-Rate-Limit-Reset": String(START / 1000 + reset),
    });
    const { okta, sent } = oktaOf(
      ({ method }) => json(userOf("00u1"), { headers: headers(method === "GET" ? 30 : -7_200) }),
      { timeout: 0, clock },
    );
    await okta.suspendUser("00u1");
    await okta.getUser("00u1");
    void okta.getUser("00u1");
    await clock.advance(29_999);
    expect(sent).toHaveLength(2);
    await clock.advance(1);
    expect(sent).toHaveLength(3);
  });
});

describe("a reset without a Date", () => {
  const HOUR = 3_600_000;
  const answer = (date?: number) =>
    json(userOf("00u1"), {
      headers: {
        ...(date !== undefined && { Date: new Date(date).toUTCString() }),
        "X-Rate-Limit-Limit": "600",
        "X-Rate-Limit-Remaining": "0",
        "X-Rate-Limit-Reset": String(START / 1000 + 30),
      },
    });

  /** A client whose own clock is wrong. */
  function client(wrong: number, handler: Handler) {
    const clock = Object.assign(new ManualClock({ now: 5_000 }), {
      wallTime: () => clock.now() - 5_000 + START + wrong,
    });
    return { clock, ...oktaOf(handler, { timeout: 0, retry: 2, clock }) };
  }

  test("is read by the local clock", async () => {
    const { clock, okta, sent } = client(0, () => answer());
    await okta.getUser("00u1");
    void okta.getUser("00u1");
    await clock.advance(29_999);
    expect(sent).toHaveLength(1);
    await clock.advance(1);
    expect(sent).toHaveLength(2);
  });

  test.each([-HOUR, HOUR])("is read by the clock of other responses: the local one is off by %d ms", async (wrong) => {
    const { clock, okta, sent } = client(wrong, ({ method }) => answer(method === "GET" ? undefined : START));
    await okta.suspendUser("00u1");
    await clock.advance(10_000);
    await okta.getUser("00u1");
    void okta.getUser("00u1");
    await clock.advance(19_999);
    expect(sent).toHaveLength(2);
    await clock.advance(1);
    expect(sent).toHaveLength(3);
  });

  test.each([-HOUR, 0, HOUR])("leads to the right retryAfter: the local clock is off by %d ms", async (wrong) => {
    const { clock, okta } = client(wrong, ({ method }) =>
      method === "GET" ? new Response(null, { status: 429, headers: answer().headers }) : answer(START),
    );
    await okta.suspendUser("00u1");
    await clock.advance(10_000);
    const error = await errorOf(OktaRateLimitError, okta.getUser("00u1", { retry: 0 }));
    expect(error.retryAfter).toBe(21);
  });

  test("leads to a retryAfter by the local clock if no response had a Date", async () => {
    const { clock, okta } = client(0, () => new Response(null, { status: 429, headers: answer().headers }));
    await clock.advance(10_000);
    const error = await errorOf(OktaRateLimitError, okta.getUser("00u1", { retry: 0 }));
    expect(error.retryAfter).toBe(21);
  });

  test.each([-HOUR, HOUR])(
    "of a 429 is read by that clock without pacing, too: the local one is off by %d ms",
    async (wrong) => {
      const answers = [answer(START), new Response(null, { status: 429, headers: answer().headers }), answer(START)];
      const clock = Object.assign(new FlyingClock({ now: 0 }), { wallTime: () => clock.now() + START + wrong });
      const { okta } = oktaOf(inTurn(...answers), { timeout: 0, retry: 2, clock, pacing: false });
      await okta.getUser("00u1");
      await okta.getUser("00u1");
      expect(clock.waited).toEqual([31_000]);
    },
  );
});

describe("errors, pages and hooks report the same rate limit", () => {
  const refusal = (headers: { [name: string]: string }) => {
    const response = failure(429, "E0000047");
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };
  const reset = START / 1000 + 30;

  test.each<[string, { [name: string]: string }, object | undefined]>([
    ["a reset alone", { "X-Rate-Limit-Reset": `${reset}` }, { reset }],
    ["a reset twice", { "X-Rate-Limit-Reset": `${reset}, ${reset}` }, { reset }],
    ["no reset", { "X-Rate-Limit-Limit": "600", "X-Rate-Limit-Remaining": "0" }, { limit: 600, remaining: 0 }],
    [
      "two of each",
      { "X-Rate-Limit-Limit": "600,1200", "X-Rate-Limit-Remaining": "7, 3" },
      { limit: 600, remaining: 3 },
    ],
    ["invalid figures", { "X-Rate-Limit-Limit": "many", "X-Rate-Limit-Reset": "-1" }, undefined],
    ["nothing", {}, undefined],
  ])("%s", async (_, headers, expected) => {
    const seen: unknown[] = [];
    const hooks = { afterResponse: ({ rateLimit }: { rateLimit?: unknown }) => void seen.push(rateLimit) };
    const { okta } = oktaOf(() => refusal(headers), { hooks });
    const error = await errorOf(OktaRateLimitError, okta.getUser("00u1"));
    expect(error.rateLimit).toStrictEqual(expected);
    expect(seen).toStrictEqual([expected]);

    const page = pageOf(["00u1"]);
    for (const [name, value] of Object.entries(headers)) page.headers.set(name, value);
    const { value } = await oktaOf(() => page)
      .okta.listUsers()
      .pages()
      .next();
    expect(value?.rateLimit).toStrictEqual(expected);
  });
});

function rfc850(date: string): string {
  const [, day, month, year, time] = /^\w+, (\d\d) (\w+) \d\d(\d\d) (\S+) GMT$/.exec(date) ?? [];
  return `Thursday, ${day}-${month}-${year} ${time} GMT`;
}

function asctime(date: string): string {
  const [, week, day, month, year, time] = /^(\w+), (\d\d) (\w+) (\d{4}) (\S+) GMT$/.exec(date) ?? [];
  return `${week} ${month} ${String(Number(day)).padStart(2)} ${time} ${year}`;
}
