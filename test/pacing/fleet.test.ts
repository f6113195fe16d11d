// Processes without a store share an org's rate limit: no call fails, little time is lost, few requests are refused,
// and each process has its share.

import { describe, expect, test } from "vitest";
import { type FleetOptions, runFleet } from "../support/fleet.js";

const SEEDS = [1, 2, 3, 4];

const ROWS: readonly [string, Omit<FleetOptions, "seed">][] = [
  ["4 processes, 150 calls each at once", { processes: 4, calls: 150, mode: "at once" }],
  ["8 processes, 150 calls each at once", { processes: 8, calls: 150, mode: "at once" }],
  ["8 processes, 150 calls each one by one", { processes: 8, calls: 150, mode: "one by one" }],
  ["4 lists of 100 pages", { processes: 4, calls: 100, mode: "list" }],
  ["8 lists of 100 pages", { processes: 8, calls: 100, mode: "list" }],
];

describe.each(ROWS)("%s, where 60 requests in 5 s are allowed:", { timeout: 60_000 }, (_, row) => {
  test.each(SEEDS)("no call fails, and the time is close to the minimum: run %d", async (seed) => {
    const result = await runFleet({ seed, ...row });
    expect(result.failed).toBe(0);
    expect(result.refused).toBeLessThanOrEqual(0.03);
    expect(result.time).toBeLessThanOrEqual(1.06);
    if (row.processes === 8) expect(result.evenness).toBeGreaterThanOrEqual(0.75);
  });
});

test.each(SEEDS)("a single process uses each window at once: run %d", async (seed) => {
  const result = await runFleet({ seed, processes: 1, calls: 300, mode: "at once" });
  expect(result).toMatchObject({ failed: 0, refused: 0 });
  expect(result.time).toBeLessThanOrEqual(1.01);
});
