// A schema of OpenAPI 3.0 as JSON Schema, which is what ajv knows. What a client must send and what it may get back
// are not the same: a property that is only read is not required of a request, nor one that is only written of an answer.

/**
 * @param {any} node a schema, or a map or list of them
 * @param {"request" | "response"} direction
 * @param {(schema: object) => object} follow
 */
export function jsonSchemaOf(node, direction, follow) {
  const convert = (schema) => {
    if (typeof schema !== "object" || schema === null) return schema;
    if (schema.$ref !== undefined) return { $ref: schema.$ref.replace(/^#/, `${direction}#`) };
    const { nullable, example, default: unused, discriminator, exclusiveMinimum, exclusiveMaximum, ...rest } = schema;
    const converted = { ...rest, ...boundsOf(schema), ...convertParts(rest) };
    if (discriminator?.mapping && rest.oneOf) {
      delete converted.oneOf;
      Object.assign(converted, chosenBy(discriminator, direction));
    }
    if (rest.required) converted.required = rest.required.filter((name) => !hidden(rest.properties?.[name]));
    if (!nullable) return converted;
    return converted.type ? { ...converted, type: [converted.type, "null"] } : { anyOf: [{ type: "null" }, converted] };
  };

  const convertParts = (schema) => {
    const parts = {};
    for (const key of ["items", "not", "additionalProperties"]) if (schema[key]) parts[key] = convert(schema[key]);
    for (const key of ["allOf", "oneOf", "anyOf"]) if (schema[key]) parts[key] = schema[key].map(convert);
    if (schema.properties) parts.properties = mapOf(schema.properties, convert);
    return parts;
  };

  const hidden = (property) => follow(property ?? {})[direction === "request" ? "readOnly" : "writeOnly"] === true;

  return convert(node);
}

/** The branch that the discriminator names, and no other: so an error says what is wrong in that branch. */
function chosenBy({ propertyName, mapping }, direction) {
  return {
    type: "object",
    required: [propertyName],
    properties: { [propertyName]: { enum: Object.keys(mapping) } },
    allOf: Object.entries(mapping).map(([value, target]) => ({
      if: { properties: { [propertyName]: { const: value } } },
      // biome-ignore lint/suspicious/noThenProperty: the name that JSON Schema has for it
      then: { $ref: target.replace(/^#/, `${direction}#`) },
    })),
  };
}

/** 3.0 marks a bound as exclusive, JSON Schema has one of each kind. */
function boundsOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }) {
  return {
    ...(exclusiveMinimum ? { minimum: undefined, exclusiveMinimum: minimum } : {}),
    ...(exclusiveMaximum ? { maximum: undefined, exclusiveMaximum: maximum } : {}),
  };
}

export const mapOf = (object, change) =>
  Object.fromEntries(Object.entries(object ?? {}).map(([key, value]) => [key, change(value)]));
