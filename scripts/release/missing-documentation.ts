// Finds the nodes of a document without a description or an example.

import { isObject, type Json, type JsonObject, objectOf } from "../../src/generate/document/json.js";
import { operationsOf } from "../../src/generate/document/operations.js";
import { dereference } from "../../src/generate/document/references.js";
import { childAt, type NodeKind } from "../document/node-kinds.js";

/** Returns a line for each missing text: `getUser: summary`, `schemas/User/properties/id: description`. */
export function findMissingDocumentation(document: JsonObject): string[] {
  const found: string[] = [];
  for (const { id, operation, item } of operationsOf(document)) {
    for (const key of ["summary", "description"]) if (!operation[key]) found.push(`${id}: ${key}`);
    findUndescribed({ parameters: item["parameters"] ?? [], ...operation }, "operation", id, found);
    found.push(...findBodiesWithoutExample(document, operation).map((place) => `${id}/${place}: example`));
  }
  for (const [group, members] of Object.entries(objectOf(document["components"]))) {
    const kind = childAt("components", group)?.kind;
    if (kind === undefined || kind === "securityScheme") continue;
    for (const [name, node] of Object.entries(objectOf(members))) {
      const place = `${group}/${name}`;
      if (isObject(node) && !node["description"]) found.push(`${place}: description`);
      findUndescribed(node, kind, place, found);
    }
  }
  for (const tag of Array.isArray(document["tags"]) ? document["tags"] : []) {
    if (!objectOf(tag)["description"]) found.push(`tag ${objectOf(tag)["name"]}: description`);
  }
  return [...new Set(found)].sort();
}

/** The kinds of nodes that need a description, in addition to properties. */
const DESCRIBED = new Set<NodeKind>(["parameter", "response", "header", "requestBody"]);

function findUndescribed(node: Json, kind: NodeKind, place: string, found: string[]): void {
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
      findUndescribed(each, child.kind, `${place}/${name}`, found);
    }
  }
}

/** The bodies of an operation without an example: of its request, and of its successful responses. */
function findBodiesWithoutExample(document: JsonObject, operation: JsonObject): string[] {
  const bodies: [string, Json | undefined][] = [
    ["requestBody", operation["requestBody"]],
    ...Object.entries(objectOf(operation["responses"]))
      .filter(([status]) => /^2/.test(status))
      .map(([status, response]): [string, Json] => [`responses/${status}`, response]),
  ];
  return bodies.flatMap(([place, body]) => {
    const content = Object.values(objectOf(objectOf(dereference(document, body))["content"]));
    return content.some((media) => !objectOf(media)["examples"] && objectOf(media)["example"] === undefined)
      ? [place]
      : [];
  });
}
