// The facts of a node of Okta's document: what it says about the wire, without a word or an example, in one spelling.

import { isObject, type Json, type JsonObject, objectOf } from "../document/json.js";
import { compareKeys } from "../document/key-order.js";
import { type Child, childAt, isDocumentation, LIFECYCLE, type NodeKind } from "../document/node-kinds.js";

/** Flags that say nothing when they are false. */
const FLAGS = new Set([
  ...["nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems", "exclusiveMinimum", "exclusiveMaximum"],
  ...["required", "allowEmptyValue", "allowReserved"],
]);

/** A node without words and examples, its keys in a fixed order. */
export function extractFacts(node: Json, kind: NodeKind): Json {
  if (!isObject(node)) return node;
  // what stands beside a reference has no meaning in OpenAPI 3.0
  if (typeof node["$ref"] === "string") return { $ref: node["$ref"] };
  const facts: JsonObject = {};
  for (const key of Object.keys(node).sort(compareKeys)) {
    const value = node[key];
    if (value === undefined || isDocumentation(kind, key) || (value === false && FLAGS.has(key))) continue;
    const child = childAt(kind, key);
    const fact = child === undefined ? plain(key, value) : below(child, value);
    if (fact !== undefined && !isEmpty(key, fact)) facts[key] = fact;
  }
  return kind === "schema" ? unwrapped(facts) : facts;
}

function below({ kind, holder }: Child, value: Json): Json {
  if (holder === "list" && Array.isArray(value)) return value.map((item) => extractFacts(item, kind));
  if (holder !== "map" || !isObject(value)) return extractFacts(value, kind);
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, extractFacts(value[name] ?? null, kind)]),
  );
}

function plain(key: string, value: Json): Json | undefined {
  if (key === LIFECYCLE) return lifecycle(objectOf(value));
  // lists whose order says nothing
  if (!Array.isArray(value) || (key !== "required" && key !== "enum")) return value;
  const byText = (a: Json, b: Json) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  return [...new Set(value)].sort(byText);
}

/** No content is said in two ways. */
function isEmpty(key: string, fact: Json): boolean {
  return key === "content" && isObject(fact) && Object.keys(fact).length === 0;
}

/** What is generally available says nothing else by it. */
function lifecycle({ lifecycle }: JsonObject): JsonObject | undefined {
  return lifecycle === undefined || lifecycle === "GA" ? undefined : { lifecycle };
}

/**
 * Okta wraps a reference in `allOf` to put words beside it. Without the words the wrapper says nothing, and it would come
 * and go with them.
 */
function unwrapped(schema: JsonObject): JsonObject {
  const { allOf, ...rest } = schema;
  if (!Array.isArray(allOf)) return schema;
  const parts = allOf.filter((part) => !isObject(part) || Object.keys(part).length > 0);
  const [only] = parts;
  if (parts.length === 0) return rest;
  if (parts.length === 1 && isObject(only) && Object.keys(rest).length === 0) return only;
  return { ...schema, allOf: parts };
}
