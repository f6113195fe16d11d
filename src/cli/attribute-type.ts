// The TypeScript type of an attribute's values.

import { type AttributeSchema, isObject, trimmedText } from "./user-schema.js";

/** An allowed value of an attribute, and the title that Okta shows for it. */
export interface Choice {
  readonly value: string | number | bigint | boolean;
  readonly title: string;
}

const isValue = (value: unknown): value is Choice["value"] =>
  ["string", "number", "bigint", "boolean"].includes(typeof value);

/** A value as a TypeScript literal. */
export const literalOf = (value: Choice["value"]): string =>
  typeof value === "bigint" ? `${value}n` : JSON.stringify(value);

/** The allowed values of an attribute or an array item, in the schema's order; empty if any value is allowed. */
export function choicesOf(schema: AttributeSchema): Choice[] {
  const titles = new Map(
    (Array.isArray(schema.oneOf) ? schema.oneOf : [])
      .filter(isObject)
      .map((one) => [one["const"], trimmedText(one["title"])]),
  );
  const values: unknown[] = Array.isArray(schema.enum) ? schema.enum : [...titles.keys()];
  return [...new Set(values)].filter(isValue).map((value) => ({ value, title: titles.get(value) ?? "" }));
}

/** The schema of an array's items. */
export const itemsOf = ({ items }: AttributeSchema): AttributeSchema => (isObject(items) ? items : {});

/**
 * The TypeScript type of an attribute; `unknown` for an unknown type in the schema. An integer is a `number`, although
 * values beyond `Number.MAX_SAFE_INTEGER` are parsed as bigint: they are rare, and a union would burden all other code.
 */
export function typeOf(schema: AttributeSchema): string {
  const choices = choicesOf(schema);
  if (choices.length > 0) return choices.map(({ value }) => literalOf(value)).join(" | ");
  switch (schema.type) {
    case "string":
    case "boolean":
    case "number":
      return schema.type;
    case "integer":
      return "number";
    case "array": {
      const item = typeOf(itemsOf(schema));
      return item.includes(" | ") ? `(${item})[]` : `${item}[]`;
    }
    default:
      return "unknown";
  }
}
