import { fileURLToPath } from "node:url";
import { readDocument } from "../../src/generate/document/document-file.js";
import { parametersOf, resolveReference } from "../../src/generate/document/openapi.js";
import { operationsOf } from "../../src/generate/document/operations.js";

/** The document's path. */
export const DOCUMENT = fileURLToPath(new URL("../../openapi/okta.yaml", import.meta.url));

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  example?: unknown;
  schema?: { type?: string; example?: unknown };
  examples?: Record<string, unknown>;
}

interface Media {
  example?: unknown;
  examples?: Record<string, unknown>;
}

export interface DocumentedOperation {
  id: string;
  path: string;
  method: string;
  parameters: Parameter[];
  /** The named examples of the request body. */
  bodies: Record<string, unknown>;
  /** The named examples of each status; none where the answer has no body. */
  answers: Record<string, Record<string, unknown>>;
  /** The response headers that each status declares. */
  headers: Record<string, string[]>;
}

const document = await readDocument(DOCUMENT);
const deref = (node: unknown): Record<string, unknown> => resolveReference(document, node as Record<string, unknown>);

/** Every operation of the document, its references followed. */
export const operations: DocumentedOperation[] = operationsOf(document).map(({ id, path, method, item, operation }) => {
  const responses = Object.entries(operation.responses as Record<string, unknown>).map(
    ([status, response]) => [status, deref(response)] as const,
  );
  return {
    id,
    path,
    method: method.toUpperCase(),
    parameters: parametersOf(document, { item, operation }) as Parameter[],
    bodies: operation.requestBody ? examplesOf(deref(operation.requestBody)) : {},
    answers: Object.fromEntries(responses.map(([status, response]) => [status, examplesOf(response)])),
    headers: Object.fromEntries(
      responses.map(([status, response]) => [status, Object.keys((response["headers"] as object | undefined) ?? {})]),
    ),
  };
});

function examplesOf(holder: Record<string, unknown>): Record<string, unknown> {
  const content = holder["content"] as Record<string, Media> | undefined;
  const media = content?.["application/json"];
  return Object.fromEntries(
    Object.entries(media?.examples ?? {}).map(([name, example]) => [name, deref(example)["value"]]),
  );
}
