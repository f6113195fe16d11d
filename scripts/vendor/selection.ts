// openapi/selection.yaml: which of Okta's operations the package has.

import { type JsonObject, listOf } from "../document/json.js";
import { type FoundOperation, operationsOf } from "../document/operations.js";

export interface Selection {
  readonly operations: readonly string[];
  readonly tags: readonly string[];
}

/** What the file says. */
export function parseSelection(content: JsonObject): Selection {
  const texts = (key: string) => listOf(content[key]).filter((each): each is string => typeof each === "string");
  return { operations: texts("operations"), tags: texts("tags") };
}

/** The selected operations of a document. One that the document lacks is not among them. */
export function selectOperations(document: JsonObject, selection: Selection): FoundOperation[] {
  const [ids, tags] = [new Set(selection.operations), new Set(selection.tags)];
  return operationsOf(document).filter(
    ({ id, operation }) => ids.has(id) || listOf(operation["tags"]).some((tag) => tags.has(`${tag}`)),
  );
}
