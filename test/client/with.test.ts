// okta.with(): the same client, with options for every call.

import { describe, expect, expectTypeOf, test } from "vitest";
import { listUserBlocks } from "../../generated/operations.js";
import {
  type Okta,
  OktaAbortError,
  OktaConfigError,
  OktaTimeoutError,
  type ScopeOptions,
  type SyncOptions,
} from "../../src/index.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf, silence } from "../support/okta-of.js";

const user = () => json(userOf("00u1"));
const page = () => pageOf(["00u1"]);

/** Each way to send a request. */
const WAYS: readonly (readonly [string, (okta: Okta) => Promise<unknown>])[] = [
  ["a method", (okta) => okta.suspendUser("00u1")],
  ["a shortcut", (okta) => okta.getCurrentUser()],
  ["call", (okta) => okta.call(listUserBlocks, { path: { id: "00u1" } })],
  ["a list", (okta) => okta.listUsers().toArray()],
  ["paginate", (okta) => okta.searchUsers("id pr").first()],
  [
    "a scan",
    async (okta) => {
      for await (const _ of okta.scanUsers({ concurrency: 1 })) break;
    },
  ],
  ["splitScan", (okta) => okta.splitScan(2)],
  ["api", (okta) => okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } })],
  ["purgeUser", (okta) => okta.purgeUser("00u1")],
];

describe.each(WAYS)("%s of a scoped client", (_, send) => {
  test("has its headers, and the client itself does not", async () => {
    const { okta, sent } = oktaOf(page);
    const scoped = okta.with({ headers: { "X-Tenant": "7", "User-Agent": "job" } }).with({ headers: { "X-Job": "9" } });
    await send(scoped);
    await send(okta);
    const of = (name: string) => [...new Set(sent.map(({ headers }) => headers.get(name)))];
    expect([of("X-Tenant"), of("X-Job"), of("User-Agent")[0]]).toEqual([["7", null], ["9", null], "job"]);
  });

  test("ends with each of its signals, and with the reason", async () => {
    const { okta } = oktaOf(silence);
    const [outer, inner] = [new AbortController(), new AbortController()];
    const scoped = okta.with({ signal: outer.signal }).with({ signal: inner.signal });
    const late = errorOf(OktaAbortError, send(scoped));
    inner.abort(new Error("the browser left"));
    expect((await late).cause).toEqual(new Error("the browser left"));
    // and so do calls that begin later
    await errorOf(OktaAbortError, send(scoped));
  });

  test("has its deadline", async () => {
    const { okta } = oktaOf(silence, { clock: new FlyingClock(), timeout: 0 });
    const error = await errorOf(OktaTimeoutError, send(okta.with({ deadline: 700 }).with({ deadline: 3_000 })));
    expect(error.message).toContain("deadline of 700 ms");
  });

  test("reports to its hooks, after those of the client", async () => {
    const seen: string[] = [];
    const hook = (name: string) => ({ beforeRequest: () => void seen.push(name) });
    const { okta } = oktaOf(page, { hooks: hook("client") });
    await send(okta.with({ hooks: hook("outer") }).with({ hooks: hook("inner") }));
    expect(seen.slice(0, 3)).toEqual(["client", "outer", "inner"]);
    seen.length = 0;
    await send(okta);
    expect(new Set(seen)).toEqual(new Set(["client"]));
  });
});

describe("a scoped client", () => {
  test("overrides a header in any spelling of its name", async () => {
    const { okta, sent } = oktaOf(user, { headers: { "X-Tenant": "1" } });
    const lower = okta.with({ headers: { "x-tenant": "2" } });
    await lower.getUser("00u1");
    await lower.with({ headers: { "X-Tenant": "3" } }).getUser("00u1");
    await lower.with({ headers: { "X-TENANT": null } }).getUser("00u1");
    await lower.with({ headers: { "X-Tenant": "3" } }).getUser("00u1", { headers: { "X-tenant": "4" } });
    expect(sent.map(({ headers }) => headers.get("X-Tenant"))).toEqual(["2", "3", null, "4"]);
  });

  test("has its retries, unless the call overrides them", async () => {
    const { okta, sent } = oktaOf(() => failure(503, "E0000009"), { clock: new FlyingClock(), timeout: 0 });
    const scoped = okta.with({ retry: { retries: 1, post: true } });
    await scoped.getUser("00u1").catch(() => undefined);
    await scoped.suspendUser("00u1").catch(() => undefined);
    await scoped.suspendUser("00u1", { retry: 2 }).catch(() => undefined);
    await scoped
      .with({ retry: 0 })
      .getUser("00u1")
      .catch(() => undefined);
    expect(sent.map(({ line }) => line.slice(0, 4))).toEqual([
      ...["GET ", "GET "],
      ...["POST", "POST"],
      ...["POST", "POST", "POST"],
      "GET ",
    ]);
  });

  test("has its readAhead, maxHold and timeout", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["00u1"], "two"), pageOf(["00u2"]), silence), {
      clock: new FlyingClock(),
    });
    await okta.with({ readAhead: 1 }).listUsers().pages().next();
    expect(sent).toHaveLength(2);
    const error = await errorOf(OktaTimeoutError, okta.with({ timeout: 50 }).getUser("00u3"));
    expect(error.message).toContain("timeout of 50 ms");
  });

  test("has the earlier of its deadline and the call's, even if that is 0", async () => {
    const { okta } = oktaOf(silence, { clock: new FlyingClock(), timeout: 0 });
    const scoped = okta.with({ deadline: 700 });
    for (const [own, applied] of [
      [90, 90],
      [9_000, 700],
      [0, 700],
    ]) {
      const error = await errorOf(OktaTimeoutError, scoped.getUser("00u1", { deadline: own }));
      expect(error.message).toContain(`deadline of ${applied} ms`);
    }
  });

  test("ends a bulk by its signal, which its workers receive", async () => {
    const { okta } = oktaOf(user);
    const stop = new AbortController();
    const scoped = okta.with({ signal: stop.signal });
    const run = scoped.bulk([1, 2], (_, { signal }) => {
      stop.abort();
      expect(signal?.aborted).toBe(true);
      return okta.getUser("00u1");
    });
    await expect(run).rejects.toMatchObject({ code: "ERR_BULK", cause: { code: "ERR_ABORTED" } });
  });

  test("shares the limits and the middleware of the client", async () => {
    const headers = { "X-Rate-Limit-Limit": "600", "X-Rate-Limit-Remaining": "599" };
    const { okta, sent } = oktaOf(() => json(userOf("00u1"), { headers }));
    const scoped = okta.with({ retry: 1 });
    okta.api.use({ onRequest: ({ request }) => request.headers.set("X-Seen", "yes") });
    await scoped.getUser("00u1");
    expect(sent[0]?.headers.get("X-Seen")).toBe("yes");
    expect(okta.rateLimits()).toEqual(scoped.rateLimits());
    expect(okta.rateLimits()["GET /api/v1/users/{id}"]).toMatchObject({ remaining: 599 });
  });

  test("does not leave listeners on a signal that outlives its calls", async () => {
    const { okta } = oktaOf(page);
    const [one, other] = [new AbortController(), new AbortController()];
    const listeners = { added: 0, removed: 0 };
    const add = one.signal.addEventListener.bind(one.signal);
    const remove = one.signal.removeEventListener.bind(one.signal);
    one.signal.addEventListener = (...given: Parameters<typeof add>) => {
      listeners.added++;
      add(...given);
    };
    one.signal.removeEventListener = (...given: Parameters<typeof remove>) => {
      listeners.removed++;
      remove(...given);
    };
    const scoped = okta.with({ signal: one.signal }).with({ signal: other.signal });
    for (const [, send] of WAYS) await send(scoped);
    expect(listeners.added).toBeGreaterThan(0);
    expect(listeners.removed).toBe(listeners.added);
  });

  test.each<[string, ScopeOptions]>([
    ["signal", { signal: {} as never }],
    ["timeout", { timeout: -1 }],
    ["deadline", { deadline: Number.NaN }],
    ["retry", { retry: 1.5 }],
    ["headers", { headers: { Authorization: "SSWS 00" } }],
    ["readAhead", { readAhead: -1 }],
    ["hooks.beforeRequest", { hooks: { beforeRequest: "log" as never } }],
    ["token", { token: "00a" } as never],
    ["extraQuery", { extraQuery: { beta: "1" } } as never],
  ])("is refused with a wrong %s, before anything is sent", (option, options) => {
    const { okta } = oktaOf(user);
    expect(() => okta.with(options)).toThrow(expect.objectContaining({ option }) as OktaConfigError);
    expect(() => okta.with(options)).toThrow(OktaConfigError);
  });

  test("keeps the types of the org's profile", () => {
    const { okta } = oktaOf(user);
    const typed = okta as unknown as Okta<{ profile: { grade?: number } }>;
    expectTypeOf(typed.with({})).toEqualTypeOf<Okta<{ profile: { grade?: number } }>>();
    // it belongs to a single call: `with` and syncs refuse it
    expectTypeOf<Extract<keyof ScopeOptions | keyof SyncOptions, "extraQuery">>().toBeNever();
  });
});
