// Places in a document, by JSONPath (RFC 9535).

import { compile } from "json-p3";
import { childOf, type Json } from "../document/json.js";
import { type Child, childAt, type NodeKind } from "../document/node-kinds.js";

/** The keys that lead to a place. */
export type Location = readonly (string | number)[];

const compiled = new Map<string, ReturnType<typeof compile>>();

/** The places that a path leads to. @throws if it is not a JSONPath */
export function findNodes(document: Json, path: string): { location: Location; value: Json }[] {
  const query = compiled.get(path) ?? compile(path);
  compiled.set(path, query);
  return query.query(document).nodes.map(({ location, value }) => ({ location, value: value as Json }));
}

/** A path that leads to one place: dots where they do, `['…']` elsewhere. */
export function formatPath(location: Location, root = "$"): string {
  return (
    root +
    location.map((key) => (typeof key === "string" && /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : quoted(key))).join("")
  );
}

/** The normalized path of RFC 9535, which every implementation reads alike. */
export function formatNormalizedPath(location: Location): string {
  return `$${location.map(quoted).join("")}`;
}

const quoted = (key: string | number): string =>
  typeof key === "number" ? `[${key}]` : `['${key.replace(/[\\']/g, "\\$&")}']`;

export function valueAt(node: Json | undefined, location: Location): Json | undefined {
  return location.reduce(childOf, node);
}

/** What kind of node a place holds; undefined below a plain value. */
export function nodeKindAt(location: Location): NodeKind | undefined {
  let kind: NodeKind | undefined = "document";
  let holder: Child | undefined;
  for (const key of location) {
    if (holder?.holder !== undefined) {
      // the key is a name or an index
      kind = holder.kind;
      holder = undefined;
      continue;
    }
    kind = holder?.kind ?? kind;
    holder = kind === undefined ? undefined : childAt(kind, `${key}`);
    if (holder === undefined) return undefined;
    if (holder.holder === undefined) {
      kind = holder.kind;
      holder = undefined;
    }
  }
  return holder === undefined ? kind : undefined;
}
