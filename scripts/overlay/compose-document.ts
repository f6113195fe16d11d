// openapi/okta.yaml: the vendor's facts with our overlays.

import { isObject, type Json, type JsonObject, listOf, mapValues, objectOf } from "../document/json.js";
import { sortKeys } from "../document/key-order.js";
import { childAt, type NodeKind } from "../document/node-kinds.js";
import { operationsOf } from "../document/operations.js";
import { pickComponents, reachableComponents } from "../document/references.js";
import { type Applied, applyOverlays } from "./apply-overlays.js";
import type { Overlay } from "./overlay-file.js";

/** The document and what did not fit. What nothing refers to any more is gone from it. */
export async function composeDocument(facts: JsonObject, overlays: readonly Overlay[]): Promise<Applied> {
  const { document, misfits } = await applyOverlays(facts, overlays);
  const needed = withoutUnreached(document);
  return { document: objectOf(sortKeys(described(needed, "document"), "document")), misfits };
}

function withoutUnreached(document: JsonObject): JsonObject {
  const { securitySchemes, ...rest } = objectOf(document["components"]);
  const reached = reachableComponents({ components: rest }, [document["paths"] ?? null]);
  const tags = new Set(operationsOf(document).flatMap(({ operation }) => listOf(operation["tags"])));
  const components: JsonObject = {
    ...(securitySchemes !== undefined && { securitySchemes }),
    ...pickComponents({ components: rest }, reached),
  };
  return {
    ...document,
    tags: listOf(document["tags"]).filter((tag) => tags.has(objectOf(tag)["name"] ?? null)),
    components,
  };
}

/** OpenAPI demands a description of each answer, even where nobody has written one. */
function described(node: Json, kind: NodeKind): Json {
  if (!isObject(node) || typeof node["$ref"] === "string") return node;
  const described = mapValues(node, (value, key) => {
    const child = childAt(kind, key);
    if (child === undefined || child.kind === "schema") return value;
    return below(value, child.holder, child.kind);
  });
  return kind === "response" ? { description: "", ...described } : described;
}

function below(value: Json, holder: "list" | "map" | undefined, kind: NodeKind): Json {
  if (holder === "list" && Array.isArray(value)) return value.map((item) => described(item, kind));
  if (holder === "map" && isObject(value)) return mapValues(value, (item) => described(item, kind));
  return described(value, kind);
}
