// Following a release: what the sources in openapi/ become with the facts of another document.

import type { JsonObject } from "../document/json.js";
import { type Result, readSources, resultOf, type Sources } from "../overlay/result.js";
import { extract } from "../vendor/extract.js";
import { readVendor } from "../vendor/files.js";
import { checkRelease } from "./refusals.js";

export interface Followed {
  readonly sources: Sources;
  readonly before: Result;
  readonly after: Result;
}

/**
 * Works everything out, and writes nothing.
 * @param openapi - the folder
 * @throws ScriptError if the document is not one to follow
 */
export async function follow(
  openapi: string,
  document: JsonObject,
  { source, force }: { source: string; force: boolean },
): Promise<Followed> {
  const sources = readSources(openapi);
  const followed = readVendor(`${openapi}/vendor`);
  checkRelease(document, { source, followed: followed.release, selection: sources.selection, force });
  const before = await resultOf(sources, followed);
  return { sources, before, after: await resultOf(sources, extract(document, sources.selection)) };
}
