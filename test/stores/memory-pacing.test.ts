// The store in memory passes the checks for stores.

import { describe, expect, test } from "vitest";
import { memoryPacing } from "../../src/stores/memory-pacing.js";
import { pacingStoreChecks } from "../../src/testing/pacing/store-checks.js";

describe("memoryPacing", () => {
  let now = Date.UTC(2026, 0, 1);
  const wait = async (milliseconds: number) => {
    now += milliseconds;
  };

  test.each([...pacingStoreChecks(memoryPacing({ now: () => now }), { wait })])("$name", ({ run }) => run());

  test("an unknown option throws", () => {
    // @ts-expect-error there is no such option
    expect(() => memoryPacing({ nwo: () => 0 })).toThrow("memoryPacing.nwo: unknown option");
  });
});

test("the checks reject a faulty store", async () => {
  const state = { held: 0, members: 0, waiting: 0 };
  const lavish = pacingStoreChecks(
    {
      lease: async ({ wanted }) => ({ granted: wanted, expiresIn: 1_000, state }),
      limits: async () => ({}),
    },
    { wait: async () => undefined },
  );
  const results = await Promise.allSettled(lavish.map(({ run }) => run()));
  const passed = results.flatMap(({ status }, at) => (status === "fulfilled" ? [lavish[at]?.name] : []));
  expect(passed).toEqual(["keeps limits apart"]);
});
