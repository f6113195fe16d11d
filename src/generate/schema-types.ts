// Generates schema.ts: the types of openapi-typescript, with four changes that its options do not offer.
//
// 1. Each schema is an exported declaration. openapi-typescript keeps all schemas as members of one interface, which editors and
//    errors show in full; they show a declaration by its name.
// 2. Enumerations of schemas are open: Okta adds values without a new version of its API. Enumerations of parameters stay closed,
//    and so do discriminators, because an open one would not narrow a union.
// 3. Paths and operations have no members of type `never`, which mean the same as no member, and no response headers, which no
//    type reads. Both cost compile time for every user.
// 4. Every optional property also accepts `undefined`, which is not sent. Otherwise a value that may be missing could not be passed
//    with the compiler option exactOptionalPropertyTypes.

import type ts from "typescript";
import { DocumentError } from "./document/document-error.js";
import { type Document, isReference, type Schema, targetOf } from "./document/openapi.js";
import { declareSchemas } from "./schema-declarations.js";
import { acceptUndefined, removeEmptyMembers } from "./schema-members.js";
import type { Compiler, SchemaTools } from "./schema-tools.js";

type DiscriminatorValues = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Returns the text of `schema.ts`.
 * @throws DocumentError - openapi-typescript cannot read the document
 */
export async function generateSchemaTypes(
  document: Document,
  { openapiTS, astToString, ts }: SchemaTools,
): Promise<string> {
  const tags = discriminatorValuesOf(document);
  const nodes = await openapiTS(removeRedundantDiscriminators(document, tags) as never, {
    silent: true,
    // a property with a default may be left out of a request, and be missing from an answer
    defaultNonNullable: false,
    transform: (schema, { path }) => openEnumeration(ts, schema as Schema, path, tags),
  }).catch((error: Error) => {
    throw new DocumentError(`openapi-typescript cannot read the document: ${error.message}`);
  });
  const changed = declareSchemas(ts, nodes).map((node) => acceptUndefined(ts, removeEmptyMembers(ts, node)));
  return `// Generated: do not edit.\n\n${astToString(changed)}`;
}

/**
 * Returns a copy without the discriminators whose values the branches declare themselves: openapi-typescript would add the property
 * to each of them again.
 */
function removeRedundantDiscriminators(document: Document, tags: DiscriminatorValues): Document {
  const copy = structuredClone(document);
  visit(copy, (schema) => {
    const { propertyName = "", mapping = {} } = schema.discriminator ?? {};
    const declared = (place: string) => {
      const branch = place.startsWith("#/") ? (targetOf(copy, place) as Schema | undefined) : undefined;
      const values = branch?.properties?.[propertyName]?.enum ?? [];
      const expected = tags.get(place);
      return values.length === expected?.size && values.every((value) => expected.has(String(value)));
    };
    const places = Object.values(mapping);
    if (places.length > 0 && places.every(declared)) delete schema.discriminator;
  });
  return copy;
}

/** The discriminator values of each schema, by its reference. */
function discriminatorValuesOf(document: Document): DiscriminatorValues {
  const tags = new Map<string, Set<string>>();
  visit(document, ({ discriminator }) => {
    for (const [value, place] of Object.entries(discriminator?.mapping ?? {})) {
      tags.set(place, (tags.get(place) ?? new Set()).add(value));
    }
  });
  return tags;
}

function visit(node: unknown, see: (schema: Schema) => void): void {
  if (typeof node !== "object" || node === null) return;
  // a property may be called "discriminator"
  if (!isReference((node as Schema).discriminator) && typeof (node as Schema).discriminator?.propertyName !== "object")
    see(node as Schema);
  for (const value of Object.values(node)) visit(value, see);
}

function openEnumeration(
  ts: Compiler,
  schema: Schema,
  path: string | undefined,
  tags: DiscriminatorValues,
): ts.TypeNode | undefined {
  if (!path?.startsWith("#/components/schemas/") || schema.type !== "string" || !schema.enum) return undefined;
  if (schema.enum.every((value) => tags.get(path)?.has(String(value)))) return undefined;
  const { factory: f } = ts;
  const string = f.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  return f.createUnionTypeNode([
    ...schema.enum
      .filter((value): value is string => typeof value === "string")
      .map((value) => f.createLiteralTypeNode(f.createStringLiteral(value))),
    // `string` alone would absorb the literals, and with them an editor's completions
    f.createParenthesizedType(f.createIntersectionTypeNode([string, f.createTypeLiteralNode([])])),
    ...(schema.nullable ? [f.createLiteralTypeNode(f.createNull())] : []),
  ]);
}
