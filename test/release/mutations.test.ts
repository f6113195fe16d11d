// Whatever Okta changes: the facts are taken as they are, nothing else changes, and the report says so. Here with a small
// document; test/replay/releases.test.ts does the same with Okta's own.

import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { runs } from "../support/runs.js";
import { checkMutation, type Start, startOf } from "./following.js";
import { MUTATIONS } from "./mutations.js";
import { release, sources } from "./okta.js";

let start: Start;
beforeAll(async () => {
  start = await startOf(sources, release());
});

describe("a release in which", () => {
  it.each(Object.keys(MUTATIONS))("%s", async (kind) => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), async (numbers) => {
        if (await checkMutation(start, kind, numbers)) done++;
      }),
      runs(8),
    );
    expect(done).toBeGreaterThan(0);
  });
});
