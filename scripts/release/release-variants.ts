// Recognizes the variants in which Okta also publishes each release. They state the same facts differently.

import { isObject, type Json, type JsonObject, objectOf } from "../../src/generate/document/json.js";

/** The suffix of the variant that a document is; undefined for the standard document. */
export function variantOf(document: JsonObject): string | undefined {
  const schemas = Object.values(objectOf(objectOf(document["components"])["schemas"])).filter(isObject);
  if (schemas.some((schema) => "x-okta-known-values" in schema)) return "noEnums";
  const enumerations = schemas.filter((schema) => "enum" in schema);
  if (schemas.length > 100 && enumerations.length === 0) return "noEnums";
  return hasOneOfInheritance(document, schemas) ? "oneOfInheritance" : undefined;
}

/** Whether a union lists the subtypes of a schema where the standard document refers to that schema. */
function hasOneOfInheritance(document: JsonObject, schemas: readonly JsonObject[]): boolean {
  const mappingOf = (schema: JsonObject) => objectOf(schema["discriminator"])["mapping"];
  const bases = new Set(
    schemas
      .filter((schema) => mappingOf(schema) && !schema["oneOf"])
      .map((schema) => JSON.stringify(mappingOf(schema))),
  );
  const listsSubtypes = (node: Json, isComponent: boolean): boolean => {
    if (Array.isArray(node)) return node.some((item) => listsSubtypes(item, false));
    if (!isObject(node)) return false;
    if (!isComponent && node["oneOf"] && mappingOf(node) && bases.has(JSON.stringify(mappingOf(node)))) return true;
    return Object.values(node).some((value) => listsSubtypes(value, false));
  };
  return listsSubtypes(document["paths"] ?? null, false) || schemas.some((schema) => listsSubtypes(schema, true));
}
