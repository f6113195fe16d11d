// References inside a document: resolving them, and finding what a node refers to, directly and through other components.

import { childOf, isObject, type Json, type JsonObject, objectOf, textOf } from "./json.js";

/** The keys of a reference such as `#/components/schemas/User`; undefined for a reference to another file. */
export function parsePointer(reference: string): string[] | undefined {
  if (!reference.startsWith("#/")) return undefined;
  return reference
    .slice(2)
    .split("/")
    .map((key) => decodeKey(key).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    // a percent sign that starts no escape is part of the name
    return key;
  }
}

/** The target of a reference; undefined where it has none. */
export function resolvePointer(document: JsonObject, reference: string): Json | undefined {
  return parsePointer(reference)?.reduce<Json | undefined>(childOf, document);
}

/** A node, or the target of its chain of references; undefined where the chain ends nowhere or is a circle. */
export function dereference(document: JsonObject, node: Json | undefined): Json | undefined {
  let target = node;
  for (let hops = 0; hops < 50; hops++) {
    const reference = isObject(target) ? textOf(target["$ref"]) : undefined;
    if (reference === undefined) return target;
    target = resolvePointer(document, reference);
  }
  return undefined;
}

/** The references in a node, including those of a discriminator's mapping. */
export function referencesIn(node: Json): string[] {
  const found: string[] = [];
  const visit = (each: Json): void => {
    if (Array.isArray(each)) for (const item of each) visit(item);
    if (!isObject(each)) return;
    const reference = textOf(each["$ref"]);
    if (reference !== undefined) found.push(reference);
    if (typeof each["propertyName"] === "string") {
      for (const target of Object.values(objectOf(each["mapping"]))) {
        if (typeof target === "string") found.push(mappingReference(target));
      }
    }
    Object.values(each).forEach(visit);
  };
  visit(node);
  return found;
}

/** The reference in a discriminator's mapping, which may be a bare schema name. */
const mappingReference = (target: string): string => (/[/#]/.test(target) ? target : `#/components/schemas/${target}`);

/** The components that nodes refer to, directly or through other components: `schemas/User`, … */
export function reachableComponents(document: JsonObject, nodes: readonly Json[]): Set<string> {
  const reached = new Set<string>();
  const pending = nodes.flatMap(referencesIn);
  for (let reference = pending.pop(); reference !== undefined; reference = pending.pop()) {
    const keys = parsePointer(reference);
    const component = keys?.[0] === "components" ? keys.slice(1, 3).join("/") : undefined;
    if (component === undefined || reached.has(component)) continue;
    reached.add(component);
    const [group = "", name = ""] = keys?.slice(1) ?? [];
    const target = childOf(objectOf(document["components"])[group], name);
    if (target !== undefined) pending.push(...referencesIn(target));
  }
  return reached;
}

/** The references without a target, in the paths of a document and in every component that the paths reach. */
export function danglingReferences(document: JsonObject): string[] {
  const paths = document["paths"] ?? null;
  const components = pickComponents(document, reachableComponents(document, [paths]));
  const references = [paths, components].flatMap(referencesIn);
  return [...new Set(references)].filter((reference) => resolvePointer(document, reference) === undefined);
}

/** The components of a document whose `group/name` is in the set, sorted by name within each group. */
export function pickComponents(document: JsonObject, picked: ReadonlySet<string>): JsonObject {
  const components: JsonObject = {};
  for (const [group, members] of Object.entries(objectOf(document["components"]))) {
    const names = Object.keys(objectOf(members)).filter((name) => picked.has(`${group}/${name}`));
    if (names.length === 0) continue;
    components[group] = Object.fromEntries(names.sort().map((name) => [name, childOf(members, name) ?? null]));
  }
  return components;
}
