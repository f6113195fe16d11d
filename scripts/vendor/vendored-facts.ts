// Extracts the facts of the selected operations, and of every component that they need, from Okta's document.

import {
  isObject,
  type Json,
  type JsonObject,
  listOf,
  mapValues,
  objectOf,
  textOf,
} from "../../src/generate/document/json.js";

import { type FoundOperation, METHODS, operationsOf } from "../../src/generate/document/operations.js";
import { pickComponents, reachableComponents } from "../../src/generate/document/references.js";
import { createFactsDocument } from "./facts-document.js";
import { extractFacts } from "./node-facts.js";
import { type Selection, selectOperations } from "./selection.js";

/** A release of Okta's document. */
export interface Release {
  readonly title: string;
  readonly version: string;
  /** Method and path of every operation of the release, selected or not, by id: `GET /api/v1/users`. */
  readonly operations: Readonly<Record<string, string>>;
}

/** The facts of the selected operations in a release. */
export interface VendoredFacts {
  readonly release: Release;
  /** An OpenAPI document without documentation. */
  readonly document: JsonObject;
}

export function extractVendoredFacts(source: JsonObject, selection: Selection): VendoredFacts {
  const selected = selectOperations(source, selection);
  const tags = [...new Set(selected.flatMap(({ operation }) => listOf(operation["tags"])))].sort();
  const info = objectOf(source["info"]);
  const paths = extractFacts(pathsOf(source, selected), "paths");
  // facts first: examples could contain references of their own
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

/** The paths of the selected operations, without other operations. */
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

/** The security schemes that the selected operations require, with the scopes that they require. */
function securitySchemesOf(source: JsonObject, selected: readonly FoundOperation[]): JsonObject | undefined {
  const scopes = new Map<string, Set<string>>();
  for (const { operation } of selected) {
    for (const requirement of listOf(operation["security"] ?? source["security"])) {
      for (const [scheme, required] of Object.entries(objectOf(requirement))) {
        const known = scopes.get(scheme) ?? new Set();
        for (const scope of listOf(required)) known.add(`${scope}`);
        scopes.set(scheme, known);
      }
    }
  }
  const declared = objectOf(objectOf(source["components"])["securitySchemes"]);
  const names = [...scopes.keys()].filter((name) => isObject(declared[name])).sort();
  if (names.length === 0) return undefined;
  const facts = objectOf(extractFacts({ securitySchemes: declared }, "components"))["securitySchemes"];
  return Object.fromEntries(
    names.map((name) => [name, limitScopes(objectOf(objectOf(facts)[name]), scopes.get(name))]),
  );
}

/** A copy of a scheme whose flows offer only these scopes, without their descriptions. */
function limitScopes(scheme: JsonObject, scopes: ReadonlySet<string> = new Set()): JsonObject {
  if (!isObject(scheme["flows"])) return scheme;
  const limitFlow = (flow: Json): Json => ({
    ...objectOf(flow),
    scopes: Object.fromEntries([...scopes].sort().map((scope) => [scope, ""])),
  });
  return { ...scheme, flows: mapValues(scheme["flows"], limitFlow) };
}
