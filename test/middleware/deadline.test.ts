// The option `deadline`: the time of a whole call, or of a whole list.

import { describe, expect, test } from "vitest";
import { OktaAbortError, type OktaOptions, OktaRateLimitError, OktaTimeoutError } from "../../src/index.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { FlyingClock, ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, oktaOf, silence } from "../support/okta-of.js";

const fine = () => json(userOf("00u1"));
const deaf: Handler = () => new Promise(() => undefined);
const never = { authorize: () => new Promise<never>(() => undefined) };

function timing(handler: Handler, options: Partial<OktaOptions> = {}) {
  const clock = new FlyingClock();
  const start = clock.now();
  return { clock, passed: () => clock.now() - start, ...oktaOf(handler, { clock, retry: 2, ...options }) };
}

/** Answers after some time of the clock. */
const late = (clock: ManualClock, milliseconds: number, answer: Response) => async () => {
  await new Promise<void>((done) => clock.after(milliseconds, done));
  return answer;
};

describe("a deadline ends a call in time", () => {
  test.each<[string, Handler, Partial<OktaOptions>]>([
    ["in an attempt", silence, {}],
    ["in a wait", () => new Response(null, { status: 503, headers: { "Retry-After": "60" } }), {}],
    ["in an attempt without a time-out", silence, { timeout: 0 }],
    ["in an attempt whose fetch ignores its signal", deaf, { timeout: 0 }],
    ["in a second attempt", silence, { timeout: 2_000 }],
    ["with a provider that never gives credentials", fine, { auth: never }],
    ["with a provider that never does, and no time-out", fine, { auth: never, timeout: 0 }],
  ])("%s", async (_, handler, options) => {
    const { clock, okta, passed } = timing(handler, { deadline: 3_000, ...options });
    const error = await errorOf(OktaTimeoutError, okta.getUser("00u1"));
    expect(error).toMatchObject({ code: "ERR_TIMEOUT", operation: "getUser" });
    expect(passed()).toBe(3_000);
    expect(clock.pending).toEqual([]);
  });

  test.each([true, false])("or at once after a 429 whose reset is later: pacing is %s", async (paced) => {
    const handler: Handler = () => new Response(null, { status: 429, headers: { "Retry-After": "3" } });
    const { clock, okta, sent } = timing(handler, { deadline: 3_000, ...(!paced && { pacing: false }) });
    const error = await errorOf(OktaRateLimitError, okta.getUser("00u1"));
    expect(error).toMatchObject({ status: 429, retryAfter: 3 });
    expect(clock.waited).not.toContain(3_000);
    expect(clock.pending).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  test("and nothing is sent afterwards", async () => {
    const { clock, okta, sent } = timing(silence, { timeout: 2_000, deadline: 2_100 });
    await errorOf(OktaTimeoutError, okta.getUser("00u1"));
    await clock.advance(3_600_000);
    expect(sent).toHaveLength(1);
  });

  test("through okta.api, too", async () => {
    const { okta, passed } = timing(silence, { deadline: 3_000 });
    await errorOf(OktaTimeoutError, okta.api.GET("/api/v1/users"));
    expect(passed()).toBe(3_000);
  });
});

describe("a deadline", () => {
  test("is disabled by default", async () => {
    const clock = new ManualClock();
    const { okta } = oktaOf(silence, { timeout: 0, clock });
    void okta.getUser("00u1").catch(() => undefined);
    await clock.settle();
    expect(clock.pending).toEqual([]);
  });

  test("of the call overrides the client's", async () => {
    const { okta, passed } = timing(silence, { deadline: 3_000 });
    await errorOf(OktaTimeoutError, okta.getUser("00u1", { deadline: 1_000 }));
    expect(passed()).toBe(1_000);
  });

  test("of 0 disables the client's for one call", async () => {
    const clock = new ManualClock();
    const { okta } = oktaOf(silence, { timeout: 0, deadline: 3_000, clock });
    void okta.getUser("00u1", { deadline: 0 }).catch(() => undefined);
    await clock.settle();
    expect(clock.pending).toEqual([]);
  });

  test("starts with each call", async () => {
    const clock = new FlyingClock();
    const { okta } = oktaOf(late(clock, 2_000, json(userOf("00u1"))), { deadline: 3_000, clock });
    await okta.getUser("00u1");
    const second = oktaOf(late(clock, 2_000, json(userOf("00u1"))), { deadline: 3_000, clock });
    expect(await second.okta.getUser("00u1")).toEqual(userOf("00u1"));
  });

  test("includes attempts, waits and credentials", async () => {
    const clock = new FlyingClock();
    const authorize = late(clock, 1_000, failure(503, "E0000010"));
    const auth = { authorize: async () => ({ "X-Took": String((await authorize()).status) }) };
    const busy: Handler = (_request) => late(clock, 1_000, new Response(null, { status: 503 }))();
    // 1 s for the token, 1 s for the attempt, 0.25 s of waiting; again, with 0.5 s; then it is over
    const { okta, sent } = oktaOf(busy, { clock, auth, retry: 9, deadline: 5_000 });
    const start = clock.now();
    await errorOf(OktaTimeoutError, okta.getUser("00u1"));
    expect(clock.now() - start).toBe(5_000);
    expect(sent).toHaveLength(2);
  });

  test.each<[string, Handler]>([
    ["a success", fine],
    ["an error status", () => failure(404, "E0000007")],
    ["a network fault", () => Promise.reject(new TypeError("fetch failed"))],
  ])("leaves no timer after %s", async (_, handler) => {
    const clock = new ManualClock();
    const { okta } = oktaOf(handler, { deadline: 3_000, clock });
    await okta.getUser("00u1").catch(() => undefined);
    expect(clock.pending).toEqual([]);
  });

  test("does not change the error of an abort", async () => {
    const clock = new ManualClock();
    const controller = new AbortController();
    const { okta } = oktaOf(silence, { deadline: 3_000, clock });
    const failed = errorOf(OktaAbortError, okta.getUser("00u1", { signal: controller.signal }));
    await clock.settle();
    controller.abort("enough");
    expect((await failed).cause).toBe("enough");
    expect(clock.pending).toEqual([]);
  });

  test("does not delay an abort while a provider never settles", async () => {
    const clock = new ManualClock();
    const controller = new AbortController();
    const { okta } = oktaOf(fine, { auth: never, deadline: 3_000, clock });
    const failed = errorOf(OktaAbortError, okta.getUser("00u1", { signal: controller.signal }));
    await clock.settle();
    controller.abort();
    expect((await failed).code).toBe("ERR_ABORTED");
  });

  test("aborts the signal of a provider", async () => {
    let reason: unknown;
    const authorize = (_: unknown, { signal }: { signal?: AbortSignal | undefined }) =>
      new Promise<never>((_resolve, reject) => {
        signal?.addEventListener("abort", () => {
          reason = signal.reason;
          reject(signal.reason);
        });
      });
    const { okta } = timing(fine, { auth: { authorize }, deadline: 3_000 });
    await errorOf(OktaTimeoutError, okta.getUser("00u1"));
    expect(reason).toMatchObject({ name: "TimeoutError" });
  });
});

describe("the deadline of a list", () => {
  test("covers all its pages", async () => {
    const clock = new FlyingClock();
    const handler: Handler = ({ url }) =>
      late(clock, 1_000, pageOf(["a"], String(Number(new URL(url).searchParams.get("after") ?? 0) + 1)))();
    const { okta, sent } = oktaOf(handler, { deadline: 3_500, clock });
    const start = clock.now();
    const error = await errorOf(OktaTimeoutError, okta.listUsers().toArray());
    expect(error.operation).toBe("listUsers");
    expect(clock.now() - start).toBe(3_500);
    expect(sent).toHaveLength(4);
    expect(clock.pending.filter((milliseconds) => milliseconds !== 1_000)).toEqual([]);
  });

  test("starts when the list is consumed, each time", async () => {
    const clock = new FlyingClock();
    const { okta } = oktaOf(() => late(clock, 2_000, pageOf(["a"]))(), { deadline: 3_000, clock });
    const list = okta.listUsers();
    expect(clock.pending).toEqual([]);
    expect(await list.toArray()).toHaveLength(1);
    expect(await list.toArray()).toHaveLength(1);
  });

  test("includes the consumer's work between pages", async () => {
    const clock = new ManualClock();
    const { okta, sent } = oktaOf(inTurn(pageOf(["a"], "1"), pageOf(["b"])), { deadline: 3_000, clock });
    const arrived: string[] = [];
    await errorOf(OktaTimeoutError, async () => {
      for await (const { items } of okta.listUsers().pages()) {
        arrived.push(...items.map(({ id }) => id));
        await clock.advance(3_000);
      }
    });
    expect(arrived).toEqual(["a"]);
    expect(sent).toHaveLength(1);
    expect(clock.pending).toEqual([]);
  });

  test("does not replace the timeout of each page", async () => {
    const { okta, passed } = timing(inTurn(pageOf(["a"], "1"), silence, pageOf(["b"])), {
      timeout: 1_000,
      deadline: 10_000,
    });
    expect(await okta.listUsers().toArray()).toHaveLength(2);
    expect(passed()).toBe(1_250);
  });

  test("of the call overrides the client's", async () => {
    const { okta, passed } = timing(silence, { deadline: 3_000 });
    await errorOf(OktaTimeoutError, okta.listUsers({ deadline: 1_000 }).first());
    expect(passed()).toBe(1_000);
  });

  const pages = () => inTurn(pageOf(["a", "b"], "1"), pageOf(["c"]));
  const open = () => {
    const clock = new ManualClock();
    const { okta } = oktaOf(pages(), { deadline: 3_000, clock });
    return { clock, list: okta.listUsers() };
  };

  test("leaves no timer after the last page", async () => {
    const { clock, list } = open();
    expect(await list.toArray()).toHaveLength(3);
    expect(clock.pending).toEqual([]);
  });

  test("leaves no timer when the consumer breaks out of the loop", async () => {
    const { clock, list } = open();
    for await (const { id } of list) if (id === "a") break;
    for await (const _ of open().list.pages()) break;
    expect(clock.pending).toEqual([]);
  });

  test("leaves no timer when the consumer throws", async () => {
    const { clock, list } = open();
    await errorOf(RangeError, async () => {
      for await (const _ of list) throw new RangeError("enough");
    });
    expect(clock.pending).toEqual([]);
  });

  test("leaves no timer after first, or toArray with max", async () => {
    for (const consume of ["first", "toArray"] as const) {
      const { clock, list } = open();
      await (consume === "first" ? list.first() : list.toArray({ max: 1 }));
      expect(clock.pending).toEqual([]);
    }
  });
});
