// Nodes of a document by JSONPath (RFC 9535), and the paths of nodes.

import { compile } from "json-p3";
import { childOf, type Json } from "../../src/generate/document/json.js";
import { type Child, childAt, type NodeKind } from "../document/node-kinds.js";

/** The keys that lead to a node. */
export type Location = readonly (string | number)[];

/** A node and its location. */
export interface LocatedNode {
  readonly location: Location;
  readonly value: Json;
}

const compiledPaths = new Map<string, ReturnType<typeof compile>>();

/**
 * Finds the nodes that a path selects.
 *
 * @throws JSONPathError - the path is not a JSONPath
 */
export function findNodes(document: Json, path: string): LocatedNode[] {
  const compiled = compiledPaths.get(path) ?? compile(path);
  compiledPaths.set(path, compiled);
  return compiled.query(document).nodes.map(({ location, value }) => ({ location, value: value as Json }));
}

/** Formats a location for people: with dots before identifiers, and `['…']` around other names. */
export function formatPath(location: Location, root = "$"): string {
  return (
    root +
    location.map((key) => (typeof key === "string" && /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : bracketed(key))).join("")
  );
}

/** Formats a location as a normalized path of RFC 9535, which every implementation supports. */
export function formatNormalizedPath(location: Location): string {
  return `$${location.map(bracketed).join("")}`;
}

const bracketed = (key: string | number): string =>
  typeof key === "number" ? `[${key}]` : `['${key.replace(/[\\']/g, "\\$&")}']`;

export function valueAt(node: Json | undefined, location: Location): Json | undefined {
  return location.reduce(childOf, node);
}

/** The kind of the node at a location of a document; undefined below a plain value. */
export function nodeKindAt(location: Location): NodeKind | undefined {
  let kind: NodeKind = "document";
  /** The list or map that the last key led to, whose items the next key selects from. */
  let collection: Child | undefined;
  for (const key of location) {
    if (collection !== undefined) {
      kind = collection.kind;
      collection = undefined;
      continue;
    }
    const child = childAt(kind, `${key}`);
    if (child === undefined) return undefined;
    if (child.holder === undefined) kind = child.kind;
    else collection = child;
  }
  return collection === undefined ? kind : undefined;
}
