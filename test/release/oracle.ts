// The facts of each operation of a document, computed in another way than in scripts/: the operation and every
// component that it refers to, without texts.

import type { Release } from "./okta.js";

const WORDS = new Set(["summary", "description", "title", "example", "examples", "externalDocs"]);
/** Their keys are names. */
const MAPS = new Set(["properties", "responses", "content", "headers"]);

/** The facts of each operation, as text, by id. */
export function factsByOperation(document: Release): Map<string, string> {
  return new Map([...readOperations(document)].map(([id, { text }]) => [id, text]));
}

/** The components that each operation leads to, as `schemas/User`, by id. */
export function componentsByOperation(document: Release): Map<string, ReadonlySet<string>> {
  return new Map([...readOperations(document)].map(([id, { reached }]) => [id, reached]));
}

function readOperations(document: Release): Map<string, { text: string; reached: ReadonlySet<string> }> {
  const components = new Map<string, { text: string; references: string[] }>();
  const componentOf = (name: string) => {
    const [group = "", key = ""] = name.split("/");
    const known = components.get(name) ?? read(document.components[group]?.[key]);
    components.set(name, known);
    return known;
  };
  const operations = new Map<string, { text: string; reached: ReadonlySet<string> }>();
  for (const [path, item] of Object.entries<Release>(document.paths)) {
    for (const method of ["get", "put", "post", "delete", "patch"]) {
      if (!item[method]) continue;
      const own = read({ path, method, shared: item.parameters ?? [], operation: item[method] });
      const reached = new Set(own.references);
      // a set that grows while it is read has no end before all is in it
      for (const name of reached) for (const next of componentOf(name).references) reached.add(next);
      const texts = [...reached].sort().map((name) => `${name}: ${componentOf(name).text}`);
      operations.set(item[method].operationId, { text: [own.text, ...texts].join("\n"), reached });
    }
  }
  return operations;
}

/** A node without words, as text, and the names of the components that it refers to. */
function read(node: Release): { text: string; references: string[] } {
  const references: string[] = [];
  const refer = (reference: string) => references.push(reference.replace("#/components/", ""));
  const plain = (each: Release): Release => {
    if (Array.isArray(each)) return each.map(plain);
    if (typeof each !== "object" || each === null) return each;
    if (typeof each.$ref === "string") {
      refer(each.$ref);
      return { $ref: each.$ref };
    }
    const facts: Release = {};
    for (const key of Object.keys(each).sort()) {
      const value = each[key];
      if (WORDS.has(key) || value === false || value === undefined) continue;
      if (key === "mapping") for (const target of Object.values<string>(value)) refer(target);
      if (key === "x-okta-lifecycle") {
        if (value.lifecycle && value.lifecycle !== "GA") facts[key] = value.lifecycle;
      } else if (key.startsWith("x-")) {
        // notes to other tools
      } else if (Array.isArray(value) && (key === "enum" || key === "required")) {
        facts[key] = value.map((one) => JSON.stringify(one)).sort();
      } else if (MAPS.has(key)) {
        const names = Object.keys(value).sort();
        if (key === "content" && names.length === 0) continue;
        facts[key] = Object.fromEntries(names.map((name) => [name, plain(value[name])]));
      } else {
        facts[key] = plain(value);
      }
    }
    return withoutWrapper(facts);
  };
  return { text: JSON.stringify(plain(node)), references };
}

/** A reference wrapped in `allOf` to have words beside it. */
function withoutWrapper(facts: Release): Release {
  if (!Array.isArray(facts.allOf)) return facts;
  const parts = facts.allOf.filter((part: Release) => Object.keys(part).length > 0);
  const { allOf: _, ...rest } = facts;
  if (parts.length === 0) return rest;
  return parts.length === 1 && Object.keys(rest).length === 0 ? parts[0] : { ...facts, allOf: parts };
}
