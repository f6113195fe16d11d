// Hooks receive the begin and the end of each call, and the relation of calls to their parts.

import { AsyncLocalStorage } from "node:async_hooks";
import { describe, expect, test } from "vitest";
import { type CallEndView, type CallName, type Hooks, OktaHookError, type OktaOptions } from "../../src/index.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, oktaOf, silence } from "../support/okta-of.js";

const HEADERS = { "X-Okta-Request-Id": "req-1", "X-Rate-Limit-Limit": "600", "X-Rate-Limit-Remaining": "599" };
const fine = () => json(userOf("00u1"), { headers: HEADERS });
const used = () =>
  json(userOf("00u1"), {
    headers: {
      Date: new Date(Date.UTC(2026, 0, 1)).toUTCString(),
      "X-Rate-Limit-Limit": "600",
      "X-Rate-Limit-Remaining": "0",
      "X-Rate-Limit-Reset": String(Date.UTC(2026, 0, 1) / 1000 + 30),
    },
  });

const EVENTS = [
  "beforeCall",
  "beforeHold",
  "afterHold",
  "beforeRequest",
  "afterResponse",
  "beforeRetry",
  "onError",
  "afterCall",
] as const;

/** A client whose events are recorded. */
function recorded(handler: Handler, options: Partial<OktaOptions> = {}) {
  const events: { readonly event: string; readonly view: CallName & Record<string, unknown> }[] = [];
  const hooks: Hooks = Object.fromEntries(
    EVENTS.map((event) => [event, (view: never) => void events.push({ event, view })]),
  );
  const ends = () =>
    events.flatMap(({ event, view }) => (event === "afterCall" ? [view as unknown as CallEndView] : []));
  return { events, ends, ...oktaOf(handler, { hooks, clock: new FlyingClock(), timeout: 0, ...options }) };
}

describe("a call", () => {
  test("begins and ends around its attempts, and all its events have its id", async () => {
    const { okta, events, ends } = recorded(inTurn(failure(503, "E0000009"), fine), { retry: 2 });
    await okta.updateProfile("00u1", {}, { retry: { post: true } });
    expect(events.map(({ event }) => event)).toEqual([
      "beforeCall",
      ...["beforeRequest", "afterResponse", "beforeRetry"],
      ...["beforeRequest", "afterResponse"],
      "afterCall",
    ]);
    expect(new Set(events.map(({ view }) => view.callId)).size).toBe(1);
    expect(events[0]?.view).toEqual({
      callId: expect.stringMatching(/^\w{7}-\w+$/),
      parentCallId: undefined,
      kind: "request",
      operation: "updateUser",
      shortcut: "updateProfile",
      method: "POST",
      template: "/api/v1/users/{id}",
    });
    const [end] = ends();
    expect(end).toMatchObject({
      outcome: "succeeded",
      attempts: 2,
      calls: 0,
      held: 0,
      status: 200,
      requestId: "req-1",
      rateLimit: { remaining: 599 },
    });
    expect(end?.waited).toBeGreaterThan(0);
    expect(end?.milliseconds).toBe(end?.waited);
  });

  test("reports how long it was held", async () => {
    const { okta, ends } = recorded(inTurn(used, fine));
    await okta.getUser("00u1");
    await okta.getUser("00u1");
    expect(ends().map(({ held }) => held > 25_000)).toEqual([false, true]);
  });

  test("ends as failed with its error, or as stopped by its signal", async () => {
    const { okta, ends } = recorded(inTurn(failure(404, "E0000007"), silence));
    const error = await okta.getUser("00u1").catch((thrown: unknown) => thrown);
    const stop = new AbortController();
    const stopped = okta.getUser("00u2", { signal: stop.signal }).catch(() => undefined);
    stop.abort();
    await stopped;
    expect(ends()).toMatchObject([
      { outcome: "failed", error, status: 404, requestId: "req-1" },
      { outcome: "stopped", error: { code: "ERR_ABORTED" }, status: undefined },
    ]);
  });

  test("of okta.api ends as failed with an error status, although it does not reject", async () => {
    const { okta, ends } = recorded(() => failure(404, "E0000007"));
    await okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
    expect(ends()).toMatchObject([{ operation: undefined, outcome: "failed", status: 404, error: undefined }]);
  });

  test("is not sent if beforeCall throws and failCalls is set", async () => {
    const beforeCall = () => {
      throw new Error("no");
    };
    const { okta, sent } = recorded(fine, { hooks: { beforeCall, failCalls: true } });
    await errorOf(OktaHookError, okta.getUser("00u1"));
    await errorOf(OktaHookError, okta.listUsers().toArray());
    expect(sent).toEqual([]);
  });
});

describe("calls and their parts", () => {
  const twoPages = () => inTurn(pageOf(["00u1"], "two"), pageOf(["00u2"]));

  test("the pages of a list are its parts, and are included in its figures", async () => {
    const { okta, events, ends } = recorded(twoPages());
    await okta.listActiveUsers().toArray();
    const list = events[0]?.view;
    expect(list).toMatchObject({ kind: "list", operation: "listUsers", shortcut: "listActiveUsers" });
    const parts = events.filter(({ view }) => view.callId !== list?.callId);
    expect(parts.every(({ view }) => view.parentCallId === list?.callId)).toBe(true);
    expect(ends().map(({ kind, outcome, attempts, calls }) => [kind, outcome, attempts, calls])).toEqual([
      ["page", "succeeded", 1, 0],
      ["page", "succeeded", 1, 0],
      ["list", "succeeded", 2, 2],
    ]);
  });

  test("a list that is left early ends as stopped, with the pages in flight", async () => {
    const { okta, ends } = recorded(inTurn(pageOf(["00u1"], "two"), silence), { readAhead: 1 });
    for await (const _ of okta.listUsers()) break;
    await new Promise((done) => setImmediate(done));
    expect(ends().map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ["page", "succeeded"],
      ["list", "stopped"],
      ["page", "stopped"],
    ]);
  });

  test("the pages of all readers of a scan are its parts", async () => {
    const { okta, events, ends } = recorded(() => pageOf(["00u1"]));
    await okta.scanUsers({ concurrency: 2 }).pages().next();
    const scan = events[0]?.view;
    expect(scan).toMatchObject({ kind: "scan", shortcut: "scanUsers" });
    expect(new Set(events.slice(1).map(({ view }) => view.parentCallId))).toEqual(new Set([scan?.callId]));
    expect(ends().some(({ kind }) => kind === "list")).toBe(false);
  });

  test("the calls of a bulk's worker are its parts, even after other awaits", async () => {
    const { okta, events, ends } = recorded(fine);
    await okta.bulk(["00u1", "00u2"], async (id) => {
      await new Promise((done) => setImmediate(done));
      await okta.suspendUser(id);
    });
    await okta.suspendUser("00u3");
    const bulk = events[0]?.view;
    expect(bulk).toMatchObject({ kind: "bulk", operation: undefined, shortcut: "bulk" });
    expect(ends().map(({ kind, parentCallId, calls }) => [kind, parentCallId, calls])).toEqual([
      ["request", bulk?.callId, 0],
      ["request", bulk?.callId, 0],
      ["bulk", undefined, 2],
      ["request", undefined, 0],
    ]);
  });

  test("addUsersToGroup is a bulk with its own name", async () => {
    const { okta, ends } = recorded(() => new Response(null, { status: 204 }));
    await okta.addUsersToGroup("00g1", ["00u1"]);
    expect(ends().map(({ kind, shortcut }) => [kind, shortcut])).toEqual([
      ["request", "addUsersToGroup"],
      ["bulk", "addUsersToGroup"],
    ]);
  });
});

test("hooks run in the async context of their call, also after holds and retries", async () => {
  const context = new AsyncLocalStorage<string>();
  const seen = new Map<string, Set<unknown>>();
  const hooks: Hooks = Object.fromEntries(
    EVENTS.map((event) => [
      event,
      ({ callId }: CallName) =>
        void (seen.get(callId) ?? seen.set(callId, new Set()).get(callId))?.add(context.getStore()),
    ]),
  );
  const handler = inTurn(used, failure(503, "E0000009"), failure(429, "E0000047"), fine, fine, fine, fine, fine);
  const { okta } = recorded(handler, { hooks, retry: 3, pacing: { concurrency: 1 } });
  await Promise.all(
    ["one", "two", "three", "four"].map((name) => context.run(name, () => okta.getUser(`00u-${name}`))),
  );
  await context.run("list", () => okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } }));
  expect([...seen.values()].map((stores) => [...stores])).toEqual([["one"], ["two"], ["three"], ["four"], ["list"]]);
});

test("the ids of calls are unique", async () => {
  const { okta, ends } = recorded(fine);
  await Promise.all(Array.from({ length: 50 }, () => okta.getUser("00u1")));
  expect(new Set(ends().map(({ callId }) => callId)).size).toBe(50);
});
