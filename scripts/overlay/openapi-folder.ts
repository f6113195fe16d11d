// What stands in openapi/ beside the sources: okta.yaml, the table in README.md, and the list of actions that do not fit.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type JsonObject, objectOf } from "../document/json.js";
import { formatYaml, parseYaml } from "../document/yaml.js";
import { ScriptError } from "../script-error.js";
import { parseSelection, type Selection } from "../vendor/selection.js";
import { formatVendorFiles, readVendorFiles } from "../vendor/vendor-files.js";
import type { VendoredFacts } from "../vendor/vendored-facts.js";
import type { Misfit } from "./apply-overlays.js";
import { composeDocument } from "./compose-document.js";
import { insertDifferenceTable } from "./difference-table.js";
import { compareWithList, formatLeftOutFile, LEFT_OUT } from "./left-out-actions.js";
import { type Overlay, readOverlays } from "./overlay-file.js";

const HEAD = `# Okta's facts (openapi/vendor/) with our overlays (openapi/overlays/), put together by npm run generate: edit the
# overlays, not this file. openapi/README.md says what is where, and in what this differs from Okta's own document.
`;

/** What people edit in openapi/, and the facts that are followed. */
export interface OpenapiSources {
  readonly selection: Selection;
  readonly overlays: readonly Overlay[];
  readonly page: string;
}

export interface ComposedFolder {
  readonly vendor: VendoredFacts;
  readonly document: JsonObject;
  readonly misfits: readonly Misfit[];
  /** The text of each file below openapi/ that a machine writes; undefined for one that must not be there. */
  readonly files: Readonly<Record<string, string | undefined>>;
}

export function readSources(folder: string): OpenapiSources {
  return {
    selection: parseSelection(objectOf(parseYaml(readFileSync(join(folder, "selection.yaml"), "utf8")))),
    overlays: readOverlays(join(folder, "overlays")),
    page: readFileSync(join(folder, "README.md"), "utf8"),
  };
}

/** Everything that follows from some facts. */
export async function composeFolder(sources: OpenapiSources, vendor: VendoredFacts): Promise<ComposedFolder> {
  const { document, misfits } = await composeDocument(vendor.document, sources.overlays);
  const facts = Object.entries(formatVendorFiles(vendor)).map(([name, text]) => [`vendor/${name}`, text]);
  return {
    vendor,
    document,
    misfits,
    files: {
      ...Object.fromEntries(facts),
      [`vendor/${LEFT_OUT}`]: formatLeftOutFile(misfits),
      "okta.yaml": HEAD + formatYaml(document),
      "README.md": insertDifferenceTable(sources.page, vendor, sources.overlays),
    },
  };
}

/** What follows from the facts in the folder. @throws ScriptError if an overlay action does not fit them */
export async function composeCurrentFolder(folder: string): Promise<ComposedFolder> {
  const result = await composeFolder(readSources(folder), readVendorFiles(join(folder, "vendor")));
  const list = join(folder, "vendor", LEFT_OUT);
  const surprising = compareWithList(result.misfits, existsSync(list) ? readFileSync(list, "utf8") : undefined);
  if (surprising.length > 0) {
    throw new ScriptError(`overlay actions do not fit Okta's facts:\n  ${surprising.join("\n  ")}`);
  }
  return result;
}
