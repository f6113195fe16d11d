// openapi/selection.yaml: the operations of Okta's document that the package offers.

import { type JsonObject, listOf } from "../../src/generate/document/json.js";
import { type FoundOperation, operationsOf } from "../../src/generate/document/operations.js";

/** Selects operations by id, and all operations of a tag. */
export interface Selection {
  readonly operations: readonly string[];
  readonly tags: readonly string[];
}

/** Parses the content of the file. */
export function parseSelection(content: JsonObject): Selection {
  const texts = (key: string) => listOf(content[key]).filter((each): each is string => typeof each === "string");
  return { operations: texts("operations"), tags: texts("tags") };
}

/** The operations of a document that are selected. Selected ids that the document lacks are ignored. */
export function selectOperations(document: JsonObject, selection: Selection): FoundOperation[] {
  const [ids, tags] = [new Set(selection.operations), new Set(selection.tags)];
  return operationsOf(document).filter(
    ({ id, operation }) => ids.has(id) || listOf(operation["tags"]).some((tag) => tags.has(`${tag}`)),
  );
}
