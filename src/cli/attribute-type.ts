// The TypeScript type of an attribute's values.

import { type AttributeSchema, isObject, textOf } from "./user-schema.js";

/** One of the values that an attribute may have, and how Okta shows it. */
export interface Choice {
  readonly value: string | number | bigint | boolean;
  readonly title: string;
}

const isValue = (value: unknown): value is Choice["value"] =>
  ["string", "number", "bigint", "boolean"].includes(typeof value);

/** A value as TypeScript writes it. */
export const literalOf = (value: Choice["value"]): string =>
  typeof value === "bigint" ? `${value}n` : JSON.stringify(value);

/** The values that an attribute, or an item of an array, is limited to; none if it is not. In the schema's order. */
export function choicesOf(schema: AttributeSchema): Choice[] {
  const titles = new Map(
    (Array.isArray(schema.oneOf) ? schema.oneOf : [])
      .filter(isObject)
      .map((one) => [one["const"], textOf(one["title"])]),
  );
  const values: unknown[] = Array.isArray(schema.enum) ? schema.enum : [...titles.keys()];
  return [...new Set(values)].filter(isValue).map((value) => ({ value, title: titles.get(value) ?? "" }));
}

/** The schema of an array's items. */
export const itemsOf = ({ items }: AttributeSchema): AttributeSchema => (isObject(items) ? items : {});

/**
 * An attribute's type; `unknown` where the schema names one that is not known here. An integer is a `number`, although one
 * beyond `Number.MAX_SAFE_INTEGER` comes as a bigint: few attributes hold such, and in all others a union would be in the way.
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
