// The order of keys in the documents that we write: identifying keys first, then short ones, then long ones.

import { isObject, type Json, type JsonObject } from "../../src/generate/document/json.js";
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

/** Sorts keys with a rank first; the others follow by name. */
export function compareKeys(a: string, b: string): number {
  const [first, second] = [RANK.get(a) ?? ORDER.length, RANK.get(b) ?? ORDER.length];
  return first - second || byName(a, b);
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A copy of a node with its keys sorted by rank, and the names in its maps by name. Plain values and examples keep their order. */
export function sortKeys(node: Json, kind: NodeKind): Json {
  if (!isObject(node)) return node;
  const result: JsonObject = {};
  for (const key of Object.keys(node).sort(compareKeys)) {
    const value = node[key] ?? null;
    const child = childAt(kind, key);
    result[key] = child === undefined ? value : sortChildren(child, value);
  }
  return result;
}

function sortChildren({ kind, holder }: Child, value: Json): Json {
  if (holder === "list" && Array.isArray(value)) return value.map((item) => sortKeys(item, kind));
  if (holder !== "map" || !isObject(value)) return sortKeys(value, kind);
  return Object.fromEntries(
    Object.keys(value)
      .sort(byName)
      .map((name) => [name, sortKeys(value[name] ?? null, kind)]),
  );
}
