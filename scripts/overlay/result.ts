// What stands in openapi/ beside the sources: okta.yaml, the table in README.md, and the list of actions that do not fit.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type JsonObject, objectOf } from "../document/json.js";
import { parseYaml, yamlOf } from "../document/yaml.js";
import { ScriptError } from "../script-error.js";
import type { Vendor } from "../vendor/extract.js";
import { readVendor, vendorFiles } from "../vendor/files.js";
import { type Selection, selectionOf } from "../vendor/selection.js";
import type { Misfit } from "./apply.js";
import { compose } from "./compose.js";
import { LEFT_OUT, leftOutFile, surprises } from "./left-out.js";
import { type Overlay, readOverlays } from "./overlay.js";
import { withTable } from "./table.js";

const HEAD = `# Okta's facts (openapi/vendor/) with our overlays (openapi/overlays/), put together by npm run generate: edit the
# overlays, not this file. openapi/README.md says what is where, and in what this differs from Okta's own document.
`;

/** What people edit in openapi/, and the facts that are followed. */
export interface Sources {
  readonly selection: Selection;
  readonly overlays: readonly Overlay[];
  readonly page: string;
}

export interface Result {
  readonly vendor: Vendor;
  readonly document: JsonObject;
  readonly misfits: readonly Misfit[];
  /** The text of each file below openapi/ that a machine writes; undefined for one that must not be there. */
  readonly files: Readonly<Record<string, string | undefined>>;
}

export function readSources(folder: string): Sources {
  return {
    selection: selectionOf(objectOf(parseYaml(readFileSync(join(folder, "selection.yaml"), "utf8")))),
    overlays: readOverlays(join(folder, "overlays")),
    page: readFileSync(join(folder, "README.md"), "utf8"),
  };
}

/** Everything that follows from some facts. */
export async function resultOf(sources: Sources, vendor: Vendor): Promise<Result> {
  const { document, misfits } = await compose(vendor.document, sources.overlays);
  const facts = Object.entries(vendorFiles(vendor)).map(([name, text]) => [`vendor/${name}`, text]);
  return {
    vendor,
    document,
    misfits,
    files: {
      ...Object.fromEntries(facts),
      [`vendor/${LEFT_OUT}`]: leftOutFile(misfits),
      "okta.yaml": HEAD + yamlOf(document),
      "README.md": withTable(sources.page, vendor, sources.overlays),
    },
  };
}

/** What follows from the facts in the folder. @throws ScriptError if an overlay action does not fit them */
export async function currentResult(folder: string): Promise<Result> {
  const result = await resultOf(readSources(folder), readVendor(join(folder, "vendor")));
  const list = join(folder, "vendor", LEFT_OUT);
  const surprising = surprises(result.misfits, existsSync(list) ? readFileSync(list, "utf8") : undefined);
  if (surprising.length > 0) {
    throw new ScriptError(`overlay actions do not fit Okta's facts:\n  ${surprising.join("\n  ")}`);
  }
  return result;
}
