// Types for OpenAPI 3.0 documents, with the keys that the generator and the traffic check read.

import { DocumentError } from "./document-error.js";
import { parsePointer } from "./references.js";

export interface Reference {
  $ref?: string;
}

export interface Schema extends Reference {
  type?: string;
  format?: string;
  enum?: unknown[];
  nullable?: boolean;
  readOnly?: boolean;
  writeOnly?: boolean;
  default?: unknown;
  example?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: boolean;
  exclusiveMaximum?: boolean;
  items?: Schema;
  properties?: { [name: string]: Schema };
  required?: string[];
  additionalProperties?: boolean | Schema;
  not?: Schema;
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
  /** Ours: with this parameter, a list is a single page. */
  "x-single-page"?: boolean;
}

export interface Operation {
  operationId?: string;
  tags?: string[];
  summary?: string;
  description?: string;
  deprecated?: boolean;
  externalDocs?: { url?: string };
  security?: { [scheme: string]: string[] }[];
  /** Of a list that can poll: the query parameters that bound it instead, with any value or with one. */
  "x-polls-unless"?: { [parameter: string]: string | true };
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

/** The parameters of an operation with those of its path, resolved. The operation's own come last and win. */
export function parametersOf(
  document: Document,
  { item, operation }: { readonly item: PathItem; readonly operation: Operation },
): Parameter[] {
  const parameters = new Map<string, Parameter>();
  for (const declared of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
    const parameter = resolveReference(document, declared);
    parameters.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...parameters.values()];
}

/**
 * The node itself, or the target of its chain of references.
 *
 * @throws DocumentError - a reference has no target, or leads to another file
 */
export function resolveReference<T extends object>(document: Document, node: T & Reference): T {
  let target: unknown = node;
  for (let hops = 0; isReference(target); hops++) {
    const found = hops > 50 ? undefined : targetOf(document, target.$ref);
    if (found === undefined) throw new DocumentError(`the reference ${target.$ref} has no target.`);
    target = found;
  }
  return target as T;
}

/**
 * The target of a reference; undefined where it has none.
 *
 * @throws DocumentError - the reference leads to another file
 */
export function targetOf(document: Document, reference: string): unknown {
  const keys = parsePointer(reference);
  if (keys === undefined) {
    throw new DocumentError(
      `the document refers to another file (${reference}). Bundle it first: npx @redocly/cli bundle FILE -o BUNDLED.yaml`,
    );
  }
  return keys.reduce<unknown>(
    (node, key) =>
      typeof node === "object" && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined,
    document,
  );
}

export const isReference = (node: unknown): node is { $ref: string } =>
  typeof node === "object" && node !== null && typeof (node as Reference).$ref === "string";
