// For any change by Okta, the facts are adopted, nothing else changes, and the report says so: with a small document
// here, and with Okta's own if OKTA_DOCUMENT names it; see .ci/run.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readSources } from "../../scripts/overlay/openapi-folder.js";
import { parseYaml } from "../../src/generate/document/yaml.js";
import { runs } from "../support/runs.js";
import { checkMutation, type Start, startOf } from "./following.js";
import { MUTATIONS } from "./mutations.js";
import { narrowed } from "./narrowed.js";
import { release, sources } from "./okta.js";

const { OKTA_DOCUMENT: official } = process.env;
const OPENAPI = fileURLToPath(new URL("../../openapi", import.meta.url));

let start: Start;
beforeAll(async () => {
  if (official === undefined) start = await startOf(sources, release());
  else {
    const ours = readSources(OPENAPI);
    start = await startOf(ours, narrowed(parseYaml(readFileSync(official, "utf8")), ours.selection));
  }
  expect(start.result.misfits).toEqual([]);
});

// more than 500 changes in all
describe("a release in which", () => {
  it.each(Object.keys(MUTATIONS))("%s", { timeout: 900_000 }, async (kind) => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), async (numbers) => {
        if (await checkMutation(start, kind, numbers)) done++;
      }),
      runs(16),
    );
    expect(done).toBeGreaterThan(0);
  });
});
