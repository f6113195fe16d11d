// Okta's own document and its other releases are followed or refused. Needs OKTA_DOCUMENT: see .ci/run.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { composeFolder, readSources } from "../../scripts/overlay/openapi-folder.js";
import { parseReleaseDocument, validateRelease } from "../../scripts/release/release-validation.js";
import { readVendorFiles } from "../../scripts/vendor/vendor-files.js";
import { extractVendoredFacts } from "../../scripts/vendor/vendored-facts.js";
import type { JsonObject } from "../../src/generate/document/json.js";
import { factsByOperation } from "../release/oracle.js";

const { OKTA_DOCUMENT: official = "" } = process.env;
const OPENAPI = fileURLToPath(new URL("../../openapi", import.meta.url));
const RELEASES = join(dirname(official), "releases");

const sources = readSources(OPENAPI);
const followed = readVendorFiles(join(OPENAPI, "vendor"));
const read = (file: string) => parseReleaseDocument(readFileSync(file, "utf8"), file);

describe("Okta's documents", () => {
  const files = existsSync(RELEASES) ? readdirSync(RELEASES).filter((name) => name.endsWith(".yaml")) : [];
  const check = (document: JsonObject, source: string, force: boolean) =>
    validateRelease(document, { source, vendored: followed.release, selection: sources.selection, force });

  it("the current release has the vendored facts", async () => {
    const document = read(official);
    check(document, official, false);
    const result = await composeFolder(sources, extractVendoredFacts(document, sources.selection));
    for (const [name, text] of Object.entries(result.files)) {
      const path = join(OPENAPI, name);
      expect(existsSync(path) ? readFileSync(path, "utf8") : undefined, name).toBe(text);
    }
  });

  const releases = files.filter((name) => /^management-[\d.]+\.yaml$/.test(name));
  it.each(releases)("%s is refused as older, and applied with --force", { timeout: 120_000 }, async (name) => {
    const document = read(join(RELEASES, name));
    expect(() => check(document, name, false)).toThrow("older than");
    check(document, name, true);
    const { vendor, document: result } = await composeFolder(
      sources,
      extractVendoredFacts(document, sources.selection),
    );
    const facts = factsByOperation(document);
    const kept = factsByOperation(vendor.document);
    for (const [id, text] of kept) expect(text).toBe(facts.get(id));
    expect(kept.size).toBeGreaterThan(50);
    // every operation that the release has is in the result
    expect([...factsByOperation(result).keys()].sort()).toEqual([...kept.keys()].sort());
  });

  it.each(files.filter((name) => !releases.includes(name)))("%s is refused, even with --force", (name) => {
    const document = read(join(RELEASES, name));
    expect(() => check(document, name, true)).toThrow(/is the variant `noEnums`|is Okta's document `\w+`/);
  });
});
