// Reads the tables of docs/methods.md: the group of each method, its requests, and its operations.

import type { Document, Operation, PathItem } from "../../src/generate/document/openapi.js";
import { type FoundOperation, operationsOf } from "../../src/generate/document/operations.js";

export type DocumentedOperation = FoundOperation<PathItem, Operation>;

export interface MethodRow {
  readonly name: string;
  readonly group: string;
  /** The cell of its requests; Markdown. */
  readonly request: string;
  readonly summary: string;
  /** The operations of the requests, each once. */
  readonly operations: readonly DocumentedOperation[];
}

/** Reads the rows of the page, by the name of the method. */
export function methodRows(page: string, document: Document): ReadonlyMap<string, MethodRow> {
  const operations = operationsOf(document);
  const rows = new Map<string, MethodRow>();
  let before: MethodRow | undefined;
  for (const section of page.split(/^## /m).slice(1)) {
    const group = section.slice(0, section.indexOf("\n"));
    for (const [, name = "", request = "", summary = ""] of section.matchAll(
      /^\| `(\w+).*?` \| (.*?) \| (.*?) \|$/gm,
    )) {
      const own = [...request.matchAll(/`(GET|POST|PUT|DELETE) (\/[^\s`?]*)/g)].flatMap(
        ([, method = "", path = ""]) =>
          operations.find((each) => each.method === method.toLowerCase() && isPathOf(each.path, path)) ?? [],
      );
      // «the same; later …»: as the row before
      const found = request.startsWith("the same") ? [...(before?.operations ?? []), ...own] : own;
      before = { name, group, request, summary, operations: [...new Set(found)] };
      rows.set(name, before);
    }
  }
  return rows;
}

/** `/users/me` is a path of `/api/v1/users/{id}`. */
function isPathOf(template: string, path: string): boolean {
  const parts = template.replace("/api/v1", "").split("/");
  const given = path.split("/");
  return parts.length === given.length && parts.every((part, at) => part.startsWith("{") || part === given[at]);
}
