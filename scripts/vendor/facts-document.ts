import type { Json, JsonObject } from "../document/json.js";

/** The facts as an OpenAPI document. What it is called is ours to say. */
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
