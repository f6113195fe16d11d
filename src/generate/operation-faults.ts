// Finds invalid operations, from which no code can be generated.

import { isObject } from "./document/json.js";
import type { Operation } from "./document/openapi.js";

const isListOf = (isItem: (item: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(isItem);
const isText = (value: unknown): boolean => typeof value === "string";

/** The parts of an operation that the generator reads, and their forms. */
const PARTS: readonly (readonly [part: keyof Operation, isValid: (value: unknown) => boolean])[] = [
  ["tags", isListOf(isText)],
  ["parameters", isListOf(isObject)],
  ["responses", (value) => isObject(value) && Object.values(Object(value)).every(isObject)],
  ["requestBody", isObject],
  ["summary", isText],
  ["description", isText],
  ["security", isListOf(isObject)],
  ["externalDocs", isObject],
];

/**
 * Returns why an operation has to be left out; `undefined` if it can stay. Removes parts that are null: YAML reads a key without a
 * value as null.
 */
export function faultOf(operation: Operation, path: string): string | undefined {
  if (!isObject(operation)) return "is not an object";
  if (!path.startsWith("/")) return "its path does not start with a slash";
  for (const [part, isValid] of PARTS) {
    if (operation[part] === null) delete operation[part];
    if (operation[part] !== undefined && !isValid(operation[part])) return `its \`${part}\` is invalid`;
  }
  return undefined;
}
