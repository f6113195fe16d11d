// Whether an action fits a place: what it expects is there, and nothing is overwritten that it does not expect.

import { isEqual, isObject, type Json, type JsonObject } from "../document/json.js";
import { childAt, isDocumentation, type NodeKind } from "../document/node-kinds.js";
import { findNodes, formatPath, type Location, valueAt } from "./json-path.js";
import type { Action } from "./overlay-file.js";

/** What an action expected at a place and what it met there; `undefined` is nothing. */
export interface Mismatch {
  readonly at: string;
  readonly expected: Json | undefined;
  readonly found: Json | undefined;
}

/** The first thing that does not fit, if anything. */
export function findMismatch(document: JsonObject, location: Location, action: Action): Mismatch | undefined {
  const node = valueAt(document, location);
  const expected: Location[] = [];
  for (const [path, value] of Object.entries(action.expect)) {
    const isRelative = path.startsWith("@");
    const places = findNodes(isRelative ? (node ?? null) : document, isRelative ? `$${path.slice(1)}` : path);
    const at = isRelative ? formatPath(location) + path.slice(1) : path;
    const [place] = places;
    if (place === undefined || places.length > 1) {
      return { at, expected: value, found: place && places.map((each) => each.value) };
    }
    if (!isEqual(place.value, value)) return { at, expected: value, found: place.value };
    if (isRelative) expected.push(place.location);
  }
  if (action.update === undefined) return undefined;
  const isExpected = (path: Location) => expected.some((known) => known.every((key, index) => path[index] === key));
  return overwritten(node, action.update, [], isExpected, location);
}

/** The first value that an update would replace without expecting it. */
function overwritten(
  node: Json | undefined,
  update: Json,
  path: Location,
  isExpected: (path: Location) => boolean,
  place: Location,
): Mismatch | undefined {
  if (node === undefined || isExpected(path)) return undefined;
  const at = formatPath([...place, ...path]);
  if (Array.isArray(node) && path.length === 0) {
    // an entry is appended
    return node.some((each) => isEqual(each, update)) ? { at, expected: undefined, found: update } : undefined;
  }
  if (!isObject(node) || !isObject(update)) {
    return node === "" ? undefined : { at, expected: undefined, found: node };
  }
  // beside a reference nothing has a meaning, and neither has a reference beside something else
  if (typeof node["$ref"] === "string" || typeof update["$ref"] === "string") {
    return { at, expected: undefined, found: node };
  }
  for (const [key, value] of Object.entries(update)) {
    const found = overwritten(
      Object.hasOwn(node, key) ? node[key] : undefined,
      value,
      [...path, key],
      isExpected,
      place,
    );
    if (found) return found;
  }
  return undefined;
}

/** A value to write below a place. */
export interface Leaf {
  readonly path: Location;
  readonly value: Json;
}

/**
 * The single words and examples of an update that has nothing else, so that each can be left out alone; undefined for one
 * with facts.
 */
export function splitDocumentation(update: Json, kind: NodeKind | undefined): Leaf[] | undefined {
  if (!isObject(update) || kind === undefined) return undefined;
  const leaves: Leaf[] = [];
  for (const [key, value] of Object.entries(update)) {
    const child = childAt(kind, key);
    if (isDocumentation(kind, key)) leaves.push(...leavesBelow(key, value));
    else if (child === undefined || child.holder === "list" || !isObject(value)) return undefined;
    else {
      const entries: [string[], Json][] =
        child.holder === "map" ? Object.entries(value).map(([name, each]) => [[key, name], each]) : [[[key], value]];
      for (const [path, each] of entries) {
        const below = splitDocumentation(each, child.kind);
        if (below === undefined) return undefined;
        leaves.push(...below.map((leaf) => ({ path: [...path, ...leaf.path], value: leaf.value })));
      }
    }
  }
  return leaves.length > 0 ? leaves : undefined;
}

/** Named examples stand each on its own. */
function leavesBelow(key: string, value: Json): Leaf[] {
  if (key !== "examples" || !isObject(value)) return [{ path: [key], value }];
  return Object.entries(value).map(([name, each]) => ({ path: [key, name], value: each }));
}
