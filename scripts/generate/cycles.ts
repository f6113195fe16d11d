// Schemas that are composed of themselves. A document may say that a parent is one of its children, and that each child is the
// parent and more: no type can be written for that as it stands.

import type { Document, Schema } from "../document/openapi.js";

type Schemas = { [name: string]: Schema };
const COMPOSITION = ["allOf", "oneOf", "anyOf"] as const;
const PREFIX = "#/components/schemas/";

/**
 * Breaks the cycles of `allOf`, `oneOf` and `anyOf` between the schemas of a document, in place: a child keeps the parent's own
 * properties, and loses the choice between the children.
 */
export function breakCycles(document: Document, notes: string[]): void {
  const schemas = (document.components?.["schemas"] ?? {}) as Schemas;
  // a child gives up its parent's choice before the parent gives up the child
  for (const kind of COMPOSITION) {
    for (const [name, schema] of Object.entries(schemas)) {
      for (const holder of composedIn(schema)) breakCyclesOf(holder, kind, name, schemas, notes);
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
    notes.push(`${PREFIX}${name}: it and ${other} are composed of each other; it is read ${reading}.`);
    return parent ? [withoutBranches(parent, schemas, name)] : [];
  });
  if (kept.length > 0) holder[kind] = kept;
  else delete holder[kind];
}

/** The schema, and those that it is composed of without a name. */
function composedIn(schema: Schema): Schema[] {
  const inner = COMPOSITION.flatMap((kind) => schema?.[kind] ?? []).filter((branch) => nameOf(branch) === undefined);
  return [schema, ...inner.flatMap(composedIn)];
}

/** Whether a schema is composed of another one, at whatever depth. */
function reaches(schemas: Schemas, from: string, target: string, seen = new Set<string>()): boolean {
  if (from === target) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  const schema = schemas[from];
  const next = schema ? [nameOf(schema), ...composedIn(schema).flatMap(namesIn)] : [];
  return next.some((name) => name !== undefined && reaches(schemas, name, target, seen));
}

const namesIn = (schema: Schema) => COMPOSITION.flatMap((kind) => (schema[kind] ?? []).map(nameOf));

/** A copy of a parent without what leads back to a child. */
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
