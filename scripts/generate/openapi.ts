// OpenAPI 3.0 as far as the generator reads it.

import { ScriptError } from "../script-error.js";

export interface Reference {
  $ref?: string;
}

export interface Schema extends Reference {
  type?: string;
  format?: string;
  enum?: unknown[];
  nullable?: boolean;
  default?: unknown;
  items?: Schema;
  properties?: { [name: string]: Schema };
  required?: string[];
  additionalProperties?: boolean | Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  discriminator?: { propertyName?: string; mapping?: { [value: string]: string } };
}

export interface Example extends Reference {
  value?: unknown;
}

export interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: { [name: string]: Example };
}

export interface Body extends Reference {
  description?: string;
  required?: boolean;
  content?: { [mediaType: string]: MediaType };
  headers?: { [name: string]: unknown };
}

export interface Parameter extends Reference {
  name: string;
  in: string;
  description?: string;
  required?: boolean;
  schema?: Schema;
  content?: { [mediaType: string]: MediaType };
}

export interface Operation {
  operationId?: string;
  tags?: string[];
  summary?: string;
  description?: string;
  deprecated?: boolean;
  externalDocs?: { url?: string };
  security?: { [scheme: string]: string[] }[];
  parameters?: Parameter[];
  requestBody?: Body;
  responses?: { [status: string]: Body };
}

export type PathItem = Reference & { parameters?: Parameter[] } & { [method: string]: unknown };

export interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths?: { [path: string]: PathItem };
  components?: { [kind: string]: { [name: string]: unknown } };
}

/** An operation where it stands, with the parameters of its path merged into its own. */
export interface FoundOperation {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
}

export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** Every operation of a document. */
export function* operationsOf(document: Document): Generator<FoundOperation> {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    if (path.startsWith("x-")) continue;
    for (const method of METHODS) {
      const operation = item?.[method] as Operation | undefined;
      if (!operation) continue;
      const merged = new Map<string, Parameter>();
      for (const parameter of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
        const resolved = deref(document, parameter);
        merged.set(`${resolved.in}:${resolved.name}`, resolved);
      }
      yield { path, method, operation, parameters: [...merged.values()] };
    }
  }
}

/**
 * Follows local references to what they refer to.
 * @throws ScriptError - a reference leads nowhere, or to another file
 */
export function deref<T extends object>(document: Document, node: T & Reference): T {
  let target: unknown = node;
  for (let hops = 0; isReference(target); hops++) {
    const found = hops > 50 ? undefined : targetOf(document, target.$ref);
    if (found === undefined) throw new ScriptError(`the reference ${target.$ref} leads nowhere.`);
    target = found;
  }
  return target as T;
}

/** What a local reference refers to; `undefined` where it leads nowhere. */
export function targetOf(document: Document, pointer: string): unknown {
  if (!pointer.startsWith("#/")) {
    throw new ScriptError(
      `the document refers to another file (${pointer}). Bundle it first: npx redocly bundle FILE -o BUNDLED.yaml`,
    );
  }
  let at: unknown = document;
  for (const step of pointer.slice(2).split("/")) {
    const key = decoded(step).replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as { [key: string]: unknown })[key];
  }
  return at;
}

export const isReference = (node: unknown): node is { $ref: string } =>
  typeof node === "object" && node !== null && typeof (node as Reference).$ref === "string";

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
