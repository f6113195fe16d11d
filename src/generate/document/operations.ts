// Finds the operations of a document. Every script that needs them walks the paths here.

import { isObject, type Json, type JsonObject } from "./json.js";
import type { Document, Operation, PathItem } from "./openapi.js";

/** The methods of a path, as a document writes them. */
export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** An operation and where it stands. */
export interface FoundOperation<Item = JsonObject, Node = JsonObject> {
  /** The `operationId`, or method and path where there is none. */
  readonly id: string;
  readonly path: string;
  readonly method: (typeof METHODS)[number];
  /** The path item that contains the operation. */
  readonly item: Item;
  readonly operation: Node;
}

/** Every operation, in the order of the document. */
export function operationsOf(document: Document): FoundOperation<PathItem, Operation>[];
export function operationsOf(document: JsonObject): FoundOperation[];
export function operationsOf(document: { readonly paths?: unknown }): FoundOperation<object, object>[] {
  const paths = Object.entries(Object(document.paths) as Record<string, Json>);
  return paths.flatMap(([path, item]) => {
    if (path.startsWith("x-") || !isObject(item)) return [];
    return METHODS.flatMap((method) => {
      const operation = item[method];
      if (!isObject(operation)) return [];
      const { operationId } = operation;
      return [
        { id: typeof operationId === "string" ? operationId : `${method} ${path}`, path, method, item, operation },
      ];
    });
  });
}
