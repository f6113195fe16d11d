// How long a request may be held: `maxHold` and the deadline. A request that cannot be sent in time fails at once.

import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { getUser } from "../../generated/operations.js";
import {
  createClient,
  isOktaError,
  OktaApiError,
  OktaArgumentError,
  OktaRateLimitError,
  OktaTimeoutError,
  pacing,
} from "../../src/index.js";
import { failure, json, pageOf, pageUrl, userOf } from "../support/answers.js";
import { FlyingClock, ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { limited, START, times } from "../support/limited-okta.js";
import { type Handler, inTurn, ORG, oktaOf, silence, TOKEN } from "../support/okta-of.js";

const said = (remaining: number, resetIn = 30) => ({
  Date: new Date(START).toUTCString(),
  "X-Rate-Limit-Limit": "600",
  "X-Rate-Limit-Remaining": `${remaining}`,
  "X-Rate-Limit-Reset": `${START / 1000 + resetIn}`,
});
const fine =
  (remaining = 0): Handler =>
  () =>
    json(userOf("00u1"), { headers: said(remaining) });

/** A client whose limit of getUser is used up for 30 s. */
async function usedUp(options: Parameters<typeof oktaOf>[1] = {}, handler = fine()) {
  const clock = new ManualClock({ now: START });
  const made = oktaOf(handler, { timeout: 0, clock, ...options });
  await made.okta.getUser("00u1");
  const before = clock.pending;
  /** Whether nobody waits for anything. */
  const idle = () => clock.pending.length === before.length && made.sent.length === 1;
  return { clock, idle, ...made };
}

describe("behind an exhausted limit, a request fails at once", () => {
  test.each([
    ["0", 0],
    ["less than the time until the reset", 29_999],
  ])("if the client's maxHold is %s", async (_, maxHold) => {
    const { okta, idle } = await usedUp({ pacing: { maxHold } });
    await errorOf(OktaRateLimitError, okta.getUser("00u2"));
    expect(idle()).toBe(true);
  });

  test("if the call's maxHold is shorter than the hold", async () => {
    const { okta, idle } = await usedUp();
    await errorOf(OktaRateLimitError, okta.getUser("00u2", { maxHold: 0 }));
    await errorOf(OktaRateLimitError, okta.getUser("00u2", { maxHold: 29_999 }));
    expect(idle()).toBe(true);
  });

  test.each([2_000, 29_000, 30_000])("if its deadline is before the reset: %d ms", async (deadline) => {
    const { okta, idle } = await usedUp();
    const error = await errorOf(OktaRateLimitError, okta.getUser("00u2", { deadline }));
    expect(error).toMatchObject({ code: "ERR_HELD", rateLimit: { remaining: 0 }, retryAfter: 30 });
    expect(idle()).toBe(true);
  });

  test("if the client's deadline is before the reset", async () => {
    const { okta, idle } = await usedUp({ deadline: 2_000 });
    await errorOf(OktaRateLimitError, okta.getUser("00u2"));
    expect(idle()).toBe(true);
  });

  test("regardless of its retries", async () => {
    const { okta, idle } = await usedUp({ retry: 9 });
    await errorOf(OktaRateLimitError, okta.getUser("00u2", { maxHold: 0 }));
    expect(idle()).toBe(true);
  });

  test("through okta.api, too", async () => {
    const { okta, idle } = await usedUp({ pacing: { maxHold: 0 } });
    const get = okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u2" } } });
    expect((await errorOf(OktaRateLimitError, get)).code).toBe("ERR_HELD");
    expect(idle()).toBe(true);
  });

  test("as a page of a list or scan", async () => {
    const clock = new ManualClock({ now: START });
    const page = json([], { headers: said(0) });
    const { okta, sent } = oktaOf(inTurn(page), { timeout: 0, clock });
    await okta.listUsers().toArray();
    for (const end of [{ maxHold: 1_000 }, { deadline: 1_000 }]) {
      expect((await errorOf(OktaRateLimitError, okta.listUsers(end).toArray())).operation).toBe("listUsers");
      const scanned = okta.scanUsers({ concurrency: 1, ...end });
      expect((await errorOf(OktaRateLimitError, scanned[Symbol.asyncIterator]().next())).code).toBe("ERR_HELD");
    }
    expect(sent).toHaveLength(1);
    expect(clock.pending).toEqual([]);
  });

  test("as the second page of a list whose deadline started with the first", async () => {
    const clock = new ManualClock({ now: START });
    const first = pageOf(["00u1"], "2");
    for (const [name, value] of Object.entries(said(0))) first.headers.set(name, value);
    const { okta } = oktaOf(inTurn(first), { timeout: 0, clock, deadline: 20_000 });
    const users: unknown[] = [];
    const error = await errorOf(OktaRateLimitError, async () => {
      for await (const user of okta.listUsers()) users.push(user);
    });
    expect(error.code).toBe("ERR_HELD");
    expect(users).toHaveLength(1);
    expect(clock.pending).toEqual([]);
  });

  test("in a client with these layers", async () => {
    const clock = new ManualClock({ now: START });
    const fetch = async () => json(userOf("00u1"), { headers: said(0) });
    const layers = [pacing({ maxHold: 0 }, clock)];
    const client = createClient({ orgUrl: ORG, token: TOKEN, layers, fetch });
    await client.call(getUser, { path: { id: "00u1" } });
    await errorOf(OktaRateLimitError, client.call(getUser, { path: { id: "00u2" } }));
  });
});

describe("a request is held and then sent", () => {
  test.each([
    ["maxHold allows it", { maxHold: 30_000 }],
    ["its deadline comes after the reset", { deadline: 30_002 }],
    ["nothing bounds it", {}],
  ])("if %s", async (_, options) => {
    const { clock, okta, sent } = await usedUp();
    const call = okta.getUser("00u2", options);
    await clock.advance(29_999);
    expect(sent).toHaveLength(1);
    await clock.advance(1);
    await call;
    expect(sent).toHaveLength(2);
    expect(clock.pending).toEqual([]);
  });

  test("if the call's maxHold allows it, regardless of the client's", async () => {
    const { clock, okta, sent } = await usedUp({ pacing: { maxHold: 0 } });
    const call = okta.getUser("00u2", { maxHold: 60_000 });
    await clock.advance(30_000);
    await call;
    expect(sent).toHaveLength(2);
  });

  test("at once with maxHold 0 while the limit has requests left, including the last one", async () => {
    const clock = new ManualClock({ now: START });
    let left = 10;
    const { okta, sent } = oktaOf(() => fine(--left)(new Request(ORG)), { timeout: 0, clock, pacing: { maxHold: 0 } });
    for (let at = 0; at < 10; at++) await okta.getUser("00u1");
    await errorOf(OktaRateLimitError, okta.getUser("00u1"));
    expect(sent).toHaveLength(10);
  });
});

describe("the error of a request that was not sent", () => {
  test("has a code, and says when to retry", async () => {
    const { okta } = await usedUp({ pacing: { maxHold: 1_000 } });
    const error = await errorOf(OktaRateLimitError, okta.getUser("00u2"));
    expect(isOktaError(error, "ERR_HELD")).toBe(true);
    expect(error).toBeInstanceOf(OktaApiError);
    expect(error).toMatchObject({
      code: "ERR_HELD",
      status: 429,
      operation: "getUser",
      path: "/api/v1/users/00u2",
      rateLimit: { limit: 600, remaining: 0, reset: START / 1000 + 30 },
      retryAfter: 30,
      requestId: undefined,
      body: undefined,
    });
    expect(error.message).toBe(
      "getUser was not sent: the rate limit of GET /api/v1/users/{id} is used up, for about 30 s; maxHold is 1000 ms",
    );
  });

  test("has no response", async () => {
    const { okta } = await usedUp({ pacing: { maxHold: 0 } });
    const { response } = await errorOf(OktaRateLimitError, okta.getUser("00u2"));
    expect(response.type).toBe("error");
    expect([...response.headers]).toEqual([]);
  });

  test("names the deadline that would have been missed", async () => {
    const { okta } = await usedUp({ pacing: { maxHold: 20_000 } });
    const error = await errorOf(OktaRateLimitError, okta.getUser("00u2", { deadline: 5_000 }));
    expect(error.message).toContain("its deadline comes before");
  });

  test("shows no secret", async () => {
    const { okta } = await usedUp({ pacing: { maxHold: 0 } }, () => json({}, { headers: said(0) }));
    await okta.changePassword("00u1", { oldPassword: { value: "Old-1-secret" }, newPassword: { value: "x" } });
    const error = await errorOf(
      OktaRateLimitError,
      okta.changePassword("00u1", { oldPassword: { value: "Old-1-secret" }, newPassword: { value: "New-2-secret" } }),
    );
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toMatch(/-secret|00aBcDe/);
  });
});

describe("a 429 response", () => {
  test.each<[string, { [name: string]: string }, number | undefined]>([
    ["a reset", said(0), 31],
    ["Retry-After", { "Retry-After": "7" }, 7],
    ["nothing", {}, undefined],
    ["a reset that is over", said(0, -30), undefined],
    ["a concurrency limit", { ...said(0, 120), "X-Rate-Limit-Limit": "0" }, undefined],
  ])("has retryAfter, too, by %s", async (_, headers, retryAfter) => {
    const answer = failure(429, "E0000047");
    for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
    const { okta } = oktaOf(() => answer);
    expect((await errorOf(OktaRateLimitError, okta.getUser("00u1"))).retryAfter).toBe(retryAfter);
  });
});

describe("behind other requests of the client, a request", () => {
  /** A client that has one request in flight, which is answered when the test says so. */
  async function busy(handler: Handler = fine(5)) {
    const clock = new ManualClock({ now: START });
    let answer = () => {};
    const first = new Promise<void>((done) => {
      answer = done;
    });
    const made = oktaOf(
      async (request) => {
        if (made.sent.length === 1) await first;
        return handler(request);
      },
      { timeout: 0, clock, pacing: { concurrency: 1 } },
    );
    const running = made.okta.getUser("00u1");
    await clock.settle();
    return { clock, answer, running, ...made };
  }

  test("fails at once with maxHold 0", async () => {
    const { clock, okta, sent } = await busy();
    const error = await errorOf(OktaRateLimitError, okta.getUser("00u2", { maxHold: 0 }));
    expect(error).toMatchObject({ code: "ERR_HELD", rateLimit: undefined, retryAfter: undefined });
    expect(error.message).toContain("in flight");
    expect(sent).toHaveLength(1);
    expect(clock.pending).toEqual([]);
  });

  test("fails when maxHold is over", async () => {
    const { clock, okta, sent, answer } = await busy();
    const failed = errorOf(OktaRateLimitError, okta.getUser("00u2", { maxHold: 1_000 }));
    let ended = false;
    void failed.then(() => {
      ended = true;
    });
    await clock.advance(999);
    expect(ended).toBe(false);
    await clock.advance(1);
    expect(await failed).toMatchObject({ code: "ERR_HELD" });
    answer();
    await clock.advance(60_000);
    expect(sent).toHaveLength(1);
    expect(okta.rateLimits()["GET /api/v1/users/{id}"]).toMatchObject({ inFlight: 0, waiting: 0 });
  });

  test("is sent when its turn comes before maxHold, and leaves no timer", async () => {
    const { clock, okta, sent, answer } = await busy();
    const call = okta.getUser("00u2", { maxHold: 1_000 });
    await clock.advance(999);
    answer();
    await call;
    expect(sent).toHaveLength(2);
    expect(clock.pending).toEqual([]);
  });

  test("fails as soon as a response shows that the limit is exhausted for longer", async () => {
    const { clock, okta, sent, answer } = await busy(fine(0));
    const bounded = errorOf(OktaRateLimitError, okta.getUser("00u2", { maxHold: 5_000 }));
    const hurried = errorOf(OktaRateLimitError, okta.getUser("00u3", { deadline: 20_000 }));
    const patient = okta.getUser("00u4");
    answer();
    expect(await bounded).toMatchObject({ code: "ERR_HELD", retryAfter: 30, rateLimit: { remaining: 0 } });
    expect(await hurried).toMatchObject({ code: "ERR_HELD", retryAfter: 30 });
    await clock.advance(30_000);
    await patient;
    expect(sent.map(({ url }) => url.slice(-4))).toEqual(["00u1", "00u4"]);
  });

  test("waits until its deadline if the length of the hold is unknown", async () => {
    const { clock, okta } = await busy();
    const failed = errorOf(OktaTimeoutError, okta.getUser("00u2", { deadline: 5_000 }));
    await clock.advance(5_000);
    expect((await failed).code).toBe("ERR_TIMEOUT");
  });

  test("is not sent at its deadline, when the one before it ends", async () => {
    const clock = new ManualClock({ now: START });
    const { okta, sent } = oktaOf(silence, { timeout: 0, clock, pacing: { concurrency: 1 } });
    const failed = times(3, (at) => errorOf(OktaTimeoutError, okta.suspendUser(`00u${at}`, { deadline: 5_000 })));
    await clock.advance(5_000);
    await failed;
    expect(sent).toHaveLength(1);
    expect(okta.rateLimits()["POST /api/v1/users/{id}/lifecycle/suspend"]).toMatchObject({ inFlight: 0, waiting: 0 });
    expect(clock.pending).toEqual([]);
  });

  test("fails at once if those before it exhaust the limit", async () => {
    const { okta, org, clock } = limited({ limit: 20, window: 60_000 });
    await okta.getUser("00u1");
    const start = clock.now();
    const ended = await times(40, () => okta.getUser("00u1", { maxHold: 1_000 }).catch((error: unknown) => error));
    const refused = ended.filter((error) => isOktaError(error, "ERR_HELD"));
    expect(refused).toHaveLength(21);
    expect(org.seen).toHaveLength(20);
    expect(clock.now() - start).toBeLessThanOrEqual(1_000);
  });

  test("fails at once if those before it also exhaust the next window", async () => {
    const { okta, org, clock } = limited({ limit: 20, window: 5_000 });
    await times(41, () => okta.getUser("00u1"));
    const seen = org.seen.length;
    const start = clock.now();
    const left = org.reset() - start;
    // 19 are left of this window, 20 of the next one; the others would leave in the one after that
    const ended = await times(60, () =>
      okta.getUser("00u1", { deadline: left + 4_000 }).catch((error: unknown) => ({ error, at: clock.now() - start })),
    );
    const refused = ended.flatMap((end) => ("error" in end ? [end] : []));
    expect(refused.every(({ error }) => isOktaError(error, "ERR_HELD"))).toBe(true);
    expect(org.seen.length - seen + refused.length).toBe(60);
    expect(refused.length).toBe(21);
    expect(org.refused).toBe(0);
  });
});

describe("a prefetched page that maxHold refused", () => {
  test("is requested again when its turn comes", async () => {
    const clock = new ManualClock({ now: START });
    const first = pageOf(["00u1"], "2");
    for (const [name, value] of Object.entries(said(0))) first.headers.set(name, value);
    const { okta, sent } = oktaOf(inTurn(first, pageOf(["00u2"])), {
      timeout: 0,
      clock,
      readAhead: 1,
      pacing: { maxHold: 1_000 },
    });
    const users: string[] = [];
    for await (const user of okta.listUsers()) {
      users.push(user.id);
      await clock.advance(30_000);
    }
    expect(users).toEqual(["00u1", "00u2"]);
    expect(sent.map(({ url }) => url)).toContain(pageUrl("2"));
  });

  test("fails if it still cannot be sent in time", async () => {
    const clock = new ManualClock({ now: START });
    const first = pageOf(["00u1"], "2");
    for (const [name, value] of Object.entries(said(0))) first.headers.set(name, value);
    const { okta, sent } = oktaOf(inTurn(first), { timeout: 0, clock, readAhead: 1, pacing: { maxHold: 1_000 } });
    expect((await errorOf(OktaRateLimitError, okta.listUsers().toArray())).code).toBe("ERR_HELD");
    expect(sent).toHaveLength(1);
  });
});

describe("maxHold", () => {
  test("bounds each attempt, but not the waits between attempts", async () => {
    const clock = new FlyingClock({ now: START });
    const refused = failure(429, "E0000047");
    for (const [name, value] of Object.entries(said(0))) refused.headers.set(name, value);
    const { okta, sent } = oktaOf(inTurn(refused, fine(5)), { timeout: 0, clock, retry: 1, pacing: { maxHold: 0 } });
    await okta.getUser("00u1");
    expect(sent).toHaveLength(2);
    expect(clock.waited).toEqual([30_000]);
  });

  test("bounds a hold after a wait that retry.maxWait shortened", async () => {
    const clock = new FlyingClock({ now: START });
    const refused = failure(429, "E0000047");
    for (const [name, value] of Object.entries(said(0))) refused.headers.set(name, value);
    const retry = { retries: 5, maxWait: 1_000 };
    const { okta, sent } = oktaOf(() => refused, { timeout: 0, clock, retry, pacing: { maxHold: 1_000 } });
    expect((await errorOf(OktaRateLimitError, okta.getUser("00u1"))).code).toBe("ERR_HELD");
    expect(clock.now() - START).toBe(1_000);
    expect(sent).toHaveLength(1);
  });

  test.each([-1, "1s", null, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])(
    "of a call is refused if it is not a number of milliseconds: %o",
    async (maxHold) => {
      const { okta, sent } = oktaOf(silence);
      const error = await errorOf(OktaArgumentError, okta.getUser("00u1", { maxHold: maxHold as number }));
      expect(error.argument).toBe("maxHold");
      await errorOf(OktaArgumentError, okta.listUsers({ maxHold: maxHold as number }).first());
      expect(sent).toEqual([]);
    },
  );

  test("of a call is refused on a client without pacing", async () => {
    const { okta, sent } = oktaOf(silence, { pacing: false });
    expect((await errorOf(OktaArgumentError, okta.getUser("00u1", { maxHold: 0 }))).argument).toBe("maxHold");
    expect(sent).toEqual([]);
  });
});
