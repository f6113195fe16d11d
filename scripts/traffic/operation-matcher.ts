// Finds the operation that a recorded request belongs to.

import type { Document, Operation, PathItem } from "../../src/generate/document/openapi.js";
import { type FoundOperation, operationsOf } from "../../src/generate/document/operations.js";

interface RecordedRequest {
  readonly method: string;
  readonly url: URL;
}

/** An operation of a typed document. */
export type DocumentOperation = FoundOperation<PathItem, Operation>;

/** Returns a function that finds the operation of a request; its result is undefined if no operation matches. */
export function createOperationMatcher(
  document: Document,
): (request: RecordedRequest) => DocumentOperation | undefined {
  const routes = operationsOf(document).map((operation) => {
    const pattern = operation.path.replace(/[.+*?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+");
    return { operation, pattern: new RegExp(`^${pattern}$`), parameters: operation.path.split("{").length };
  });
  // /users/me before /users/{id}
  routes.sort((a, b) => a.parameters - b.parameters);
  return ({ method, url }) =>
    routes.find(({ operation, pattern }) => operation.method === method.toLowerCase() && pattern.test(url.pathname))
      ?.operation;
}

/** The method and path of a request, with `…` for every segment that may be an id or a token. */
export function anonymizeRequest({ method, url }: RecordedRequest): string {
  const segments = url.pathname
    .split("/")
    .map((segment) => (/^(v\d|oauth2|[a-z]+([A-Z_-]?[a-z]+){0,4}|)$/.test(segment) ? segment : "…"));
  return `${method} ${segments.join("/")}`;
}
