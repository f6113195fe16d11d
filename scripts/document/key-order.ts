// The order of keys in the documents that we write: that in which a reader looks for them.

import { isObject, type Json, type JsonObject } from "./json.js";
import { type Child, childAt, type NodeKind } from "./node-kinds.js";

const ORDER = [
  ...["openapi", "info", "servers", "tags", "paths", "components"],
  ...["securitySchemes", "parameters", "headers", "requestBodies", "responses", "schemas"],
  ...[
    "operationId",
    "name",
    "in",
    "title",
    "version",
    "summary",
    "description",
    "externalDocs",
    "$ref",
    "type",
    "format",
    "nullable",
  ],
  ...["enum", "default", "example", "discriminator", "allOf", "oneOf", "anyOf", "required", "requestBody", "examples"],
];
const RANK = new Map(ORDER.map((key, rank) => [key, rank]));

/** Keys with a place in the order come first, the others follow by name. */
export function compareKeys(a: string, b: string): number {
  const [first, second] = [RANK.get(a) ?? ORDER.length, RANK.get(b) ?? ORDER.length];
  return first - second || byName(a, b);
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A node with its keys in order; names of properties, paths and components by name. Values and examples stay as they are. */
export function sortKeys(node: Json, kind: NodeKind): Json {
  if (!isObject(node)) return node;
  const result: JsonObject = {};
  for (const key of Object.keys(node).sort(compareKeys)) {
    const value = node[key] ?? null;
    const child = childAt(kind, key);
    result[key] = child === undefined ? value : orderedBelow(child, value);
  }
  return result;
}

function orderedBelow({ kind, holder }: Child, value: Json): Json {
  if (holder === "list" && Array.isArray(value)) return value.map((item) => sortKeys(item, kind));
  if (holder !== "map" || !isObject(value)) return sortKeys(value, kind);
  return Object.fromEntries(
    Object.keys(value)
      .sort(byName)
      .map((name) => [name, sortKeys(value[name] ?? null, kind)]),
  );
}
