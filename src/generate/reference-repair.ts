// Repairs the references of a document: removes examples that contain references, and replaces references without a target.

import { DocumentError } from "./document/document-error.js";
import { type Document, isReference, type Schema, targetOf } from "./document/openapi.js";

/** The maps of a document, whose keys are names and not keywords. */
const MAPS = new Set(
  (
    "properties patternProperties schemas parameters responses headers content mapping callbacks links securitySchemes " +
    "requestBodies paths definitions"
  ).split(" "),
);

/**
 * Repairs the references of a document in place, and adds a note for each change.
 *
 * @throws DocumentError - the document refers to other files
 */
export function repairReferences(document: Document, notes: string[]): void {
  const foreign = new Set<string>();
  /** @param isMap - whether the keys of the node are names */
  const visit = (node: unknown, place: string, isMap: boolean): void => {
    if (typeof node !== "object" || node === null) return;
    const record = node as { [key: string]: unknown };
    for (const [key, value] of Object.entries(record)) {
      const at = `${place}/${escaped(key)}`;
      if (isReference(value) && !(isMap === false && key === "default")) {
        record[key] = repair(document, value, at, key, notes, foreign);
        if (record[key] === undefined) delete record[key];
      } else {
        visit(value, at, !Array.isArray(value) && MAPS.has(key) && !isMap);
      }
    }
    if (Array.isArray(node)) {
      const kept = node.filter((value) => value !== undefined);
      if (kept.length < node.length) node.splice(0, node.length, ...kept);
    }
  };
  stripExamples(document, false);
  repairMappings(document, document, "#", notes);
  visit(document, "#", false);
  if (foreign.size > 0) {
    const list = [...foreign].join("\n  ");
    throw new DocumentError(
      `the document refers to other files. Bundle it first: npx @redocly/cli bundle FILE -o BUNDLED.yaml\n  ${list}`,
    );
  }
}

/** Removes mappings without a target from discriminators. */
function repairMappings(document: Document, node: unknown, place: string, notes: string[]): void {
  if (typeof node !== "object" || node === null) return;
  const { mapping } = Object((node as Schema).discriminator) as { mapping?: { [value: string]: unknown } };
  for (const [value, target] of Object.entries(Object(mapping) as { [value: string]: unknown })) {
    if (typeof target !== "string" || !target.startsWith("#/") || hasTarget(document, target)) continue;
    delete mapping?.[value];
    notes.push(`${place}/discriminator/mapping/${value}: ${target} has no target; left out.`);
  }
  for (const [key, value] of Object.entries(node)) repairMappings(document, value, `${place}/${escaped(key)}`, notes);
}

/** The reference if it has a target, else its replacement. */
function repair(
  document: Document,
  reference: { $ref: string },
  place: string,
  key: string,
  notes: string[],
  foreign: Set<string>,
): unknown {
  const { $ref } = reference;
  if (!$ref.startsWith("#/")) {
    foreign.add(`${place}: ${$ref}`);
    return reference;
  }
  if (hasTarget(document, $ref)) return reference;
  const group = place.split("/").at(-2) ?? "";
  const isParameter = group === "parameters";
  notes.push(`${place}: the reference ${$ref} has no target; ${isParameter ? "left out" : "read as any value"}.`);
  if (isParameter) return undefined;
  return /^(2\d\d|[1345]\d\d|[1-5]XX|default)$/.test(key) && group === "responses" ? { description: "" } : {};
}

/** Whether a chain of references ends at a node that is not a reference. */
function hasTarget(document: Document, pointer: string): boolean {
  let at: unknown = { $ref: pointer };
  for (let hops = 0; hops < 50; hops++) {
    if (!isReference(at)) return at !== undefined;
    if (!at.$ref.startsWith("#/")) return false;
    at = targetOf(document, at.$ref);
  }
  return false;
}

/**
 * Removes extensions and example values with a key `$ref`, which tools would resolve. Of the example of an error its code stays,
 * because the generated documentation lists it.
 */
function stripExamples(node: unknown, isMap: boolean): void {
  if (typeof node !== "object" || node === null) return;
  const record = node as { [key: string]: unknown };
  for (const [key, value] of Object.entries(record)) {
    if (!isMap && key.startsWith("x-")) {
      if (hasReference(value)) delete record[key];
    } else if (!isMap && key === "example") {
      if (hasReference(value)) replaceValue(record, key);
    } else if (!isMap && key === "examples") {
      for (const example of Object.values(Object(value) as { [name: string]: unknown })) {
        if (!isReference(example) && hasReference(example))
          replaceValue(example as { [key: string]: unknown }, "value");
      }
    } else stripExamples(value, !Array.isArray(value) && MAPS.has(key) && !isMap);
  }
}

function replaceValue(record: { [key: string]: unknown }, key: string): void {
  const code = codeOf(record[key]);
  if (code === undefined) delete record[key];
  else record[key] = { errorCode: code };
}

function hasReference(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return false;
  return "$ref" in node || Object.values(node).some(hasReference);
}

const escaped = (key: string) => key.replaceAll("~", "~0").replaceAll("/", "~1");

function codeOf(value: unknown): string | undefined {
  const code = (Object(value) as { errorCode?: unknown }).errorCode;
  return typeof code === "string" ? code : undefined;
}
