// openapi/vendor/: the facts of the vendored release, in files that only `npm run update-spec` writes.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeFileError } from "../../src/generate/document/file-error.js";
import { type JsonObject, objectOf, textOf } from "../../src/generate/document/json.js";
import { formatYaml, parseYaml } from "../../src/generate/document/yaml.js";
import { ScriptError } from "../script-error.js";
import { createFactsDocument } from "./facts-document.js";
import type { VendoredFacts } from "./vendored-facts.js";

const HEADER = `# Facts of Okta's document for the operations of selection.yaml. Written by npm run update-spec: do not edit. Corrections and
# documentation belong in overlays/.
`;

/** Formats the files, by name. */
export function formatVendorFiles({ release, document }: VendoredFacts): Record<string, string> {
  const { openapi, tags, paths, components } = document;
  const { title, version, operations } = release;
  const text = (content: JsonObject) => HEADER + formatYaml(content);
  const facts = {
    "paths.yaml": text({ tags: tags ?? [], paths: paths ?? {} }),
    "components.yaml": text({ components: components ?? {} }),
  };
  const sha256 = digestOf(facts);
  return {
    "release.yaml": text({ title, version, openapi: openapi ?? "", sha256, operations: { ...operations } }),
    ...facts,
  };
}

/** A digest of the files with facts, which reveals an edit by hand. */
function digestOf(facts: Readonly<Record<string, string>>): string {
  return createHash("sha256").update(Object.values(facts).join("\0")).digest("hex");
}

/**
 * Reads the files that {@link formatVendorFiles} formatted.
 *
 * @throws ScriptError - a file is missing, or was edited by hand
 */
export function readVendorFiles(folder: string): VendoredFacts {
  const texts: Record<string, string> = {};
  const read = (name: string): JsonObject => {
    try {
      texts[name] = readFileSync(join(folder, name), "utf8");
      return objectOf(parseYaml(texts[name]));
    } catch (error) {
      throw new ScriptError(`cannot read ${join(folder, name)}: ${describeFileError(error)}`);
    }
  };
  const { title, version, openapi, sha256, operations } = read("release.yaml");
  const release = {
    title: textOf(title) ?? "",
    version: textOf(version) ?? "",
    operations: Object.fromEntries(Object.entries(objectOf(operations)).map(([id, place]) => [id, `${place}`])),
  };
  const { tags, paths } = read("paths.yaml");
  const { components } = read("components.yaml");
  const { "release.yaml": _, ...facts } = texts;
  if (sha256 !== digestOf(facts)) {
    throw new ScriptError(
      `${folder} was edited by hand. Restore it with git, and put corrections into openapi/overlays/.`,
    );
  }
  return { release, document: createFactsDocument(openapi, release.version, tags, paths, components) };
}
