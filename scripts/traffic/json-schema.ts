// Converts a schema of OpenAPI 3.0 to JSON Schema, the format of ajv. The result depends on the direction: a request need not
// contain read-only properties, nor a response write-only ones, even if they are required.

import { isReference, type Schema } from "../../src/generate/document/openapi.js";

export type Direction = "request" | "response";

/** A JSON Schema for ajv. */
export type JsonSchema = Record<string, unknown>;

type Discriminator = NonNullable<Schema["discriminator"]>;

/**
 * @param resolve - resolves the reference of a property
 */
export function toJsonSchema(schema: Schema, direction: Direction, resolve: (schema: Schema) => Schema): JsonSchema {
  const isHidden = (property: Schema | undefined) =>
    resolve(property ?? {})[direction === "request" ? "readOnly" : "writeOnly"] === true;

  const convert = (node: Schema): JsonSchema => {
    if (isReference(node)) return { $ref: qualify(node.$ref, direction) };
    const { nullable, example, default: _, discriminator, exclusiveMinimum, exclusiveMaximum, ...rest } = node;
    const converted: JsonSchema = { ...rest, ...convertBounds(node), ...convertChildren(node) };
    if (discriminator?.mapping && rest.oneOf) {
      delete converted["oneOf"];
      Object.assign(converted, convertDiscriminator(discriminator, direction));
    }
    if (rest.required) converted["required"] = rest.required.filter((name) => !isHidden(rest.properties?.[name]));
    if (!nullable) return converted;
    return rest.type ? { ...converted, type: [rest.type, "null"] } : { anyOf: [{ type: "null" }, converted] };
  };

  const convertChildren = ({ items, not, additionalProperties, properties, ...unions }: Schema): JsonSchema => ({
    ...(items && { items: convert(items) }),
    ...(not && { not: convert(not) }),
    ...(typeof additionalProperties === "object" && { additionalProperties: convert(additionalProperties) }),
    ...(properties && { properties: mapSchemas(properties, convert) }),
    ...(unions.allOf && { allOf: unions.allOf.map(convert) }),
    ...(unions.oneOf && { oneOf: unions.oneOf.map(convert) }),
    ...(unions.anyOf && { anyOf: unions.anyOf.map(convert) }),
  });

  return convert(schema);
}

/** A reference to the schemas of a direction, which ajv knows by the direction's name. */
const qualify = (reference: string, direction: Direction): string => reference.replace(/^#/, `${direction}#`);

/** Only the branch that the discriminator names, so that an error is about that branch. */
function convertDiscriminator({ propertyName = "", mapping = {} }: Discriminator, direction: Direction): JsonSchema {
  return {
    type: "object",
    required: [propertyName],
    properties: { [propertyName]: { enum: Object.keys(mapping) } },
    allOf: Object.entries(mapping).map(([value, target]) => ({
      if: { properties: { [propertyName]: { const: value } } },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { $ref: qualify(target, direction) },
    })),
  };
}

/** OpenAPI 3.0 marks a bound as exclusive with a flag; JSON Schema has a keyword for exclusive bounds. */
function convertBounds({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): JsonSchema {
  return {
    ...(exclusiveMinimum && { minimum: undefined, exclusiveMinimum: minimum }),
    ...(exclusiveMaximum && { maximum: undefined, exclusiveMaximum: maximum }),
  };
}

export const mapSchemas = (
  schemas: Readonly<Record<string, Schema>>,
  change: (schema: Schema) => JsonSchema,
): Record<string, JsonSchema> =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, change(schema)]));
