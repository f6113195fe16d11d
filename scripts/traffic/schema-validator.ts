// Validates values against schemas of the document, with ajv. Its errors never contain the value.

import { Ajv, type ErrorObject, type Options, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { type Document, resolveReference, type Schema } from "../../src/generate/document/openapi.js";
import { type Direction, mapSchemas, toJsonSchema } from "./json-schema.js";

/** Where a value does not match its schema, and what it should be. */
export interface SchemaError {
  /** The path of the value, with `*` for an index, and the keyword of the schema. */
  readonly location: string;
  readonly expected: string;
}

export type ValidateSchema = (schema: Schema, direction: Direction, value: unknown) => SchemaError[];

export function createSchemaValidator(document: Document, options: Options = {}): ValidateSchema {
  const resolve = (schema: Schema) => resolveReference(document, schema);
  const ajv = new Ajv({ allErrors: true, strict: false, logger: false, ...options });
  formats.default(ajv);
  const declared = (document.components?.["schemas"] ?? {}) as Readonly<Record<string, Schema>>;
  for (const direction of ["request", "response"] as const) {
    const schemas = mapSchemas(declared, (schema) => toJsonSchema(schema, direction, resolve));
    ajv.addSchema({ $id: direction, components: { schemas } });
  }
  const compiled = { request: new Map<Schema, ValidateFunction>(), response: new Map<Schema, ValidateFunction>() };

  return (schema, direction, value) => {
    const validate = compiled[direction].get(schema) ?? ajv.compile(toJsonSchema(schema, direction, resolve));
    compiled[direction].set(schema, validate);
    return validate(value) ? [] : convertErrors(validate.errors ?? []);
  };
}

function convertErrors(errors: readonly ErrorObject[]): SchemaError[] {
  const unions = errors.filter(({ keyword }) => ["oneOf", "anyOf"].includes(keyword));
  // the errors of a union's branches say little: all branches but one are expected to fail
  const isInBranch = ({ schemaPath, instancePath }: ErrorObject) =>
    unions.some((union) => schemaPath.includes(union.schemaPath) && instancePath.startsWith(union.instancePath));
  return errors
    .filter((error) => error.keyword !== "if" && (unions.includes(error) || !isInBranch(error)))
    .map(({ instancePath, keyword, message = "", params }) => {
      const path = instancePath
        .split("/")
        .slice(1)
        .map((key) => (/^\d+$/.test(key) ? "*" : key));
      const property: string | undefined = params["missingProperty"] ?? params["additionalProperty"];
      return { location: [...path, ...(property ? [property] : []), keyword].join("/"), expected: message };
    });
}
