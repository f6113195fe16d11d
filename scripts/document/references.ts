// References inside a document: what a node refers to, and what can be reached from it.

import { childOf, isObject, type Json, type JsonObject, objectOf, textOf } from "./json.js";

/** The keys that a reference such as `#/components/schemas/User` leads along; undefined for one to another file. */
export function parsePointer(reference: string): string[] | undefined {
  if (!reference.startsWith("#/")) return undefined;
  return reference
    .slice(2)
    .split("/")
    .map((key) => decoded(key).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** What a reference leads to; undefined where it leads nowhere. */
export function resolvePointer(document: JsonObject, reference: string): Json | undefined {
  return parsePointer(reference)?.reduce<Json | undefined>(childOf, document);
}

/** A node, or what its reference leads to. */
export function dereference(document: JsonObject, node: Json | undefined): Json | undefined {
  let target = node;
  for (let hops = 0; hops < 50; hops++) {
    const reference = isObject(target) ? textOf(target["$ref"]) : undefined;
    if (reference === undefined) return target;
    target = resolvePointer(document, reference);
  }
  return undefined;
}

/** The references in a node itself, those of a discriminator's mapping among them. */
export function referencesIn(node: Json): string[] {
  const found: string[] = [];
  const visit = (each: Json): void => {
    if (Array.isArray(each)) for (const item of each) visit(item);
    if (!isObject(each)) return;
    const reference = textOf(each["$ref"]);
    if (reference !== undefined) found.push(reference);
    if (typeof each["propertyName"] === "string") {
      for (const target of Object.values(objectOf(each["mapping"]))) {
        if (typeof target === "string") found.push(mapped(target));
      }
    }
    Object.values(each).forEach(visit);
  };
  visit(node);
  return found;
}

/** A mapping names a schema by its reference or by its name. */
const mapped = (target: string): string => (/[/#]/.test(target) ? target : `#/components/schemas/${target}`);

/** The components that nodes need, directly or through others: `schemas/User`, … */
export function reachableComponents(document: JsonObject, nodes: readonly Json[]): Set<string> {
  const reached = new Set<string>();
  const waiting = nodes.flatMap(referencesIn);
  for (let reference = waiting.pop(); reference !== undefined; reference = waiting.pop()) {
    const keys = parsePointer(reference);
    const component = keys?.[0] === "components" ? keys.slice(1, 3).join("/") : undefined;
    if (component === undefined || reached.has(component)) continue;
    reached.add(component);
    const [group = "", name = ""] = keys?.slice(1) ?? [];
    const target = childOf(objectOf(document["components"])[group], name);
    if (target !== undefined) waiting.push(...referencesIn(target));
  }
  return reached;
}

/** The references below the paths of a document, and below what they reach, that lead nowhere. */
export function danglingReferences(document: JsonObject): string[] {
  const paths = document["paths"] ?? null;
  const components = pickComponents(document, reachableComponents(document, [paths]));
  const references = [paths, components].flatMap(referencesIn);
  return [...new Set(references)].filter((reference) => resolvePointer(document, reference) === undefined);
}

/** The components of a document that are reached, and no others; the groups and their names in order. */
export function pickComponents(document: JsonObject, reached: ReadonlySet<string>): JsonObject {
  const components: JsonObject = {};
  for (const [group, members] of Object.entries(objectOf(document["components"]))) {
    const names = Object.keys(objectOf(members)).filter((name) => reached.has(`${group}/${name}`));
    if (names.length === 0) continue;
    components[group] = Object.fromEntries(names.sort().map((name) => [name, childOf(members, name) ?? null]));
  }
  return components;
}
