// Composes openapi/okta.yaml: the vendored facts with our overlays.

import { isObject, type Json, type JsonObject, listOf, mapValues, objectOf } from "../../src/generate/document/json.js";
import { operationsOf } from "../../src/generate/document/operations.js";
import { pickComponents, reachableComponents } from "../../src/generate/document/references.js";
import { sortKeys } from "../document/key-order.js";
import { type Child, childAt, type NodeKind } from "../document/node-kinds.js";
import { type AppliedOverlays, applyOverlays } from "./apply-overlays.js";
import type { Overlay } from "./overlay-file.js";

/** Returns the document, without components and tags that it does not use, and the overlay steps that do not fit. */
export async function composeDocument(facts: JsonObject, overlays: readonly Overlay[]): Promise<AppliedOverlays> {
  const { document, misfits } = await applyOverlays(facts, overlays);
  const used = removeUnused(document);
  return { document: objectOf(sortKeys(addDescriptions(used, "document"), "document")), misfits };
}

function removeUnused(document: JsonObject): JsonObject {
  const { securitySchemes, ...components } = objectOf(document["components"]);
  const reachable = reachableComponents({ components }, [document["paths"] ?? null]);
  const usedTags = new Set(operationsOf(document).flatMap(({ operation }) => listOf(operation["tags"])));
  return {
    ...document,
    tags: listOf(document["tags"]).filter((tag) => usedTags.has(objectOf(tag)["name"] ?? null)),
    components: {
      ...(securitySchemes !== undefined && { securitySchemes }),
      ...pickComponents({ components }, reachable),
    },
  };
}

/** Adds an empty description to each response without one: OpenAPI requires it. */
function addDescriptions(node: Json, kind: NodeKind): Json {
  if (!isObject(node) || typeof node["$ref"] === "string") return node;
  const completed = mapValues(node, (value, key) => {
    const child = childAt(kind, key);
    return child === undefined || child.kind === "schema" ? value : addChildDescriptions(value, child);
  });
  return kind === "response" ? { description: "", ...completed } : completed;
}

function addChildDescriptions(value: Json, { holder, kind }: Child): Json {
  if (holder === "list" && Array.isArray(value)) return value.map((item) => addDescriptions(item, kind));
  if (holder === "map" && isObject(value)) return mapValues(value, (item) => addDescriptions(item, kind));
  return addDescriptions(value, kind);
}
