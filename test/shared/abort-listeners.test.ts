// A caller's signal outlives its calls: they leave no listener on it.

import { getEventListeners } from "node:events";
import { describe, expect, onTestFinished, test } from "vitest";
import { listUsers } from "../../generated/operations.js";
import { OktaError, type OktaOptions } from "../../src/index.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { FlyingClock, ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { happened } from "../support/happened.js";
import { type Handler, inTurn, oktaOf, silence } from "../support/okta-of.js";

const fine: Handler = () => json(userOf("00u1"));
const reset: Handler = () => Promise.reject(new TypeError("fetch failed"));

const listenersOf = (signal: AbortSignal) => getEventListeners(signal, "abort").length;

/** What may be said of time: each of it listens for itself. */
const ends: [string, Partial<OktaOptions>][] = [
  ["with a time-out", {}],
  ["with neither time-out nor deadline", { timeout: 0 }],
  ["with a deadline", { timeout: 0, deadline: 600_000 }],
  ["with both", { deadline: 600_000 }],
];

describe.each(ends)("%s: a signal keeps no listener", (_, options) => {
  const calling = (handler: Handler, more: Partial<OktaOptions> = {}) => {
    const { signal } = new AbortController();
    return { signal, ...oktaOf(handler, { clock: new FlyingClock(), retry: 2, ...options, ...more }) };
  };

  test("except one for any number of calls, so that the platform warns of no leak", async () => {
    const controller = new AbortController();
    const { okta } = calling(silence, { clock: new ManualClock() });
    const { signal } = controller;
    const calls = Array.from({ length: 30 }, () => errorOf(OktaError, okta.getUser("00u1", { signal })));
    const list = errorOf(OktaError, okta.listUsers({ signal }).toArray());
    // 3 of them show the limit first
    await happened(() => okta.rateLimits()["GET /api/v1/users/{id}"]?.waiting === 27);
    expect(listenersOf(signal)).toBe(1);
    controller.abort();
    const ended = await Promise.all([...calls, list]);
    expect(new Set(ended.map(({ code }) => code))).toEqual(new Set(["ERR_ABORTED"]));
    expect(listenersOf(signal)).toBe(0);
  });

  test("for a call whose fetch never settles", async () => {
    const clock = new ManualClock();
    const { okta, signal } = calling(() => new Promise(() => undefined), { clock, timeout: 1_000, retry: 0 });
    const ended = errorOf(OktaError, okta.getUser("00u1", { signal }));
    await clock.advance(1_000);
    expect(await ended).toMatchObject({ code: "ERR_TIMEOUT" });
    expect(listenersOf(signal)).toBe(0);
  });

  test("after a call", async () => {
    const { okta, signal } = calling(fine);
    await okta.getUser("00u1", { signal });
    expect(listenersOf(signal)).toBe(0);
  });

  test.each<[string, Handler]>([
    ["an error status", () => failure(404, "E0000007")],
    ["a fault", reset],
    ["429", () => failure(429, "E0000047")],
    ["a body that cannot be read", () => new Response("<html>")],
    ["a redirect", () => new Response(null, { status: 302, headers: { Location: "/" } })],
  ])("after a call that ended with %s", async (_, handler) => {
    const { okta, signal } = calling(handler);
    await errorOf(OktaError, okta.getUser("00u1", { signal }));
    expect(listenersOf(signal)).toBe(0);
  });

  test("after attempts and waits", async () => {
    const { okta, sent, signal } = calling(inTurn(reset, failure(503, "E0000010"), fine));
    await okta.getUser("00u1", { signal });
    expect(sent).toHaveLength(3);
    expect(listenersOf(signal)).toBe(0);
  });

  test("after a call with missing credentials or an invalid argument", async () => {
    const { okta, signal } = calling(fine, { auth: { authorize: () => Promise.reject(new Error("no vault")) } });
    await errorOf(OktaError, okta.getUser("00u1", { signal }));
    await errorOf(OktaError, okta.getUser("..", { signal }));
    await errorOf(OktaError, okta.getUser("00u1", { signal, retry: -1 }));
    expect(listenersOf(signal)).toBe(0);
  });

  test("after a hold behind a limit, and after one that it aborted", async () => {
    const clock = new ManualClock();
    const used = {
      Date: new Date(clock.now()).toUTCString(),
      "X-Rate-Limit-Limit": "60",
      "X-Rate-Limit-Remaining": "0",
      "X-Rate-Limit-Reset": `${clock.now() / 1000 + 5}`,
    };
    const { okta, sent, signal } = calling(() => json(userOf("00u1"), { headers: used }), { clock });
    await okta.getUser("00u1");
    const held = okta.getUser("00u1", { signal });
    const controller = new AbortController();
    const ended = errorOf(OktaError, okta.getUser("00u1", { signal: controller.signal }));
    await clock.settle();
    expect(listenersOf(signal)).toBeGreaterThan(0);
    controller.abort();
    await ended;
    expect(listenersOf(controller.signal)).toBe(0);
    await clock.advance(5_000);
    await held;
    expect(sent).toHaveLength(2);
    expect(listenersOf(signal)).toBe(0);
  });

  test("after a wait for a token, and after one that it aborted", async () => {
    let come: (headers: { Authorization: string }) => void = () => undefined;
    const authorize = () => new Promise<{ Authorization: string }>((done) => (come = done));
    const { okta, signal } = calling(fine, { auth: { authorize } });
    const call = okta.getUser("00u1", { signal });
    await happened(() => come.length > 0);
    come({ Authorization: "Bearer a" });
    await call;
    expect(listenersOf(signal)).toBe(0);
    const controller = new AbortController();
    const ended = errorOf(OktaError, okta.getUser("00u1", { signal: controller.signal }));
    controller.abort();
    await ended;
    expect(listenersOf(controller.signal)).toBe(0);
  });

  test("after okta.paginate, and after leaving it", async () => {
    const { okta, signal } = calling(inTurn(pageOf(["a"], "1"), reset, pageOf(["b"]), pageOf(["c", "d"], "1")));
    expect(await okta.paginate(listUsers, { signal }).toArray()).toHaveLength(2);
    await okta.paginate(listUsers, { signal }).first();
    expect(listenersOf(signal)).toBe(0);
  });

  test("after a list", async () => {
    const { okta, signal } = calling(inTurn(pageOf(["a"], "1"), reset, pageOf(["b"], "2"), pageOf(["c"])));
    expect(await okta.listUsers({ signal }).toArray()).toHaveLength(3);
    expect(listenersOf(signal)).toBe(0);
  });

  test("after a failed list", async () => {
    const { okta, signal } = calling(inTurn(pageOf(["a"], "1"), failure(404, "E0000007")));
    await errorOf(OktaError, okta.listUsers({ signal }).toArray());
    expect(listenersOf(signal)).toBe(0);
  });

  test("after a list that was left early", async () => {
    const { okta, signal } = calling(() => pageOf(["a", "b"], "1"));
    for await (const { id } of okta.listUsers({ signal })) if (id === "a") break;
    for await (const { next } of okta.listUsers({ signal }).pages()) if (next) break;
    await okta.listUsers({ signal }).first();
    await okta.listUsers({ signal }).toArray({ max: 1 });
    expect(listenersOf(signal)).toBe(0);
  });

  test("for a list that is never consumed", () => {
    const { okta, signal } = calling(fine);
    okta.listUsers({ signal }).pages();
    expect(listenersOf(signal)).toBe(0);
  });

  test("after it aborted", async () => {
    const controller = new AbortController();
    const clock = new ManualClock();
    const { okta } = oktaOf(silence, { clock, ...options });
    const failed = errorOf(OktaError, okta.getUser("00u1", { signal: controller.signal }));
    await clock.settle();
    controller.abort();
    await failed;
    expect(listenersOf(controller.signal)).toBe(0);
  });
});

describe("one signal for many calls", () => {
  /** The warnings of the process until the test is over. */
  function warnings(): string[] {
    const seen: string[] = [];
    const note = ({ name }: Error) => seen.push(name);
    process.on("warning", note);
    onTestFinished(() => void process.off("warning", note));
    return seen;
  }

  test.each(ends)("%s: 1,000 calls in a row cause no leak warning", async (_, options) => {
    const seen = warnings();
    const { signal } = new AbortController();
    const { okta } = oktaOf(fine, { clock: new ManualClock(), ...options });
    for (let call = 0; call < 1_000; call++) await okta.getUser("00u1", { signal });
    await new Promise((done) => setImmediate(done));
    expect(seen).toEqual([]);
    expect(listenersOf(signal)).toBe(0);
  });

  test.each<[string, object, Handler]>([
    ["JSON", {}, fine],
    ["a stream that is read", { parseAs: "stream" }, fine],
    ["a stream that is given up", { parseAs: "stream" }, fine],
    ["an answer without a body", {}, () => new Response(null, { status: 204 })],
    ["an answer whose length is 0", {}, () => new Response("", { headers: { "Content-Length": "0" } })],
    ["an error status", { parseAs: "stream" }, () => failure(404, "E0000007")],
    ["a fault", { parseAs: "stream" }, reset],
    ["a refused option", { parseAs: "xml" }, fine],
  ])("okta.api: 100 in a row leave no listener: %s", async (name, more, handler) => {
    const seen = warnings();
    const { signal } = new AbortController();
    const { okta } = oktaOf(handler);
    for (let call = 0; call < 100; call++) {
      const options = { params: { path: { id: "00u1" } }, signal, ...more };
      const answer = await okta.api.GET("/api/v1/users/{id}", options).catch(() => undefined);
      if (name.endsWith("is read")) await answer?.response.text();
      if (name.endsWith("given up")) await answer?.response.body?.cancel();
    }
    await new Promise((done) => setImmediate(done));
    expect(seen).toEqual([]);
    expect(listenersOf(signal)).toBe(0);
  });

  test("okta.api: a hundred unread streams share one listener", async () => {
    const { signal } = new AbortController();
    const { okta } = oktaOf(fine);
    const call = () =>
      okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } }, signal, parseAs: "stream" });
    const answers = await Promise.all(Array.from({ length: 100 }, call));
    expect(answers).toHaveLength(100);
    expect(listenersOf(signal)).toBe(1);
  });

  test("100 waits of one call each leave no listener", async () => {
    const { signal } = new AbortController();
    const { okta } = oktaOf(reset, { clock: new FlyingClock(), retry: 100 });
    await errorOf(OktaError, okta.getUser("00u1", { signal }));
    expect(listenersOf(signal)).toBe(0);
  });
});
