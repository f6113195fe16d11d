// Extracts the facts of a node of Okta's document: everything but its documentation, normalized so that equal facts are equal
// text.

import { isObject, type Json, type JsonObject, objectOf } from "../../src/generate/document/json.js";
import { compareKeys } from "../document/key-order.js";
import { type Child, childAt, isDocumentation, LIFECYCLE, type NodeKind } from "../document/node-kinds.js";

/** Flags whose default is false. */
const DEFAULT_FALSE = new Set([
  ...["nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems", "exclusiveMinimum", "exclusiveMaximum"],
  ...["required", "allowEmptyValue", "allowReserved"],
]);

/** Returns a copy of a node without documentation, its keys in a fixed order. */
export function extractFacts(node: Json, kind: NodeKind): Json {
  if (!isObject(node)) return node;
  // OpenAPI 3.0 ignores the siblings of a reference
  if (typeof node["$ref"] === "string") return { $ref: node["$ref"] };
  const facts: JsonObject = {};
  for (const key of Object.keys(node).sort(compareKeys)) {
    const value = node[key];
    if (value === undefined || isDocumentation(kind, key) || (value === false && DEFAULT_FALSE.has(key))) continue;
    const child = childAt(kind, key);
    const fact = child === undefined ? normalizeValue(key, value) : extractChildren(child, value);
    if (fact !== undefined && !isEmpty(key, fact)) facts[key] = fact;
  }
  return kind === "schema" ? unwrapReference(facts) : facts;
}

function extractChildren({ kind, holder }: Child, value: Json): Json {
  if (holder === "list" && Array.isArray(value)) return value.map((item) => extractFacts(item, kind));
  if (holder !== "map" || !isObject(value)) return extractFacts(value, kind);
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, extractFacts(value[name] ?? null, kind)]),
  );
}

function normalizeValue(key: string, value: Json): Json | undefined {
  if (key === LIFECYCLE) return normalizeLifecycle(objectOf(value));
  // the order of these two lists has no meaning
  if (!Array.isArray(value) || (key !== "required" && key !== "enum")) return value;
  const byText = (a: Json, b: Json) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  return [...new Set(value)].sort(byText);
}

/** An empty `content` means the same as none. */
function isEmpty(key: string, fact: Json): boolean {
  return key === "content" && isObject(fact) && Object.keys(fact).length === 0;
}

/** General availability is the default; of other stages only the name is a fact. */
function normalizeLifecycle({ lifecycle }: JsonObject): JsonObject | undefined {
  return lifecycle === undefined || lifecycle === "GA" ? undefined : { lifecycle };
}

/**
 * Removes an `allOf` around a single reference. Okta adds one to document a reference in place, so it would come and go with
 * the documentation.
 */
function unwrapReference(schema: JsonObject): JsonObject {
  const { allOf, ...rest } = schema;
  if (!Array.isArray(allOf)) return schema;
  const parts = allOf.filter((part) => !isObject(part) || Object.keys(part).length > 0);
  const [only] = parts;
  if (parts.length === 0) return rest;
  if (parts.length === 1 && isObject(only) && Object.keys(rest).length === 0) return only;
  return { ...schema, allOf: parts };
}
