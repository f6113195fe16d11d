// What a schema declares, however it is written: references resolved, `allOf` merged, a discriminator's mapping read as a
// union of its subtypes.

import { type Document, resolveReference, type Schema } from "../../src/generate/document/openapi.js";

export interface SchemaShape {
  readonly properties: ReadonlyMap<string, Schema>;
  readonly items: Schema | undefined;
  readonly additional: boolean | Schema | undefined;
  /** The alternatives of a union. */
  readonly branches: readonly Schema[];
  /** Whether the branches are those of `oneOf` or `anyOf`, and not only the subtypes of a discriminator. */
  readonly isUnion: boolean;
}

export function shapeOf(document: Document, schema: Schema): SchemaShape {
  const resolved = resolveReference(document, schema);
  const own = ownShapeOf(document, resolved);
  const parents = (resolved.allOf ?? []).map((parent) => shapeOf(document, parent));
  const [onlyParent] = parents;
  if (parents.length === 1 && onlyParent !== undefined && isWrapper(resolved)) return onlyParent;
  return parents.reduceRight((child, parent) => inherit(parent, child), own);
}

function ownShapeOf(document: Document, schema: Schema): SchemaShape {
  return {
    properties: new Map(Object.entries(schema.properties ?? {})),
    items: schema.items,
    additional: schema.additionalProperties,
    branches: branchesOf(document, schema),
    isUnion: schema.oneOf !== undefined || schema.anyOf !== undefined,
  };
}

/** The subtypes of a discriminator, then those alternatives of `oneOf` or `anyOf` that are not among them. */
function branchesOf(document: Document, { discriminator, oneOf, anyOf }: Schema): Schema[] {
  const subtypes = Object.values(discriminator?.mapping ?? {}).map((target) => ({
    $ref: /[/.#]/.test(target) ? target : `#/components/schemas/${target}`,
  }));
  const mapped = new Set(subtypes.map((subtype) => resolveReference<Schema>(document, subtype)));
  const others = (oneOf ?? anyOf ?? []).filter((branch) => !mapped.has(resolveReference(document, branch)));
  return [...subtypes, ...others];
}

/** Whether a schema with `allOf` adds nothing to its parent but how the parent is used. */
function isWrapper({ properties, required, additionalProperties, oneOf, anyOf, discriminator, enum: values }: Schema) {
  return (
    [properties, required, additionalProperties, oneOf, anyOf, values].every((part) => part === undefined) &&
    discriminator?.mapping === undefined
  );
}

function inherit(parent: SchemaShape, child: SchemaShape): SchemaShape {
  // the mapping of a parent lists its subtypes, of which this is one; a union of the parent's applies to the child too
  const inheritsBranches = child.branches.length === 0 && parent.isUnion;
  return {
    properties: inheritProperties(parent, child),
    items: child.items ?? parent.items,
    additional: child.additional ?? parent.additional,
    branches: inheritsBranches ? parent.branches : child.branches,
    isUnion: child.isUnion || inheritsBranches,
  };
}

/** A property that both declare has to match both schemas. */
function inheritProperties(parent: SchemaShape, child: SchemaShape): ReadonlyMap<string, Schema> {
  const properties = new Map([...parent.properties, ...child.properties]);
  for (const [name, schema] of child.properties) {
    const inherited = parent.properties.get(name);
    if (inherited) properties.set(name, { allOf: [inherited, schema] });
  }
  return properties;
}
