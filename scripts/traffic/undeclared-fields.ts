// Finds the properties of a value that its schema does not declare.

import type { Document, Schema } from "../../src/generate/document/openapi.js";
import { type SchemaShape, shapeOf } from "./schema-shape.js";

/** Yields the path of each undeclared property, with `*` for an index. */
export function* findUndeclaredFields(
  document: Document,
  schema: Schema,
  value: unknown,
  path: readonly string[] = [],
): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  const shapes = alternativesOf(document, schema);
  if (Array.isArray(value)) {
    const items = shapes.find((shape) => shape.items)?.items;
    if (items) for (const item of value) yield* findUndeclaredFields(document, items, item, [...path, "*"]);
    return;
  }
  for (const [name, property] of Object.entries(value)) {
    const propertyPath = [...path, name];
    const declared = shapes.find((shape) => shape.properties.has(name))?.properties.get(name);
    const propertySchema = declared ?? shapes.find((shape) => shape.additional)?.additional;
    if (propertySchema === undefined) yield propertyPath.join("/");
    else if (typeof propertySchema === "object") {
      yield* findUndeclaredFields(document, propertySchema, property, propertyPath);
    }
  }
}

/** The shape of a schema, and of every schema that a value of it may follow instead. */
function alternativesOf(document: Document, schema: Schema): SchemaShape[] {
  const shape = shapeOf(document, schema);
  return [shape, ...shape.branches.flatMap((branch) => alternativesOf(document, branch))];
}
