// Refuses documents that cannot replace the vendored release, before anything is computed or written.

import { isObject, type Json, type JsonObject, objectOf, textOf } from "../../src/generate/document/json.js";
import { operationsOf } from "../../src/generate/document/operations.js";
import { referencesIn, resolvePointer } from "../../src/generate/document/references.js";
import { parseYaml } from "../../src/generate/document/yaml.js";
import { ScriptError } from "../script-error.js";
import { extractFacts } from "../vendor/node-facts.js";
import { type Selection, selectOperations } from "../vendor/selection.js";
import type { Release } from "../vendor/vendored-facts.js";
import { variantOf } from "./release-variants.js";
import { isOlder } from "./release-version.js";

/** Okta's documents for other APIs, by title. */
const OTHER_DOCUMENTS: Readonly<Record<string, string>> = {
  "MyAccount Management": "idp",
  "Okta OpenID Connect & OAuth 2.0": "oauth",
};
const TITLE = /^Okta (Admin )?Management\b/;

/** Throws an error that names the source of the document. */
type Refuse = (reason: string) => never;

const refuseFrom =
  (source: string): Refuse =>
  (reason) => {
    throw new ScriptError(`${source} ${reason}`);
  };

/**
 * Parses the text of a release.
 *
 * @throws ScriptError - the text is not an OpenAPI 3.0 document
 */
export function parseReleaseDocument(text: string, source: string): JsonObject {
  const refuse: Refuse = refuseFrom(source);
  const content = text.replace(/^\uFEFF/, "");
  if (content.trim() === "") refuse("is empty.");
  if (/^\s*<(!doctype|html|\?xml|head|body)/i.test(content)) {
    refuse("is HTML, not an OpenAPI document. Use the address of the raw file.");
  }
  const document = parseContent(content, refuse);
  if (!isObject(document)) return refuse("is not an OpenAPI document.");
  const { openapi, swagger } = document;
  if (swagger !== undefined) refuse(`is Swagger ${swagger}; only OpenAPI 3.0.x is supported.`);
  if (openapi === undefined) refuse("is not an OpenAPI document: it has no `openapi` version.");
  if (!/^3\.0\.\d+$/.test(`${openapi}`)) refuse(`is OpenAPI ${openapi}; only 3.0.x is supported.`);
  // YAML in block style still parses if it is cut within a line
  if (!content.trimStart().startsWith("{") && !content.endsWith("\n")) {
    refuse("is truncated: its last line is incomplete.");
  }
  return document;
}

function parseContent(content: string, refuse: Refuse): Json {
  try {
    return parseYaml(content);
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : `${error}`).split("\n");
    return refuse(`is truncated, or neither YAML nor JSON: ${reason}`);
  }
}

/** Options for {@link validateRelease}. */
export interface ReleaseChecks {
  /** The name of the document in errors. */
  readonly source: string;
  /** The vendored release. */
  readonly vendored: Release;
  readonly selection: Selection;
  /** Whether to accept an older release, and one without most of the selected operations. */
  readonly force: boolean;
}

/**
 * Checks that a document can replace the vendored release.
 *
 * @throws ScriptError - the document is refused
 */
export function validateRelease(document: JsonObject, { source, vendored, selection, force }: ReleaseChecks): void {
  const refuse: Refuse = refuseFrom(source);
  const version = checkIdentity(document, refuse);
  checkReferences(document, refuse);
  checkOperationIds(document, refuse);
  if (isOlder(version, vendored.version) && !force) {
    refuse(`is release ${version}, older than the vendored ${vendored.version}. Use --force to accept it.`);
  }
  const selected = selectOperations(document, selection).length;
  const before = selectOperations(documentOf(vendored), selection).length || selection.operations.length;
  if (selected === 0) refuse("has none of the operations that openapi/selection.yaml selects.");
  if (selected < before / 2 && !force) {
    refuse(`has ${selected} of the ${before} selected operations. Use --force to accept it.`);
  }
}

/** Checks that a document is the management document, and returns its version. */
function checkIdentity(document: JsonObject, refuse: Refuse): string {
  const info = objectOf(document["info"]);
  const title = textOf(info["title"]) ?? "";
  const other = OTHER_DOCUMENTS[title];
  if (other !== undefined) refuse(`is Okta's document \`${other}\` ('${title}'). Use \`management\`.`);
  if (!TITLE.test(title)) refuse(`is not Okta's management document: its title is '${title}'.`);
  const version = textOf(info["version"]) ?? `${info["version"] ?? ""}`;
  if (!/^\d+(\.\d+)+/.test(version)) refuse("has no release version in `info.version`.");
  if (!isObject(document["paths"]) || Object.keys(document["paths"]).length === 0) refuse("has no paths.");
  const variant = variantOf(document);
  if (variant !== undefined) {
    refuse(`is the variant \`${variant}\` of the release. Use the file without a suffix, management.yaml.`);
  }
  return version;
}

function checkReferences(document: JsonObject, refuse: Refuse): void {
  const facts = objectOf(extractFacts(document, "document"));
  const references = [...new Set(referencesIn(facts))];
  const dangling = references.filter((reference) => resolvePointer(facts, reference) === undefined);
  const [first] = dangling;
  if (first === undefined) return;
  refuse(`is truncated or broken: ${dangling.length} of its references have no target, for example ${first}.`);
}

function checkOperationIds(document: JsonObject, refuse: Refuse): void {
  const ids = operationsOf(document).map(({ id }) => id);
  const duplicate = ids.find((id, index) => ids.indexOf(id) < index);
  if (duplicate !== undefined) refuse(`has two operations \`${duplicate}\`.`);
}

/** A document with the operations of a release, and nothing else. */
function documentOf({ operations }: Release): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const [operationId, route] of Object.entries(operations)) {
    const [method = "", path = ""] = route.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: { operationId } };
  }
  return { paths };
}
