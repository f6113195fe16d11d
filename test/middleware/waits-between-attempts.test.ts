// A call waits between attempts as long as the server says, and ends its wait with its signal or deadline.

import { describe, expect, test, vi } from "vitest";
import { OktaAbortError, type OktaOptions, OktaRateLimitError, OktaTimeoutError } from "../../src/index.js";
import { failure, json, userOf } from "../support/answers.js";
import { FlyingClock, ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, oktaOf } from "../support/okta-of.js";

const fine = () => json(userOf("00u1"));
const reset: Handler = () => Promise.reject(new TypeError("fetch failed"));

/** Okta's word that a limit is reached, for as many seconds of its own clock. */
function limited(seconds: number, limit = 600): Response {
  const date = Date.UTC(2031, 5, 5);
  const response = failure(429, "E0000047");
  response.headers.set("Date", new Date(date).toUTCString());
  response.headers.set("X-Rate-Limit-Limit", String(limit));
  response.headers.set("X-Rate-Limit-Remaining", "0");
  response.headers.set("X-Rate-Limit-Reset", String(date / 1000 + seconds));
  return response;
}

/** What a call waited for, by a handler's answers. */
async function waitsOf(handler: Handler, options: Partial<OktaOptions> = {}, chance = 0): Promise<number[]> {
  const clock = new FlyingClock({ chance });
  const { okta } = oktaOf(handler, { retry: 5, pacing: false, clock, ...options });
  await okta.getUser("00u1").catch(() => undefined);
  return clock.waited;
}

describe("a call waits", () => {
  test("until the limit resets, plus a second", async () => {
    expect(await waitsOf(inTurn(limited(30), fine))).toEqual([31_000]);
  });

  test("briefly after a concurrency limit, even if the reset is minutes away", async () => {
    expect(await waitsOf(inTurn(limited(140, 0), limited(111, 0), fine))).toEqual([250, 500]);
  });

  test("at most 65 s by default", async () => {
    expect(await waitsOf(inTurn(limited(3_600), fine))).toEqual([65_000]);
    expect(await waitsOf(inTurn(limited(3_600), fine), { retry: { maxWait: 90_000 } })).toEqual([90_000]);
  });

  test.each([0, 0.999])("at most maxWait, including jitter: %d", async (chance) => {
    const options = { retry: { retries: 3, maxWait: 200 } };
    expect(await waitsOf(inTurn(limited(30), reset, reset, fine), options, chance)).toEqual([200, 200, 200]);
  });

  test("not at all with maxWait 0", async () => {
    expect(await waitsOf(inTurn(limited(30), reset, fine), { retry: { maxWait: 0 } })).toEqual([0, 0]);
  });

  test("longer after each response without a time", async () => {
    expect(await waitsOf(reset)).toEqual([250, 500, 1_000, 2_000, 4_000]);
    expect(await waitsOf(reset, { retry: 7 }, 0.5)).toEqual([375, 750, 1_500, 3_000, 6_000, 6_000, 6_000]);
  });

  test("not after the last attempt", async () => {
    expect(await waitsOf(reset, { retry: 1 })).toEqual([250]);
  });

  test("again if the next attempt is too early", async () => {
    expect(await waitsOf(inTurn(limited(30), limited(2), fine))).toEqual([31_000, 3_000]);
  });

  test.each([-2, -60, -1_200])(
    "longer each time if the reset is in the past by the server's Date: %d s",
    async (over) => {
      const waits = await waitsOf(() => limited(over));
      expect(waits.slice(0, 5)).toEqual([2_000, 4_000, 8_000, 16_000, 16_000]);
    },
  );

  test("longer each time after Retry-After: 0", async () => {
    const refused = () => new Response(null, { status: 429, headers: { "Retry-After": "0" } });
    expect((await waitsOf(refused, { retry: 3 })).slice(0, 3)).toEqual([2_000, 4_000, 8_000]);
    const down = () => new Response(null, { status: 503, headers: { "Retry-After": "0" } });
    expect(await waitsOf(down, { retry: 3 })).toEqual([250, 500, 1_000]);
  });

  test("as its own options say, overriding the client's", async () => {
    const clock = new FlyingClock();
    const { okta } = oktaOf(inTurn(limited(30), fine), { retry: 2, pacing: false, clock });
    await okta.getUser("00u1", { retry: { maxWait: 5_000 } });
    expect(clock.waited).toEqual([5_000]);
  });
});

describe("429s have a separate budget:", () => {
  test("a call is retried for five minutes of waits", async () => {
    expect(await waitsOf(() => limited(30), { retry: 1 })).toEqual(Array.from({ length: 9 }, () => 31_000));
  });

  test("or for as long as `rateLimited` allows, for the client or the call", async () => {
    expect(await waitsOf(() => limited(30), { retry: { rateLimited: 70_000 } })).toEqual([31_000, 31_000]);
    expect(await waitsOf(() => limited(30), { retry: { rateLimited: 0 } })).toEqual([]);
    const clock = new FlyingClock();
    const { okta } = oktaOf(() => limited(30), { retry: 2, pacing: false, clock });
    await errorOf(OktaRateLimitError, okta.getUser("00u1", { retry: { rateLimited: 40_000 } }));
    expect(clock.waited).toEqual([31_000]);
  });

  test("not at all without retries, unless `rateLimited` is set", async () => {
    expect(await waitsOf(() => limited(30), { retry: 0 })).toEqual([]);
    expect(await waitsOf(() => limited(30), { retry: { retries: 0, rateLimited: 40_000 } })).toEqual([31_000]);
  });

  test("429s use up no retries, and faults use up no time for 429s", async () => {
    const answers = inTurn(limited(30), reset, limited(30), reset, limited(30), fine);
    expect(await waitsOf(answers, { retry: 2 })).toEqual([31_000, 250, 31_000, 500, 31_000]);
  });

  test("a short maxWait does not repeat a request more often", async () => {
    expect(await waitsOf(() => limited(30), { retry: { maxWait: 0 } })).toHaveLength(9);
  });
});

describe("an attempt is not made before its wait is over", () => {
  test("to the millisecond", async () => {
    const clock = new ManualClock();
    const { okta, sent } = oktaOf(inTurn(limited(30), fine), { retry: 2, clock });
    const run = okta.getUser("00u1");
    // pacing knows the time of the reset: the call needs no second more
    await clock.advance(29_999);
    expect(sent).toHaveLength(1);
    await clock.advance(1);
    expect(sent).toHaveLength(2);
    expect(await run).toEqual(userOf("00u1"));
  });
});

describe("an abort during a wait", () => {
  /** A call that waits, and what it takes to end it. */
  async function waiting(options: Partial<OktaOptions> = {}) {
    const clock = new ManualClock();
    const controller = new AbortController();
    const { okta, sent } = oktaOf(() => limited(30), { retry: 2, clock, ...options });
    const run = okta.getUser("00u1", { signal: controller.signal });
    const failed = errorOf(OktaAbortError, run);
    // what fails otherwise is for the test to see
    failed.catch(() => undefined);
    await clock.settle();
    return { clock, controller, okta, run, failed, sent };
  }

  test("ends the call at once with the signal's reason", async () => {
    const { controller, failed } = await waiting();
    controller.abort("enough");
    expect(await failed).toMatchObject({ code: "ERR_ABORTED", operation: "getUser", cause: "enough" });
  });

  test("by a timeout rejects with a timeout error", async () => {
    const { controller, run } = await waiting();
    controller.abort(new DOMException("too long", "TimeoutError"));
    await errorOf(OktaTimeoutError, run);
  });

  test("leaves no timer, and nothing is sent afterwards", async () => {
    const { clock, controller, failed, sent } = await waiting();
    controller.abort();
    await failed;
    expect(clock.pending).toEqual([]);
    await clock.advance(3_600_000);
    expect(sent).toHaveLength(1);
  });

  test("ends the call at once with a deadline, too", async () => {
    const { clock, controller, failed } = await waiting({ deadline: 600_000 });
    controller.abort();
    await failed;
    expect(clock.pending).toEqual([]);
  });

  test("ends a call of okta.api, too", async () => {
    const clock = new ManualClock();
    const { okta, sent } = oktaOf(() => limited(30), { retry: 2, timeout: 0, clock });
    const controller = new AbortController();
    const failed = errorOf(OktaAbortError, okta.api.GET("/api/v1/users", { signal: controller.signal }));
    await vi.waitFor(() => expect(clock.pending).toHaveLength(1));
    controller.abort();
    expect((await failed).code).toBe("ERR_ABORTED");
    expect(clock.pending).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  test("ends a list at once, and no page is requested afterwards", async () => {
    const clock = new ManualClock();
    const { okta, sent } = oktaOf(() => limited(30), { retry: 2, clock });
    const controller = new AbortController();
    const failed = errorOf(OktaAbortError, okta.listUsers({ signal: controller.signal }).toArray());
    await clock.settle();
    controller.abort();
    expect((await failed).operation).toBe("listUsers");
    await clock.advance(3_600_000);
    expect(sent).toHaveLength(1);
  });

  test("ends only its own call", async () => {
    const clock = new ManualClock();
    const { okta } = oktaOf(inTurn(limited(30), limited(30), fine), { retry: 2, clock });
    const controller = new AbortController();
    const one = errorOf(OktaAbortError, okta.getUser("00u1", { signal: controller.signal }));
    const other = okta.getUser("00u1");
    await clock.settle();
    controller.abort();
    await one;
    await clock.advance(31_000);
    expect(await other).toEqual(userOf("00u1"));
  });
});

describe("an error with a retry time", () => {
  test("is thrown with its values after the last attempt", async () => {
    const { okta } = oktaOf(() => limited(30), { retry: 1, clock: new FlyingClock() });
    const error = await errorOf(OktaRateLimitError, okta.getUser("00u1"));
    expect(error.rateLimit).toMatchObject({ limit: 600, remaining: 0 });
  });
});
