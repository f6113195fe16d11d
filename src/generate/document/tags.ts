// The tags of a document, by which its operations are selected.

import type { JsonObject } from "./json.js";
import type { Document, Operation, PathItem } from "./openapi.js";
import { METHODS, operationsOf } from "./operations.js";
import { pickComponents, reachableComponents } from "./references.js";

/** The tag of operations without one. */
export const NO_TAG = "Other";

/** The tags of an operation. */
function tagsOf({ tags }: Operation): readonly string[] {
  const named = Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string" && tag.trim() !== "") : [];
  return named.length > 0 ? named : [NO_TAG];
}

/** The tags that the operations of a document have, sorted. */
export function tagsIn(document: Document): string[] {
  return [...new Set(operationsOf(document).flatMap(({ operation }) => tagsOf(operation)))].sort();
}

/**
 * Returns a document with the operations that have one of the tags, and the components that they refer to. An operation
 * keeps the first of these tags.
 */
export function selectTags(document: Document, tags: ReadonlySet<string>): Document {
  const paths: { [path: string]: PathItem } = {};
  for (const { path, method, item, operation } of operationsOf(document)) {
    const tag = tagsOf(operation).find((each) => tags.has(each));
    if (tag === undefined) continue;
    paths[path] ??= withoutMethods(item);
    paths[path][method] = { ...operation, tags: [tag] };
  }
  const whole = document as unknown as JsonObject;
  const reached = reachableComponents(whole, [paths as unknown as JsonObject]);
  return { ...document, paths, components: pickComponents(whole, reached) as Document["components"] & object };
}

function withoutMethods(item: PathItem): PathItem {
  const isMethod = (key: string) => (METHODS as readonly string[]).includes(key);
  return Object.fromEntries(Object.entries(item).filter(([key]) => !isMethod(key))) as PathItem;
}
