// Which documents are not followed, and why: all that is checked before anything is worked out or written.

import { isObject, type Json, type JsonObject, objectOf, textOf } from "../document/json.js";
import { operationsOf } from "../document/operations.js";
import { referencesIn, resolvePointer } from "../document/references.js";
import { parseYaml } from "../document/yaml.js";
import { ScriptError } from "../script-error.js";
import { extractFacts } from "../vendor/node-facts.js";
import { type Selection, selectOperations } from "../vendor/selection.js";
import type { Release } from "../vendor/vendored-facts.js";
import { isOlder } from "./release-version.js";

/** Titles of Okta's documents that are not the management API. */
const OTHERS: Readonly<Record<string, string>> = {
  "MyAccount Management": "idp",
  "Okta OpenID Connect & OAuth 2.0": "oauth",
};
const TITLE = /^Okta (Admin )?Management\b/;

/** The document in a text. @throws ScriptError that says what the text is instead */
export function parseReleaseDocument(text: string, source: string): JsonObject {
  const refuse = (reason: string): never => {
    throw new ScriptError(`${source} ${reason}`);
  };
  const content = text.replace(/^\uFEFF/, "");
  if (content.trim() === "") refuse("is empty.");
  if (/^\s*<(!doctype|html|\?xml|head|body)/i.test(content)) {
    refuse("is HTML, not an OpenAPI document. Take the address of the raw file.");
  }
  let document: Json;
  try {
    document = parseYaml(content);
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : `${error}`).split("\n");
    return refuse(`is truncated, or neither YAML nor JSON: ${reason}`);
  }
  if (!isObject(document)) return refuse("is not an OpenAPI document.");
  const { openapi, swagger } = document;
  if (swagger !== undefined) refuse(`is Swagger ${swagger}; only OpenAPI 3.0.x is read.`);
  if (openapi === undefined) refuse("is not an OpenAPI document: it does not say `openapi`.");
  if (!/^3\.0\.\d+$/.test(`${openapi}`)) refuse(`is OpenAPI ${openapi}; only 3.0.x is read.`);
  // a document in block style that stops within a line still parses
  if (!content.trimStart().startsWith("{") && !content.endsWith("\n")) {
    refuse("is truncated: its last line does not end.");
  }
  return document;
}

/** What keeps a document from being followed. @throws ScriptError with the reason */
export function validateRelease(
  document: JsonObject,
  { source, followed, selection, force }: { source: string; followed: Release; selection: Selection; force: boolean },
): void {
  const refuse = (reason: string): never => {
    throw new ScriptError(`${source} ${reason}`);
  };
  const { title: name, version: number } = objectOf(document["info"]);
  const title = textOf(name) ?? "";
  const other = OTHERS[title];
  if (other !== undefined) refuse(`is Okta's document \`${other}\` ('${title}'). Take \`management\`.`);
  if (!TITLE.test(title)) refuse(`is not Okta's management document: its title is '${title}'.`);
  const version = textOf(number) ?? `${number ?? ""}`;
  if (!/^\d+(\.\d+)+/.test(version)) refuse("has no version of a release in `info.version`.");
  if (!isObject(document["paths"]) || Object.keys(document["paths"]).length === 0) refuse("has no paths.");

  const variant = variantOf(document);
  if (variant !== undefined) {
    refuse(`is the variant \`${variant}\` of the release. Take the file without a suffix, management.yaml.`);
  }
  const facts = objectOf(extractFacts(document, "document"));
  const nowhere = [...new Set(referencesIn(facts))].filter(
    (reference) => resolvePointer(facts, reference) === undefined,
  );
  if (nowhere.length > 0) {
    const [first] = nowhere;
    refuse(`is truncated or broken: ${nowhere.length} of its references lead nowhere, ${first} for one.`);
  }
  const ids = operationsOf(document).map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) refuse(`has two operations \`${twice}\`.`);

  if (isOlder(version, followed.version) && !force) {
    refuse(
      `is release ${version}, older than ${followed.version}, which is followed. --force follows it all the same.`,
    );
  }
  const selected = selectOperations(document, selection).length;
  const wanted = selectOperations(placesOnly(followed), selection).length || selection.operations.length;
  if (selected === 0) refuse("has none of the operations that openapi/selection.yaml selects.");
  if (selected < wanted / 2 && !force) {
    refuse(`has ${selected} of the ${wanted} operations that are selected. --force follows it all the same.`);
  }
}

/** As much of a document as a list of operations is. */
function placesOnly({ operations }: Release): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const [operationId, place] of Object.entries(operations)) {
    const [method = "", path = ""] = place.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: { operationId } };
  }
  return { paths };
}

/** Okta publishes each release in variants too, whose facts are written otherwise. */
function variantOf(document: JsonObject): string | undefined {
  const schemas = Object.values(objectOf(objectOf(document["components"])["schemas"])).filter(isObject);
  if (schemas.some((schema) => "x-okta-known-values" in schema)) return "noEnums";
  const enumerations = schemas.filter((schema) => "enum" in schema);
  if (schemas.length > 100 && enumerations.length === 0) return "noEnums";
  return hasInheritanceByOneOf(document, schemas) ? "oneOfInheritance" : undefined;
}

/** Where the standard document refers to a schema with a discriminator, the variant lists its subtypes. */
function hasInheritanceByOneOf(document: JsonObject, schemas: readonly JsonObject[]): boolean {
  const mappingOf = (schema: JsonObject) => objectOf(schema["discriminator"])["mapping"];
  const bases = new Set(
    schemas
      .filter((schema) => mappingOf(schema) && !schema["oneOf"])
      .map((schema) => JSON.stringify(mappingOf(schema))),
  );
  const visit = (node: Json, isRoot: boolean): boolean => {
    if (Array.isArray(node)) return node.some((each) => visit(each, false));
    if (!isObject(node)) return false;
    if (!isRoot && node["oneOf"] && mappingOf(node) && bases.has(JSON.stringify(mappingOf(node)))) return true;
    return Object.values(node).some((each) => visit(each, false));
  };
  return visit(document["paths"] ?? null, false) || schemas.some((schema) => visit(schema, true));
}
