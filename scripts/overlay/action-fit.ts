// Checks whether an action fits a node: everything that it expects is there, and it overwrites nothing that it does not expect.

import { isEqual, isObject, type Json, type JsonObject } from "../../src/generate/document/json.js";
import { findNodes, formatPath, type Location, valueAt } from "./json-path.js";
import type { Action } from "./overlay-file.js";

/** What an action expected at a path and what it found there; undefined stands for nothing. */
export interface Mismatch {
  readonly at: string;
  readonly expected: Json | undefined;
  readonly found: Json | undefined;
}

/** Returns the first mismatch of an action at a node; undefined if the action fits. */
export function findMismatch(document: JsonObject, location: Location, action: Action): Mismatch | undefined {
  const node = valueAt(document, location);
  const expectedLocations: Location[] = [];
  for (const [path, value] of Object.entries(action.expect)) {
    const isRelative = path.startsWith("@");
    const nodes = findNodes(isRelative ? (node ?? null) : document, isRelative ? `$${path.slice(1)}` : path);
    const at = isRelative ? formatPath(location) + path.slice(1) : path;
    const [first] = nodes;
    if (first === undefined || nodes.length > 1) {
      return { at, expected: value, found: first && nodes.map((each) => each.value) };
    }
    if (!isEqual(first.value, value)) return { at, expected: value, found: first.value };
    if (isRelative) expectedLocations.push(first.location);
  }
  if (action.update === undefined) return undefined;
  const isExpected = (path: Location) =>
    expectedLocations.some((expected) => expected.every((key, index) => path[index] === key));
  return findOverwrite(node, action.update, location, [], isExpected);
}

/** Returns the first value that an update would replace without expecting it. */
function findOverwrite(
  node: Json | undefined,
  update: Json,
  location: Location,
  path: Location,
  isExpected: (path: Location) => boolean,
): Mismatch | undefined {
  if (node === undefined || isExpected(path)) return undefined;
  const at = formatPath([...location, ...path]);
  if (Array.isArray(node) && path.length === 0) {
    // updating a list appends to it
    return node.some((each) => isEqual(each, update)) ? { at, expected: undefined, found: update } : undefined;
  }
  if (!isObject(node) || !isObject(update)) {
    return node === "" ? undefined : { at, expected: undefined, found: node };
  }
  // a reference and its siblings exclude each other
  if (typeof node["$ref"] === "string" || typeof update["$ref"] === "string") {
    return { at, expected: undefined, found: node };
  }
  for (const [key, value] of Object.entries(update)) {
    const current = Object.hasOwn(node, key) ? node[key] : undefined;
    const mismatch = findOverwrite(current, value, location, [...path, key], isExpected);
    if (mismatch) return mismatch;
  }
  return undefined;
}
