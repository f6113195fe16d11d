// What a value has and its schema does not speak of.

import { shapeOf } from "./shape.mjs";

/** @returns {Generator<string>} the path to each property that is not declared, with `*` for an index */
export function* undeclaredIn(document, schema, value, path = []) {
  if (typeof value !== "object" || value === null) return;
  const shapes = alternatives(document, schema);
  if (Array.isArray(value)) {
    const items = shapes.find((shape) => shape.items)?.items;
    if (items) for (const item of value) yield* undeclaredIn(document, items, item, [...path, "*"]);
    return;
  }
  for (const [key, held] of Object.entries(value)) {
    const at = [...path, key];
    const declared = shapes.find((shape) => shape.properties.has(key))?.properties.get(key).schema;
    const additional = shapes.find((shape) => shape.additional)?.additional;
    const known = declared ?? additional;
    if (known === undefined) yield at.join("/");
    else if (known !== true) yield* undeclaredIn(document, known, held, at);
  }
}

/** A schema, and all that it can be. */
function alternatives(document, schema) {
  const shape = shapeOf(document, schema);
  return [shape, ...shape.branches.flatMap((branch) => alternatives(document, branch.schema))];
}
