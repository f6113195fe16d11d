import type { Json, JsonObject } from "../../src/generate/document/json.js";

/** Creates the OpenAPI document that contains the facts. Its title is set by an overlay. */
export function createFactsDocument(
  openapi: Json | undefined,
  version: string,
  tags: Json | undefined,
  paths: Json | undefined,
  components: Json | undefined,
): JsonObject {
  return {
    openapi: openapi ?? "",
    info: { title: "", version },
    tags: tags ?? [],
    paths: paths ?? {},
    components: components ?? {},
  };
}
