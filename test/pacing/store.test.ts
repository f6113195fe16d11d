// A client with a store: its options still apply, and a store that does not work fails no call.

import { describe, expect, test } from "vitest";
import { type Lease, memoryPacing, type PacingStore, type StoreChange } from "../../src/index.js";
import { runFleet } from "../support/fleet.js";
import { limited, START, times } from "../support/limited-okta.js";
import { oktaOf } from "../support/okta-of.js";

/** A store by the clock of the test. */
function shared() {
  let now = () => START;
  const store = memoryPacing({ now: () => now() });
  return {
    store,
    follow: (clock: { now(): number }) => {
      now = () => clock.now();
    },
  };
}

function client(options: Parameters<typeof limited>[1] = {}, server: Parameters<typeof limited>[0] = {}) {
  const { store, follow } = shared();
  const made = limited(server, { ...options, pacing: { store, ...(options.pacing || {}) } });
  follow(made.clock);
  return { ...made, store };
}

describe("with a store, the options of pacing hold:", () => {
  test("no request is refused, and held ones leave after the reset", async () => {
    const { okta, org } = client({}, { limit: 20 });
    await times(50, () => okta.getUser("00u1"));
    expect(org.refused).toBe(0);
    expect(org.seen).toHaveLength(50);
  });

  test("concurrency", async () => {
    const { okta, org } = client({ pacing: { concurrency: 3 } }, { latency: 20 });
    await times(20, () => okta.getUser("00u1"));
    expect(org.mostInFlight).toBeLessThanOrEqual(3);
  });

  test("fleetConcurrency, of all clients together", async () => {
    const { okta, org, clock, store } = client({ pacing: { fleetConcurrency: 4 } }, { latency: 40 });
    const other = oktaOf(org.answer, { timeout: 0, clock, pacing: { store, fleetConcurrency: 4 } }).okta;
    await times(60, (at) => (at % 2 ? okta : other).getUser("00u1"));
    expect(org.seen).toHaveLength(60);
    expect(org.mostInFlight).toBeLessThanOrEqual(4);
  });

  test("reserve", async () => {
    const { okta, org, clock } = client({ pacing: { reserve: 0.5 } }, { limit: 20 });
    await times(25, () => okta.getUser("00u1"));
    const first = org.seen.filter(({ at }) => Math.floor(at / 5_000) === Math.floor(START / 5_000));
    expect(first).toHaveLength(10);
    expect(clock.now()).toBeGreaterThanOrEqual(START + 10_000);
  });

  test("maxHold: 0 still requests a lease, but never holds", async () => {
    const { okta } = client({ pacing: { maxHold: 0 } }, { limit: 5 });
    for (let at = 0; at < 3; at++) await okta.getUser("00u1");
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => okta.getUser("00u1")));
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []));
    expect(new Set(refused)).toEqual(new Set(["ERR_HELD"]));
    expect(refused.length).toBeGreaterThanOrEqual(8);
  });

  test("an aborted call ends at once, while it waits for the store", async () => {
    const never: PacingStore = { lease: () => new Promise<Lease>(() => undefined), limits: async () => ({}) };
    const { okta, sent } = oktaOf(() => new Response(), { pacing: { store: never } });
    const controller = new AbortController();
    const call = okta.getUser("00u1", { signal: controller.signal });
    controller.abort();
    await expect(call).rejects.toMatchObject({ code: "ERR_ABORTED" });
    expect(sent).toEqual([]);
  });

  test("okta.rateLimits() shows the fleet's figures, and their age", async () => {
    const { okta } = client({}, { limit: 60 });
    await okta.getUser("00u1");
    const { fleet } = okta.rateLimits()["GET /api/v1/users/{id}"] ?? {};
    expect(fleet).toMatchObject({ members: 1, age: expect.any(Number) });
  });
});

describe("a store that does not work never fails a call:", () => {
  const broken: readonly [string, () => Promise<Lease>, Partial<StoreChange>][] = [
    [
      "it rejects",
      () => Promise.reject(Object.assign(new Error("password"), { code: "ECONNREFUSED" })),
      { reason: "error", code: "ECONNREFUSED" },
    ],
    ["it says nothing", () => new Promise(() => undefined), { reason: "timeout", code: undefined }],
    ["it answers nonsense", async () => ({}) as Lease, { reason: "invalid", code: undefined }],
    [
      "it throws",
      () => {
        throw new Error("READONLY You can't write");
      },
      { reason: "error", code: "READONLY" },
    ],
  ];

  test.each(broken)("%s", async (_, lease, change) => {
    const changes: StoreChange[] = [];
    const store: PacingStore = { lease, limits: async () => ({}) };
    const { okta, org } = limited(
      { limit: 20 },
      { pacing: { store }, hooks: { onStoreChange: (view) => changes.push(view) } },
    );
    await times(30, () => okta.getUser("00u1"));
    expect(org.seen.filter(({ status }) => status === 200)).toHaveLength(30);
    expect(changes).toEqual([{ available: false, reason: undefined, ...change }]);
  });

  test("it is used again once it works, even if a hook throws", async () => {
    const { store: memory, follow } = shared();
    let works = false;
    const store: PacingStore = {
      lease: async (request) => {
        if (!works) throw new Error("gone");
        return memory.lease(request);
      },
      limits: memory.limits,
    };
    const changes: boolean[] = [];
    const { okta, clock } = limited(
      {},
      {
        pacing: { store },
        hooks: {
          failCalls: true,
          onStoreChange: ({ available }) => {
            changes.push(available);
            throw new Error("a hook");
          },
        },
      },
    );
    follow(clock);
    await okta.getUser("00u1");
    works = true;
    await clock.advance(3_000);
    // this call tries it; the next one finds it
    await okta.getUser("00u1");
    await okta.getUser("00u1");
    expect(changes).toEqual([false, true]);
  });
});

describe("options:", () => {
  test.each([
    [{ store: {} }, "pacing.store: must be a store, such as redisPacing({ client }) of okta-fetch/redis"],
    [{ fleetConcurrency: 3 }, "pacing.fleetConcurrency: requires pacing.store"],
    [{ store: memoryPacing(), fleetConcurrency: 0 }, "pacing.fleetConcurrency: must be a positive integer"],
    [{ store: { ...memoryPacing(), timeout: -1 } }, "pacing.store.timeout: must be a non-negative number"],
  ])("%j throws before anything is sent", (pacing, message) => {
    // @ts-expect-error the options are wrong
    expect(() => oktaOf(() => new Response(), { pacing })).toThrow(message);
  });
});

describe("fleets with a store, where 60 requests in 5 s are allowed:", { timeout: 60_000 }, () => {
  test.each([
    { processes: 8, calls: 75, mode: "at once" },
    { processes: 8, calls: 75, mode: "one by one" },
    { processes: 40, calls: 15, mode: "at once" },
    { processes: 8, calls: 50, mode: "list" },
  ] as const)("$processes processes, $mode: no request is refused, and each process has its share", async (row) => {
    const result = await runFleet({ seed: 1, store: true, ...row });
    expect(result).toMatchObject({ failed: 0, refused: 0 });
    expect(result.time).toBeLessThanOrEqual(1.05);
    if (row.processes === 8) expect(result.evenness).toBeGreaterThanOrEqual(0.75);
  });

  test("requests of other programs are noticed: no request of the fleet is refused", async () => {
    const result = await runFleet({ seed: 1, processes: 8, calls: 50, mode: "at once", store: true, outsider: 20 });
    expect(result).toMatchObject({ failed: 0, refused: 0 });
  });

  test.each([
    { processes: 8, calls: 75, mode: "at once", seed: 1 },
    { processes: 8, calls: 75, mode: "one by one", seed: 2 },
    { processes: 8, calls: 50, mode: "list", seed: 3 },
    { processes: 40, calls: 15, mode: "at once", seed: 4 },
  ] as const)("$processes processes, $mode: the store fails for 7 s, and no request is refused", async (row) => {
    const result = await runFleet({ ...row, store: true, storeAway: [6_000, 13_000] });
    expect(result).toMatchObject({ failed: 0, refused: 0 });
    expect(result.time).toBeLessThanOrEqual(1.05);
  });

  test.each([
    { processes: 8, calls: 75, mode: "at once", seed: 3 },
    { processes: 8, calls: 75, mode: "one by one", seed: 4 },
    { processes: 40, calls: 15, mode: "at once", seed: 5 },
  ] as const)(
    "$processes processes, $mode: the store answers late now and then, and hardly a request is refused",
    async (row) => {
      const result = await runFleet({ ...row, store: true, storeSlow: 0.02 });
      expect(result.failed).toBe(0);
      // those of processes whose first message was late
      expect(result.refused).toBeLessThanOrEqual(0.011);
    },
  );

  test.each([
    { mode: "at once", calls: 250, limit: 1_000, latency: 5, most: 0.1 },
    { mode: "one by one", calls: 225, limit: 600, latency: 2, most: 0.12 },
  ] as const)("under load, $mode, there is about one round trip for ten calls", async ({ most, ...load }) => {
    const result = await runFleet({ seed: 1, processes: 8, store: true, ...load });
    expect(result.exchanges).toBeLessThanOrEqual(most);
  });
});
