// Hooks and diagnostics channels receive each hold, its length and its outcome.

import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { describe, expect, onTestFinished, test } from "vitest";
// loaded by the first wait: while it was, the clock would be past it
import "../../src/middleware/retry-wait.js";
import { type HoldEndView, type HoldView, OktaAbortError, OktaHookError, OktaRateLimitError } from "../../src/index.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { FlyingClock, ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { START } from "../support/limited-okta.js";
import { type Handler, inTurn, oktaOf } from "../support/okta-of.js";

const BUCKET = "GET /api/v1/users/{id}";
const said = (remaining: number) => ({
  Date: new Date(START).toUTCString(),
  "X-Rate-Limit-Limit": "600",
  "X-Rate-Limit-Remaining": `${remaining}`,
  "X-Rate-Limit-Reset": `${START / 1000 + 30}`,
});
const fine =
  (remaining = 0): Handler =>
  () =>
    json(userOf("00u1"), { headers: said(remaining) });

/** A client whose hooks note their events, on a clock that the test advances. */
function watched(handler: Handler, options: Parameters<typeof oktaOf>[1] = {}) {
  const clock = new ManualClock({ now: START });
  const told: [string, object][] = [];
  const note = (event: string) => (view: object) => void told.push([event, view]);
  const hooks = Object.fromEntries(
    ["beforeHold", "afterHold", "beforeRequest", "onError"].map((event) => [event, note(event)]),
  );
  return { clock, told, ...oktaOf(handler, { timeout: 0, clock, hooks, ...options }) };
}

describe("a hold behind an exhausted limit reports", () => {
  test("its expected length, its end, and its real length", async () => {
    const { clock, okta, told } = watched(fine());
    await okta.getUser("00u1");
    told.length = 0;
    const call = okta.getUser("00u2");
    await clock.settle();
    const seen = { operation: "getUser", attempt: 1, method: "GET", url: "https://acme.okta.com/api/v1/users/00u2" };
    const begun = { bucket: BUCKET, reason: "rateLimit", milliseconds: 30_000, reset: START / 1000 + 30 };
    expect(told).toMatchObject([["beforeHold", { ...seen, ...begun }]]);
    await clock.advance(30_000);
    await call;
    expect(told.slice(1)).toMatchObject([
      ["afterHold", { ...seen, bucket: BUCKET, milliseconds: 30_000, outcome: "sent" }],
      ["beforeRequest", { attempt: 1 }],
    ]);
  });

  test("that its call was ended", async () => {
    const { clock, okta, told } = watched(fine());
    await okta.getUser("00u1");
    const controller = new AbortController();
    const failed = errorOf(OktaAbortError, okta.getUser("00u2", { signal: controller.signal }));
    await clock.advance(5_000);
    controller.abort();
    await failed;
    expect(told).toContainEqual(["afterHold", expect.objectContaining({ outcome: "ended", milliseconds: 5_000 })]);
  });

  test("nothing if the request is refused at once", async () => {
    const { okta, told } = watched(fine(), { pacing: { maxHold: 0 } });
    await okta.getUser("00u1");
    told.length = 0;
    const error = await errorOf(OktaRateLimitError, okta.getUser("00u2"));
    expect(told).toMatchObject([["onError", { operation: "getUser", error }]]);
  });

  test("the attempt that is held", async () => {
    const down = failure(503, "E0000010");
    for (const [name, value] of Object.entries(said(0))) down.headers.set(name, value);
    const { clock, okta, told } = watched(inTurn(down, fine(9)), { retry: 1 });
    const call = okta.getUser("00u1");
    await clock.advance(30_000);
    await call;
    expect(told).toMatchObject([
      ["beforeRequest", { attempt: 1 }],
      ["beforeHold", { attempt: 2, milliseconds: 29_750 }],
      ["afterHold", { attempt: 2 }],
      ["beforeRequest", { attempt: 2 }],
    ]);
  });

  test("the page of a list", async () => {
    const first = pageOf(["00u1"], "2");
    for (const [name, value] of Object.entries(said(0))) first.headers.set(name, value);
    const { clock, okta, told } = watched(inTurn(first, pageOf(["00u2"])));
    const list = okta.listUsers().toArray();
    await clock.advance(30_000);
    expect(await list).toHaveLength(2);
    expect(told).toContainEqual(["beforeHold", expect.objectContaining({ bucket: "GET /api/v1/users" })]);
  });

  test("the request of okta.api", async () => {
    const { clock, okta, told } = watched(fine());
    await okta.getUser("00u1");
    const call = okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u2" } } });
    await import("../../src/client/raw-requests.js");
    await clock.advance(30_000);
    await call;
    expect(told).toContainEqual(["beforeHold", expect.objectContaining({ operation: undefined, bucket: BUCKET })]);
  });
});

describe("a hold behind other requests of the client reports", () => {
  /** A client with one request at a time, whose answers take a second. */
  function oneByOne(options: object = {}) {
    const clock = new ManualClock({ now: START });
    const handler: Handler = async () => {
      await new Promise<void>((done) => clock.after(1_000, done));
      return json(userOf("00u1"));
    };
    const told: [string, HoldView | HoldEndView][] = [];
    const hooks = {
      beforeHold: (view: HoldView) => void told.push(["beforeHold", view]),
      afterHold: (view: HoldEndView) => void told.push(["afterHold", view]),
    };
    return { told, ...oktaOf(handler, { timeout: 0, pacing: { concurrency: 1 }, hooks, ...options, clock }), clock };
  }

  test("no expected length before the first response", async () => {
    const { clock, okta, told } = oneByOne();
    const both = [okta.getUser("00u1"), okta.getUser("00u2")];
    await clock.settle();
    expect(told).toMatchObject([
      ["beforeHold", { bucket: BUCKET, reason: "concurrency", milliseconds: undefined, reset: undefined }],
    ]);
    await clock.advance(2_000);
    await Promise.all(both);
    expect(told.slice(1)).toMatchObject([["afterHold", { outcome: "sent", milliseconds: 1_000 }]]);
  });

  test("an expected length from the length of earlier holds", async () => {
    const { clock, okta, told } = oneByOne();
    const first = okta.getUser("00u1");
    await clock.advance(1_000);
    await first;
    const others = ["00u2", "00u3", "00u4"].map((id) => okta.getUser(id));
    await clock.settle();
    expect(told).toMatchObject([
      ["beforeHold", { milliseconds: 1_000 }],
      ["beforeHold", { milliseconds: 2_000 }],
    ]);
    await clock.advance(3_000);
    await Promise.all(others);
  });

  test("a refusal when maxHold is over", async () => {
    const { clock, okta, told } = oneByOne();
    void okta.getUser("00u1");
    const failed = errorOf(OktaRateLimitError, okta.getUser("00u2", { maxHold: 400 }));
    await clock.advance(400);
    await failed;
    expect(told.at(-1)).toMatchObject(["afterHold", { outcome: "refused", milliseconds: 400 }]);
  });
});

test("a request that is sent at once is not held", async () => {
  const { okta, told } = watched(fine(100));
  await okta.getUser("00u1");
  await okta.getUser("00u2");
  expect(told.map(([event]) => event)).toEqual(["beforeRequest", "beforeRequest"]);
});

test("Node's diagnostics channels receive the same events, even without hooks", async () => {
  const heard: unknown[] = [];
  for (const event of ["beforeHold", "afterHold"]) {
    const listen = (view: unknown) => void heard.push([event, view]);
    subscribe(`okta-fetch:${event}`, listen);
    onTestFinished(() => void unsubscribe(`okta-fetch:${event}`, listen));
  }
  const { okta } = oktaOf(inTurn(fine(), fine(9)), { timeout: 0, clock: new FlyingClock({ now: START }) });
  await okta.getUser("00u1");
  await okta.getUser("00u2");
  expect(heard).toMatchObject([
    ["beforeHold", { operation: "getUser", bucket: BUCKET, milliseconds: 30_000 }],
    ["afterHold", { operation: "getUser", bucket: BUCKET, milliseconds: 30_000, outcome: "sent" }],
  ]);
});

describe("a hook that throws", () => {
  const oops = () => {
    throw new Error("oops");
  };

  test.each(["beforeHold", "afterHold"])("does not affect the call: %s", async (event) => {
    const { clock, okta } = watched(fine(), { hooks: { [event]: oops } });
    await okta.getUser("00u1");
    const call = okta.getUser("00u2");
    await clock.advance(30_000);
    await call;
  });

  test.each(["beforeHold", "afterHold"])("ends the call with failCalls, and frees its place: %s", async (event) => {
    const hooks = { [event]: oops, failCalls: true };
    const { clock, okta, sent } = watched(fine(), { hooks, pacing: { concurrency: 1 } });
    await okta.getUser("00u1");
    const failed = errorOf(OktaHookError, okta.getUser("00u2"));
    await clock.advance(30_000);
    await failed;
    expect(sent).toHaveLength(1);
    expect(okta.rateLimits()[BUCKET]).toMatchObject({ inFlight: 0, waiting: 0 });
    await okta.suspendUser("00u1");
  });

  test("in afterHold does not replace the error that ended the call", async () => {
    const { clock, okta } = watched(fine(), { hooks: { afterHold: oops, failCalls: true } });
    await okta.getUser("00u1");
    const controller = new AbortController();
    const failed = errorOf(OktaAbortError, okta.getUser("00u2", { signal: controller.signal }));
    await clock.settle();
    controller.abort();
    await failed;
  });
});
