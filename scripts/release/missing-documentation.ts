// What a document has no words or examples for.

import { isObject, type Json, type JsonObject, objectOf } from "../document/json.js";
import { childAt, type NodeKind } from "../document/node-kinds.js";
import { operationsOf } from "../document/operations.js";
import { dereference } from "../document/references.js";

/** Each place that wants words or an example: `getUser: summary`, `schemas/User/properties/id: description`. */
export function findMissingDocumentation(document: JsonObject): string[] {
  const found: string[] = [];
  for (const { id, operation, item } of operationsOf(document)) {
    for (const key of ["summary", "description"]) if (!operation[key]) found.push(`${id}: ${key}`);
    visit({ parameters: item["parameters"] ?? [], ...operation }, "operation", id, found);
    found.push(...withoutExamples(document, operation).map((place) => `${id}/${place}: example`));
  }
  for (const [group, members] of Object.entries(objectOf(document["components"]))) {
    const kind = childAt("components", group)?.kind;
    if (kind === undefined || kind === "securityScheme") continue;
    for (const [name, node] of Object.entries(objectOf(members))) {
      const place = `${group}/${name}`;
      if (isObject(node) && !node["description"]) found.push(`${place}: description`);
      visit(node, kind, place, found);
    }
  }
  for (const tag of Array.isArray(document["tags"]) ? document["tags"] : []) {
    if (!objectOf(tag)["description"]) found.push(`tag ${objectOf(tag)["name"]}: description`);
  }
  return [...new Set(found)].sort();
}

/** Kinds of nodes that are described where they stand in a map or a list. */
const DESCRIBED = new Set<NodeKind>(["parameter", "response", "header", "requestBody"]);

function visit(node: Json, kind: NodeKind, place: string, found: string[]): void {
  if (!isObject(node)) return;
  for (const [key, value] of Object.entries(node)) {
    const child = childAt(kind, key);
    if (child === undefined) continue;
    const members: [string, Json][] =
      child.holder === undefined
        ? [[key, value]]
        : Object.entries(objectOf(value)).map(([name, each]) => [`${key}/${name}`, each]);
    const items: [string, Json][] = Array.isArray(value)
      ? value.map((each, index) => [`${key}/${objectOf(each)["name"] ?? index}`, each])
      : members;
    for (const [name, each] of items) {
      if (!isObject(each) || "$ref" in each) continue;
      const isProperty = child.kind === "schema" && key === "properties";
      if ((isProperty || DESCRIBED.has(child.kind)) && !each["description"])
        found.push(`${place}/${name}: description`);
      visit(each, child.kind, `${place}/${name}`, found);
    }
  }
}

/** Bodies of an operation without an example: its own, and those of successes. */
function withoutExamples(document: JsonObject, operation: JsonObject): string[] {
  const bodies: [string, Json | undefined][] = [
    ["requestBody", operation["requestBody"]],
    ...Object.entries(objectOf(operation["responses"]))
      .filter(([status]) => /^2/.test(status))
      .map(([status, answer]): [string, Json] => [`responses/${status}`, answer]),
  ];
  return bodies.flatMap(([place, body]) => {
    const content = Object.values(objectOf(objectOf(dereference(document, body))["content"]));
    return content.some((media) => !objectOf(media)["examples"] && objectOf(media)["example"] === undefined)
      ? [place]
      : [];
  });
}
