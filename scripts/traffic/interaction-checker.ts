// Checks a recorded interaction against its operation.

import {
  type Body,
  type Document,
  parametersOf,
  resolveReference,
  type Schema,
} from "../../src/generate/document/openapi.js";
import type { Direction } from "./json-schema.js";
import type { DocumentOperation } from "./operation-matcher.js";
import type { Interaction } from "./recording.js";
import { createSchemaValidator, type SchemaError } from "./schema-validator.js";
import { findUndeclaredFields } from "./undeclared-fields.js";

export interface Finding {
  readonly kind: "invalid" | "undeclaredFields" | "undeclaredStatuses" | "unrecorded";
  /** As in `createUser/response/200/profile/email/format`. */
  readonly location: string;
  /** For `invalid`: what the value should be. */
  readonly expected?: string;
}

export type CheckInteraction = (interaction: Interaction, operation: DocumentOperation) => Finding[];

export function createInteractionChecker(document: Document): CheckInteraction {
  const checkBody = createBodyChecker(document);
  const checkQuery = createQueryChecker(document);
  return ({ url, requestBody, status, responseBody }, found) => {
    const { id, operation } = found;
    const { responses = {} } = operation;
    const declared = responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses["default"];
    const location = `${id}/response/${status}`;
    const response: Finding[] = declared
      ? checkBody(responseBody, resolveReference(document, declared), "response", location)
      : [{ kind: "undeclaredStatuses", location }];
    // a request that Okta refused need not match
    if (status >= 400) return response;
    const body = operation.requestBody && resolveReference(document, operation.requestBody);
    // some recorders leave request bodies out
    const request = requestBody === "" ? [] : checkBody(requestBody, body, "request", `${id}/body`);
    return [...checkQuery(url, found), ...request, ...response];
  };
}

function createBodyChecker(document: Document) {
  const validate = createSchemaValidator(document);
  return (text: string | undefined, body: Body | undefined, direction: Direction, location: string): Finding[] => {
    if (text === undefined) return [{ kind: "unrecorded", location }];
    const invalidContent = (expected: string): Finding[] => [
      { kind: "invalid", location: `${location}/content`, expected },
    ];
    const schema = body?.content?.["application/json"]?.schema;
    if (schema === undefined) return text === "" ? [] : invalidContent("must be empty");
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return invalidContent(text === "" ? "must not be empty" : "must be JSON");
    }
    const undeclared = [...findUndeclaredFields(document, schema, value)];
    return [
      ...validate(schema, direction, value).map((error) => invalidAt(`${location}/${error.location}`, error)),
      ...undeclared.map((path): Finding => ({ kind: "undeclaredFields", location: `${location}/${path}` })),
    ];
  };
}

function createQueryChecker(document: Document) {
  // query values are strings: ajv coerces those that are properties of an object, so each schema gets an object around it
  const validate = createSchemaValidator(document, { coerceTypes: "array" });
  const wrappers = new Map<Schema, Schema>();
  const wrap = (schema: Schema): Schema => {
    const wrapper = wrappers.get(schema) ?? { type: "object", properties: { value: schema } };
    wrappers.set(schema, wrapper);
    return wrapper;
  };
  return (url: URL, operation: DocumentOperation): Finding[] => {
    const declared = parametersOf(document, operation).filter((parameter) => parameter.in === "query");
    const missing = declared.filter(({ name, required }) => required && !url.searchParams.has(name));
    return [
      ...missing.map(({ name }) =>
        invalidAt(`${operation.id}/query ${name}/required`, { location: "", expected: "must be present" }),
      ),
      ...[...url.searchParams].flatMap(([name, value]): Finding[] => {
        const location = `${operation.id}/query ${name}`;
        const parameter = declared.find((each) => each.name === name);
        if (parameter === undefined) return [{ kind: "undeclaredFields", location }];
        const errors = validate(wrap(parameter.schema ?? {}), "request", { value });
        return errors.map((error) => invalidAt(location + error.location.slice("value".length), error));
      }),
    ];
  };
}

const invalidAt = (location: string, { expected }: SchemaError): Finding => ({ kind: "invalid", location, expected });
