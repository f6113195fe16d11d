// The option `timeout`: the time of one attempt.

import { describe, expect, test } from "vitest";
import { OktaNetworkError, type OktaOptions, OktaTimeoutError } from "../../src/index.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { FlyingClock, ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, oktaOf, silence } from "../support/okta-of.js";

const fine = () => json(userOf("00u1"));

/** Never answers, and does not care who stops waiting. */
const deaf: Handler = () => new Promise(() => undefined);

/** A body that starts and does not go on; its request's signal ends it, as it ends a socket's. */
const stalling: Handler = ({ signal }) =>
  new Response(
    new ReadableStream<Uint8Array>({
      start: (body) => {
        body.enqueue(new TextEncoder().encode('{"id":'));
        signal.addEventListener("abort", () => body.error(signal.reason));
      },
    }),
  );

/** The same, whose body does not care. */
const stuck: Handler = () => new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array([123])) }));

function timing(handler: Handler, options: Partial<OktaOptions> = {}) {
  const clock = new FlyingClock();
  return { clock, ...oktaOf(handler, { clock, ...options }) };
}

describe.each<[string, Handler]>([
  ["no answer", silence],
  ["no answer from a fetch that ignores its signal", deaf],
  ["a body that stalls", stalling],
  ["a body that stalls whatever its signal says", stuck],
])("with %s", (_, handler) => {
  test("an attempt ends at its timeout", async () => {
    const { clock, okta } = timing(handler, { timeout: 5_000 });
    const error = await errorOf(OktaTimeoutError, okta.getUser("00u1"));
    expect(error).toMatchObject({ name: "TimeoutError", code: "ERR_TIMEOUT", operation: "getUser" });
    expect(error.path).toBe("/api/v1/users/00u1");
    expect(error.message).toBe("getUser took too long: timeout of 5000 ms");
    expect(clock.waited).toEqual([5_000]);
  });

  test("the next attempt has a full timeout", async () => {
    const { clock, okta, sent } = timing(inTurn(handler, handler, fine), { timeout: 5_000, retry: 2 });
    expect(await okta.getUser("00u1")).toEqual(userOf("00u1"));
    expect(sent).toHaveLength(3);
    expect(clock.waited).toEqual([5_000, 250, 5_000, 500]);
  });

  test("the call ends after its last attempt, and leaves no timer", async () => {
    const { clock, okta, sent } = timing(handler, { timeout: 5_000, retry: 2 });
    await errorOf(OktaTimeoutError, okta.getUser("00u1"));
    expect(sent).toHaveLength(3);
    expect(clock.pending).toEqual([]);
  });

  test("a POST is not retried after a timeout: it may have been completed", async () => {
    const { okta, sent } = timing(handler, { timeout: 5_000, retry: 2 });
    await errorOf(OktaTimeoutError, okta.updateUser("00u1", { profile: {} }));
    expect(sent).toHaveLength(1);
  });

  test("a list continues at the same page", async () => {
    const { okta } = timing(inTurn(pageOf(["a"], "1"), handler, pageOf(["b"])), { timeout: 5_000, retry: 1 });
    expect((await okta.listUsers().toArray()).map(({ id }) => id)).toEqual(["a", "b"]);
  });
});

describe("the timeout", () => {
  test("is 60 s by default", async () => {
    const { clock, okta } = timing(silence);
    await errorOf(OktaTimeoutError, okta.getUser("00u1"));
    expect(clock.waited).toEqual([60_000]);
  });

  test("of the call overrides the client's", async () => {
    const { clock, okta } = timing(silence, { timeout: 5_000 });
    await errorOf(OktaTimeoutError, okta.getUser("00u1", { timeout: 700 }));
    expect(clock.waited).toEqual([700]);
  });

  test("is exact to the millisecond", async () => {
    const clock = new ManualClock();
    const { okta } = oktaOf(silence, { timeout: 5_000, clock });
    let ended = false;
    const failed = errorOf(OktaTimeoutError, okta.getUser("00u1")).finally(() => {
      ended = true;
    });
    await clock.advance(4_999);
    expect(ended).toBe(false);
    await clock.advance(1);
    await failed;
  });

  test("applies to each page of a list, not to the list", async () => {
    const clock = new ManualClock();
    const late = (answer: Response) => async () => {
      await new Promise<void>((done) => clock.after(4_000, done));
      return answer;
    };
    const handler = inTurn(late(pageOf(["a"], "1")), late(pageOf(["b"], "2")), late(pageOf(["c"])));
    const { okta } = oktaOf(handler, { timeout: 5_000, clock });
    const run = okta.listUsers().toArray();
    await clock.advance(12_000);
    expect(await run).toHaveLength(3);
  });

  test("aborts the fetch", async () => {
    let told: unknown;
    const { okta } = timing(
      ({ signal }) => {
        signal.addEventListener("abort", () => {
          told = signal.reason;
        });
        return new Promise(() => undefined);
      },
      { timeout: 5_000 },
    );
    const error = await errorOf(OktaTimeoutError, okta.getUser("00u1"));
    expect(told).toMatchObject({ name: "TimeoutError" });
    expect(error.cause).toBe(told);
  });

  test("of okta.api ends a request without a response", async () => {
    const { clock, okta } = timing(silence, { timeout: 5_000 });
    const error = await errorOf(OktaTimeoutError, okta.api.GET("/api/v1/users"));
    expect(error.message).toContain("GET /api/v1/users");
    expect(clock.waited).toEqual([5_000]);
  });
});

describe("timeout: 0", () => {
  test("sets no timer", async () => {
    const clock = new ManualClock();
    const { okta } = oktaOf(silence, { timeout: 0, clock });
    void okta.getUser("00u1").catch(() => undefined);
    await clock.settle();
    expect(clock.pending).toEqual([]);
  });

  test("of a call sets no timer", async () => {
    const clock = new ManualClock();
    const { okta } = oktaOf(silence, { timeout: 5_000, clock });
    void okta.getUser("00u1", { timeout: 0 }).catch(() => undefined);
    await clock.settle();
    expect(clock.pending).toEqual([]);
  });
});

describe("no timer is left", () => {
  test.each<[string, Handler]>([
    ["a success", fine],
    ["an error status", () => failure(404, "E0000007")],
    ["a network fault", () => Promise.reject(new TypeError("fetch failed"))],
    ["a body that cannot be read", () => new Response("<html>")],
    ["a redirect", () => new Response(null, { status: 302, headers: { Location: "/" } })],
  ])("after %s", async (_, handler) => {
    const clock = new ManualClock();
    const { okta } = oktaOf(handler, { timeout: 5_000, clock });
    await okta.getUser("00u1").catch(() => undefined);
    expect(clock.pending).toEqual([]);
  });

  test("after an attempt, while the call waits for the next one", async () => {
    const clock = new ManualClock();
    const { okta } = oktaOf(
      inTurn(() => Promise.reject(new TypeError("fetch failed")), fine),
      { retry: 1, clock },
    );
    const run = okta.getUser("00u1");
    await clock.settle();
    expect(clock.pending).toEqual([250]);
    await clock.advance(250);
    await run;
    expect(clock.pending).toEqual([]);
  });

  test("after an invalid argument", async () => {
    const clock = new ManualClock();
    const { okta } = oktaOf(fine, { clock });
    await okta.getUser("..").catch(() => undefined);
    expect(clock.pending).toEqual([]);
  });

  test("after a list, and between its pages", async () => {
    const clock = new ManualClock();
    const { okta } = oktaOf(inTurn(pageOf(["a"], "1"), pageOf(["b"])), { timeout: 5_000, clock });
    for await (const _ of okta.listUsers().pages()) expect(clock.pending).toEqual([]);
    expect(clock.pending).toEqual([]);
  });
});

describe("a late response", () => {
  /** An answer for the test to give. */
  function open() {
    let resolve: (response: Response) => void = () => undefined;
    let reject: (error: Error) => void = () => undefined;
    const promise = new Promise<Response>((...both) => {
      [resolve, reject] = both;
    });
    return { promise, resolve, reject };
  }

  test("is ignored: the call has ended", async () => {
    const late = open();
    const { clock, okta } = timing(() => late.promise, { timeout: 5_000 });
    await errorOf(OktaTimeoutError, okta.getUser("00u1"));
    late.resolve(fine());
    await clock.settle();
    expect(clock.pending).toEqual([]);
  });

  test("or failure causes no unhandled rejection", async () => {
    const late = open();
    const { clock, okta } = timing(
      inTurn(() => late.promise, fine),
      { timeout: 5_000, retry: 1 },
    );
    expect(await okta.getUser("00u1")).toEqual(userOf("00u1"));
    late.reject(new TypeError("fetch failed"));
    await clock.settle();
  });
});

describe("a failure before the timeout", () => {
  test("is reported as that failure", async () => {
    const { okta } = timing(() => Promise.reject(new TypeError("fetch failed")), { timeout: 5_000 });
    await errorOf(OktaNetworkError, okta.getUser("00u1"));
  });
});
