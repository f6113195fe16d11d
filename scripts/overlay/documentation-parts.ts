// Splits an update into the single texts and examples that it contains.

import { isObject, type Json } from "../../src/generate/document/json.js";
import { childAt, isDocumentation, type NodeKind } from "../document/node-kinds.js";
import type { Location } from "./json-path.js";

/** One text or example of an update. */
export interface DocumentationPart {
  /** From the node that is updated. */
  readonly path: Location;
  readonly value: Json;
}

/**
 * Splits an update that contains nothing but documentation, so that each part can be left out alone; undefined for an update
 * with facts.
 *
 * @param kind - the kind of the node that is updated
 */
export function splitDocumentation(update: Json, kind: NodeKind | undefined): DocumentationPart[] | undefined {
  if (!isObject(update) || kind === undefined) return undefined;
  const parts: DocumentationPart[] = [];
  for (const [key, value] of Object.entries(update)) {
    if (isDocumentation(kind, key)) {
      parts.push(...splitExamples(key, value));
      continue;
    }
    const below = splitBelow(key, value, kind);
    if (below === undefined) return undefined;
    parts.push(...below);
  }
  return parts.length > 0 ? parts : undefined;
}

function splitBelow(key: string, value: Json, kind: NodeKind): DocumentationPart[] | undefined {
  const child = childAt(kind, key);
  if (child === undefined || child.holder === "list" || !isObject(value)) return undefined;
  const nodes: [Location, Json][] =
    child.holder === "map" ? Object.entries(value).map(([name, node]) => [[key, name], node]) : [[[key], value]];
  const parts: DocumentationPart[] = [];
  for (const [path, node] of nodes) {
    const below = splitDocumentation(node, child.kind);
    if (below === undefined) return undefined;
    parts.push(...below.map((part) => ({ path: [...path, ...part.path], value: part.value })));
  }
  return parts;
}

/** Each named example is a part of its own. */
function splitExamples(key: string, value: Json): DocumentationPart[] {
  if (key !== "examples" || !isObject(value)) return [{ path: [key], value }];
  return Object.entries(value).map(([name, example]) => ({ path: [key, name], value: example }));
}
