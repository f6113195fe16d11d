import type { Selection } from "../../scripts/vendor/selection.js";
import { extractVendoredFacts } from "../../scripts/vendor/vendored-facts.js";
import type { Release } from "./okta.js";

/** Okta's document without operations that we do not have, but for a few: the whole of it takes longer and shows no more. */
export function narrowed(document: Release, selection: Selection): Release {
  const selected = new Set(selection.operations);
  const paths: Release = {};
  for (const [path, item] of Object.entries<Release>(document.paths)) {
    const isKept = Object.values<Release>(item).some((each) => selected.has(each?.operationId));
    if (isKept || path.startsWith("/api/v1/zones")) paths[path] = item;
  }
  const operations = Object.values<Release>(paths).flatMap((item) => Object.values<Release>(item));
  const ids = operations.flatMap((each) => each?.operationId ?? []);
  const { document: facts } = extractVendoredFacts(document, { operations: ids, tags: [] });
  const components: Release = {};
  for (const [group, members] of Object.entries<Release>(facts["components"] as Release)) {
    const names = Object.keys(members);
    components[group] = Object.fromEntries(names.map((name) => [name, document.components[group][name]]));
  }
  return { ...document, paths, components };
}
