// For any history, a copy equals its org after a run that begins later than the lag behind the last change.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../support/runs.js";
import { histories, LAGS, syncKeeper, World, watermarkKeeper } from "./history.js";

/** Some hundred histories, on a machine with other work to do. */
const LONG = 600_000;

test.each(LAGS)(
  "a copy ends equal, with a lag of %d ms",
  async (lag) => {
    await fc.assert(
      fc.asyncProperty(histories(lag), async (history) => {
        const world = new World(history);
        expect(await world.play(syncKeeper(world))).toBe(true);
      }),
      runs(500),
    );
  },
  LONG,
);

test(
  "a copy whose deletions are found by comparison ends equal",
  async () => {
    await fc.assert(
      fc.asyncProperty(histories(3_000), async (history) => {
        const world = new World(history);
        const keeper = syncKeeper(world, { deletions: "compare", compareEvery: 0, knownIds: () => keeper.copy.keys() });
        expect(await world.play(keeper)).toBe(true);
      }),
      runs(200),
    );
  },
  LONG,
);

/** Counts the histories in which a copy ends wrong. */
async function wrongOf(lag: number, keeperOf: typeof syncKeeper): Promise<number> {
  let wrong = 0;
  let all = 0;
  await fc.assert(
    fc.asyncProperty(histories(lag), async (history) => {
      const world = new World(history);
      all += 1;
      if (!(await world.play(keeperOf(world)))) wrong += 1;
    }),
    runs(100),
  );
  return wrong / all;
}

test.each(LAGS)(
  "a copy by the newest `lastUpdated` alone ends wrong in at least two of five histories, with a lag of %d ms",
  async (lag) => {
    expect(await wrongOf(lag, watermarkKeeper)).toBeGreaterThan(0.4);
  },
  LONG,
);

test(
  "an overlap that is shorter than the lag loses changes",
  async () => {
    expect(await wrongOf(10_000, (world) => syncKeeper(world, { overlap: 0 }))).toBeGreaterThan(0);
  },
  LONG,
);
