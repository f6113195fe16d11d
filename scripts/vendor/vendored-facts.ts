// What Okta's document says of the operations that are selected, and of all that they need: facts, by machine.

import { isObject, type Json, type JsonObject, listOf, mapValues, objectOf, textOf } from "../document/json.js";
import { METHODS } from "../document/node-kinds.js";
import { type FoundOperation, operationsOf } from "../document/operations.js";
import { pickComponents, reachableComponents } from "../document/references.js";
import { createFactsDocument } from "./facts-document.js";
import { extractFacts } from "./node-facts.js";
import { type Selection, selectOperations } from "./selection.js";

/** The release that is followed. */
export interface Release {
  readonly title: string;
  readonly version: string;
  /** Every operation of the release, selected or not: `GET /api/v1/users` by id. */
  readonly operations: Readonly<Record<string, string>>;
}

export interface VendoredFacts {
  readonly release: Release;
  /** An OpenAPI document of facts. */
  readonly document: JsonObject;
}

export function extractVendoredFacts(source: JsonObject, selection: Selection): VendoredFacts {
  const selected = selectOperations(source, selection);
  const tags = [...new Set(selected.flatMap(({ operation }) => listOf(operation["tags"])))].sort();
  const info = objectOf(source["info"]);
  const paths = extractFacts(pathsOf(source, selected), "paths");
  // without examples, which may hold references of their own
  const all = objectOf(extractFacts({ components: source["components"] ?? {} }, "document"));
  const components = pickComponents(all, reachableComponents(all, [paths]));
  const securitySchemes = securitySchemesOf(source, selected);
  return {
    release: {
      title: textOf(info["title"]) ?? "",
      version: textOf(info["version"]) ?? "",
      operations: Object.fromEntries(
        operationsOf(source)
          .map(({ id, method, path }) => [id, `${method.toUpperCase()} ${path}`] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    },
    document: createFactsDocument(
      source["openapi"],
      textOf(info["version"]) ?? "",
      tags.map((name) => ({ name })),
      paths,
      { ...components, ...(securitySchemes && { securitySchemes }) },
    ),
  };
}

/** The paths of the selected operations, without the other methods. */
function pathsOf(source: JsonObject, selected: readonly FoundOperation[]): JsonObject {
  const paths: JsonObject = {};
  for (const path of [...new Set(selected.map((found) => found.path))].sort()) {
    const kept = new Set<string>(selected.filter((found) => found.path === path).map(({ method }) => method));
    const isOther = (key: string) => METHODS.some((method) => method === key) && !kept.has(key);
    const item = objectOf(objectOf(source["paths"])[path]);
    paths[path] = Object.fromEntries(Object.entries(item).filter(([key]) => !isOther(key)));
  }
  return paths;
}

/** The schemes that the selected operations name, with the scopes that they name. */
function securitySchemesOf(source: JsonObject, selected: readonly FoundOperation[]): JsonObject | undefined {
  const scopes = new Map<string, Set<string>>();
  for (const { operation } of selected) {
    for (const requirement of listOf(operation["security"] ?? source["security"])) {
      for (const [scheme, named] of Object.entries(objectOf(requirement))) {
        const known = scopes.get(scheme) ?? new Set();
        for (const scope of listOf(named)) known.add(`${scope}`);
        scopes.set(scheme, known);
      }
    }
  }
  const declared = objectOf(objectOf(source["components"])["securitySchemes"]);
  const names = [...scopes.keys()].filter((name) => isObject(declared[name])).sort();
  if (names.length === 0) return undefined;
  const facts = objectOf(extractFacts({ securitySchemes: declared }, "components"))["securitySchemes"];
  return Object.fromEntries(names.map((name) => [name, withScopes(objectOf(objectOf(facts)[name]), scopes.get(name))]));
}

/** A scheme whose flows have these scopes alone, each without its description. */
function withScopes(scheme: JsonObject, scopes: ReadonlySet<string> = new Set()): JsonObject {
  if (!isObject(scheme["flows"])) return scheme;
  const described = (flow: Json): Json => ({
    ...objectOf(flow),
    scopes: Object.fromEntries([...scopes].sort().map((scope) => [scope, ""])),
  });
  return { ...scheme, flows: mapValues(scheme["flows"], described) };
}
