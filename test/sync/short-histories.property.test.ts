// A few of the random histories of `sync-users.property.test.ts`, as part of `npm test`.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../support/runs.js";
import { histories, LAGS, syncKeeper, World } from "./history.js";

test.each(LAGS)("a copy of users ends equal, with a lag of %d ms", async (lag) => {
  await fc.assert(
    fc.asyncProperty(histories(lag), async (history) => {
      const world = new World(history);
      expect(await world.play(syncKeeper(world))).toBe(true);
    }),
    runs(10),
  );
});
