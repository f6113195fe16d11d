// Following Okta's own document: 500 changes of it, and the other releases that there are. Runs where Okta's document is:
// see .ci/run.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../../scripts/document/json.js";
import { parseYaml } from "../../scripts/document/yaml.js";
import { readSources, resultOf } from "../../scripts/overlay/result.js";
import { checkRelease, documentIn } from "../../scripts/release/refusals.js";
import { extract } from "../../scripts/vendor/extract.js";
import { readVendor } from "../../scripts/vendor/files.js";
import { checkMutation, type Start, startOf } from "../release/following.js";
import { MUTATIONS } from "../release/mutations.js";
import type { Release } from "../release/okta.js";
import { factsByOperation } from "../release/oracle.js";
import { runs } from "../support/runs.js";

const { OKTA_DOCUMENT: official = "" } = process.env;
const OPENAPI = fileURLToPath(new URL("../../openapi", import.meta.url));
const RELEASES = join(dirname(official), "releases");

const sources = readSources(OPENAPI);
const followed = readVendor(join(OPENAPI, "vendor"));
const read = (file: string) => documentIn(readFileSync(file, "utf8"), file);

/** The document without operations that we do not have, but for a few: the whole of it takes longer and shows no more. */
function narrowed(document: Release): Release {
  const kept = new Set(sources.selection.operations);
  const paths: Release = {};
  for (const [path, item] of Object.entries<Release>(document.paths)) {
    const has = Object.values<Release>(item).some((each) => kept.has(each?.operationId));
    if (has || path.startsWith("/api/v1/zones")) paths[path] = item;
  }
  const operations = Object.values<Release>(paths).flatMap((item) => Object.values<Release>(item));
  const ids = operations.flatMap((each) => each?.operationId ?? []);
  const { document: facts } = extract(document, { operations: ids, tags: [] });
  const components: Release = {};
  for (const [group, members] of Object.entries<Release>(facts["components"] as Release)) {
    components[group] = Object.fromEntries(
      Object.keys(members).map((name) => [name, document.components[group][name]]),
    );
  }
  return { ...document, paths, components };
}

describe("500 changes of Okta's document", () => {
  let start: Start;
  beforeAll(async () => {
    start = await startOf(sources, narrowed(parseYaml(readFileSync(official, "utf8"))));
    expect(start.result.misfits).toEqual([]);
  });

  const kinds = Object.keys(MUTATIONS);
  it.each(kinds)("%s", { timeout: 600_000 }, async (kind) => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), async (numbers) => {
        if (await checkMutation(start, kind, numbers)) done++;
      }),
      { ...runs(Math.ceil(520 / kinds.length)), endOnFailure: true },
    );
    expect(done).toBeGreaterThan(0);
  });
});

describe("Okta's documents", () => {
  const files = existsSync(RELEASES) ? readdirSync(RELEASES).filter((name) => name.endsWith(".yaml")) : [];
  const check = (document: JsonObject, source: string, force: boolean) =>
    checkRelease(document, { source, followed: followed.release, selection: sources.selection, force });

  it("the one that is followed has the facts that we have", async () => {
    const document = read(official);
    check(document, official, false);
    const result = await resultOf(sources, extract(document, sources.selection));
    for (const [name, text] of Object.entries(result.files)) {
      const path = join(OPENAPI, name);
      expect(existsSync(path) ? readFileSync(path, "utf8") : undefined, name).toBe(text);
    }
  });

  const releases = files.filter((name) => /^management-[\d.]+\.yaml$/.test(name));
  it.each(releases)("%s is refused as older, and followed with --force", { timeout: 120_000 }, async (name) => {
    const document = read(join(RELEASES, name));
    expect(() => check(document, name, false)).toThrow("older than");
    check(document, name, true);
    const { vendor, document: result } = await resultOf(sources, extract(document, sources.selection));
    const facts = factsByOperation(document);
    const kept = factsByOperation(vendor.document);
    for (const [id, text] of kept) expect(text).toBe(facts.get(id));
    expect(kept.size).toBeGreaterThan(50);
    // every operation that the release has is in the result
    expect([...factsByOperation(result).keys()].sort()).toEqual([...kept.keys()].sort());
  });

  it.each(files.filter((name) => !releases.includes(name)))("%s is refused, with --force too", (name) => {
    const document = read(join(RELEASES, name));
    expect(() => check(document, name, true)).toThrow(/is the variant `noEnums`|is Okta's document `\w+`/);
  });
});
