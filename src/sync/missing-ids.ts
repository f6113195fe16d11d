// Deletions by comparison: the ids of the copy that the org does not list, and that it does not find by id either.

import type { KnownIds } from "./options.js";
import type { Source } from "./source.js";

/** The number of ids of a batch. */
const BATCH_SIZE = 200;

/**
 * Finds the ids of the copy that do not exist. The search index may lack a new item: what is not listed is read by id.
 * @param knownIds - returns the ids of the copy
 */
export async function* missingIds(
  source: Source<unknown, unknown>,
  knownIds: () => KnownIds | Promise<KnownIds>,
): AsyncGenerator<readonly string[], void, undefined> {
  const listed = new Set<string>();
  for await (const id of source.ids()) listed.add(id);
  let missing: string[] = [];
  for await (const id of await knownIds()) {
    if (listed.has(id) || (await source.exists(id))) continue;
    missing.push(id);
    if (missing.length < BATCH_SIZE) continue;
    yield missing;
    missing = [];
  }
  if (missing.length > 0) yield missing;
}
