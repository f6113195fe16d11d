// Following a release: what the sources in openapi/ become with the facts of another document.

import type { JsonObject } from "../document/json.js";
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
 * Works everything out, and writes nothing.
 * @param openapi - the folder
 * @throws ScriptError if the document is not one to follow
 */
export async function planUpdate(
  openapi: string,
  document: JsonObject,
  { source, force }: { source: string; force: boolean },
): Promise<UpdatePlan> {
  const sources = readSources(openapi);
  const followed = readVendorFiles(`${openapi}/vendor`);
  validateRelease(document, { source, followed: followed.release, selection: sources.selection, force });
  const before = await composeFolder(sources, followed);
  return { sources, before, after: await composeFolder(sources, extractVendoredFacts(document, sources.selection)) };
}
