// The operations of a document, by id.

import { isObject, type JsonObject, objectOf, textOf } from "./json.js";
import { METHODS } from "./node-kinds.js";

export interface FoundOperation {
  readonly id: string;
  readonly path: string;
  readonly method: string;
  readonly item: JsonObject;
  readonly operation: JsonObject;
}

/** Every operation, in the order of the document. One without an id is called by its method and path. */
export function operationsOf(document: JsonObject): FoundOperation[] {
  return Object.entries(objectOf(document["paths"])).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = objectOf(item)[method];
      if (!isObject(item) || !isObject(operation)) return [];
      return [{ id: textOf(operation["operationId"]) ?? `${method} ${path}`, path, method, item, operation }];
    }),
  );
}
