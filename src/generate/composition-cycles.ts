// Breaks cycles in the composition of schemas. A document may declare a parent as `oneOf` its children, and each child as `allOf`
// the parent and more: no type can express that.

import type { Document, Schema } from "./document/openapi.js";

type Schemas = { [name: string]: Schema };
const COMPOSITION = ["allOf", "oneOf", "anyOf"] as const;
const PREFIX = "#/components/schemas/";

/**
 * Breaks the cycles of `allOf`, `oneOf` and `anyOf` between the schemas of a document, in place. A child keeps the parent's own
 * properties, without the choice between the children.
 */
export function breakCompositionCycles(document: Document, notes: string[]): void {
  const schemas = (document.components?.["schemas"] ?? {}) as Schemas;
  // allOf first: a child loses its parent's choice before the parent loses the child
  for (const kind of COMPOSITION) {
    for (const [name, schema] of Object.entries(schemas)) {
      for (const holder of inlineCompositions(schema)) breakCyclesOf(holder, kind, name, schemas, notes);
    }
  }
}

function breakCyclesOf(
  holder: Schema,
  kind: (typeof COMPOSITION)[number],
  name: string,
  schemas: Schemas,
  notes: string[],
): void {
  const list = holder[kind];
  if (list === undefined) return;
  const kept = list.flatMap((branch) => {
    const other = nameOf(branch);
    if (other === undefined || !reaches(schemas, other, name)) return [branch];
    const parent = kind === "allOf" && other !== name ? schemas[other] : undefined;
    const reading = parent ? `without the branches of ${other}` : `without ${other}`;
    notes.push(`${PREFIX}${name}: it and ${other} contain each other; read ${reading}.`);
    return parent ? [withoutBranches(parent, schemas, name)] : [];
  });
  if (kept.length > 0) holder[kind] = kept;
  else delete holder[kind];
}

/** The schema, and the unnamed schemas that it is composed of. */
function inlineCompositions(schema: Schema): Schema[] {
  const inner = COMPOSITION.flatMap((kind) => schema?.[kind] ?? []).filter((branch) => nameOf(branch) === undefined);
  return [schema, ...inner.flatMap(inlineCompositions)];
}

/** Whether a schema is composed of another one, directly or not. */
function reaches(schemas: Schemas, from: string, target: string, seen = new Set<string>()): boolean {
  if (from === target) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  const schema = schemas[from];
  const next = schema ? [nameOf(schema), ...inlineCompositions(schema).flatMap(namesIn)] : [];
  return next.some((name) => name !== undefined && reaches(schemas, name, target, seen));
}

const namesIn = (schema: Schema) => COMPOSITION.flatMap((kind) => (schema[kind] ?? []).map(nameOf));

/** A copy of a parent without the branches that lead back to a child. */
function withoutBranches(parent: Schema, schemas: Schemas, child: string): Schema {
  const { oneOf: _, anyOf: __, discriminator: ___, allOf = [], ...own } = structuredClone(parent);
  const kept = allOf.filter((branch) => {
    const name = nameOf(branch);
    return name === undefined || !reaches(schemas, name, child);
  });
  return kept.length > 0 ? { ...own, allOf: kept } : own;
}

function nameOf(schema: Schema | undefined): string | undefined {
  return schema?.$ref?.startsWith(PREFIX) ? schema.$ref.slice(PREFIX.length) : undefined;
}
