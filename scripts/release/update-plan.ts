// Plans an update: composes openapi/ with the vendored facts and with those of another release. Nothing is written.

import type { JsonObject } from "../../src/generate/document/json.js";
import { type ComposedFolder, composeFolder, type OpenapiSources, readSources } from "../overlay/openapi-folder.js";
import { readVendorFiles } from "../vendor/vendor-files.js";
import { extractVendoredFacts } from "../vendor/vendored-facts.js";
import { validateRelease } from "./release-validation.js";

export interface UpdatePlan {
  readonly sources: OpenapiSources;
  readonly before: ComposedFolder;
  readonly after: ComposedFolder;
}

/**
 * @param openapi - the path of the folder
 * @throws ScriptError - the document cannot replace the vendored release
 */
export async function planUpdate(
  openapi: string,
  document: JsonObject,
  { source, force }: { readonly source: string; readonly force: boolean },
): Promise<UpdatePlan> {
  const sources = readSources(openapi);
  const vendored = readVendorFiles(`${openapi}/vendor`);
  validateRelease(document, { source, vendored: vendored.release, selection: sources.selection, force });
  const before = await composeFolder(sources, vendored);
  return { sources, before, after: await composeFolder(sources, extractVendoredFacts(document, sources.selection)) };
}
