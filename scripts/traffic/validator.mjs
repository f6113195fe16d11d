// Whether a value fits a schema of the document, and where not: by ajv. What it says of a value never has the value.

import { Ajv } from "ajv";
import formats from "ajv-formats";
import { jsonSchemaOf, mapOf } from "./json-schema.mjs";

/** @typedef {{ where: string, what: string }} Misfit the path to a value, with `*` for an index, and what it should be */

/** @returns {(schema: object, direction: "request" | "response", value: unknown) => Misfit[]} */
export function validatorOf(document, options = {}) {
  const follow = (node) => document.follow(node).node;
  const ajv = new Ajv({ allErrors: true, strict: false, logger: false, ...options });
  formats.default(ajv);
  for (const direction of ["request", "response"]) {
    const schemas = mapOf(document.root.components?.schemas, (schema) => jsonSchemaOf(schema, direction, follow));
    ajv.addSchema({ $id: direction, components: { schemas } });
  }
  const compiled = { request: new Map(), response: new Map() };

  return (schema, direction, value) => {
    const known = compiled[direction];
    if (!known.has(schema)) known.set(schema, ajv.compile(jsonSchemaOf(schema, direction, follow)));
    const validate = known.get(schema);
    return validate(value) ? [] : misfitsOf(validate.errors);
  };
}

function misfitsOf(errors) {
  const unions = errors.filter(({ keyword }) => ["oneOf", "anyOf"].includes(keyword));
  // why no branch of a union fits is no misfit of its own: all but one branch never fit
  const inBranch = ({ schemaPath, instancePath }) =>
    unions.some((union) => schemaPath.includes(union.schemaPath) && instancePath.startsWith(union.instancePath));
  return errors
    .filter((error) => error.keyword !== "if" && (unions.includes(error) || !inBranch(error)))
    .map(({ instancePath, keyword, message, params }) => {
      const at = instancePath
        .split("/")
        .slice(1)
        .map((key) => (/^\d+$/.test(key) ? "*" : key));
      const of = params.missingProperty ?? params.additionalProperty;
      return { where: [...at, ...(of ? [of] : []), keyword].join("/"), what: message };
    });
}
