import * as generated from "../../generated/operations.js";
import type { Operation } from "../../src/contract/operation.js";
import type { DocumentedOperation, Parameter } from "./document.js";

/** A generated operation, called without its types: what is called is read from the document. */
export type AnyOperation = Operation<{
  parameters: { path: Record<string, string>; query?: Record<string, unknown>; header?: Record<string, string> };
  requestBody?: { content: { "application/json": unknown } };
  responses: { 200: { content: { "application/json": unknown } } };
}>;

export const generatedOperations = generated as unknown as Readonly<Record<string, AnyOperation>>;

export function generatedOperation(id: string): AnyOperation {
  const operation = generatedOperations[id];
  if (!operation) throw new Error(`generated/operations.ts has no ${id}`);
  return operation;
}

/** Valid parameters of an operation, from the document's own examples. */
export function sampleOf({ parameters, bodies }: DocumentedOperation) {
  const [body] = Object.values(bodies);
  return {
    path: valuesOf(parameters.filter((parameter) => parameter.in === "path")) as Record<string, string>,
    query: valuesOf(parameters.filter((parameter) => parameter.in === "query" && parameter.required)),
    ...(body !== undefined && { body }),
  };
}

function valuesOf(parameters: Parameter[]): Record<string, unknown> {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, exampleOf(parameter)]));
}

function exampleOf({ name, schema, example }: Parameter): unknown {
  if (schema?.type === "boolean") return false;
  return example ?? schema?.example ?? `${name}-of-a-test`;
}
