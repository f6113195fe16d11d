// Makes somebody's document one that code can be generated from: whatever has a safe reading gets it, an operation that has
// none is left out, and each such change is a note with its place.

import { METHODS } from "../document/node-kinds.js";
import {
  type Document,
  isReference,
  type Operation,
  type Parameter,
  type PathItem,
  type Schema,
  targetOf,
} from "../document/openapi.js";
import { ScriptError } from "../script-error.js";
import { breakCycles } from "./cycles.js";
import { camelCase, freeName, RESERVED_OPERATIONS } from "./names.js";

/** A document to generate from. */
export interface Prepared {
  readonly document: Document;
  /** The name of each operation's function and method, by operation id. */
  readonly names: ReadonlyMap<string, string>;
  /** What was changed or left out, each with its place. */
  readonly notes: readonly string[];
}

/**
 * A copy of the document in which every operation has a unique id, one tag and all its path parameters, and every reference
 * leads somewhere.
 * @param file - its name in errors
 * @throws ScriptError - it refers to other files, or no operation is left
 */
export function prepare(given: Document, file = "the document"): Prepared {
  const document = structuredClone(given);
  const notes: string[] = [];
  mendReferences(document, notes);
  breakCycles(document, notes);
  const taken = new Set<string>();
  const names = new Map<string, string>();
  const spelled: string[] = [];
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    if (path.startsWith("x-")) delete document.paths?.[path];
    if (typeof item !== "object" || item === null || path.startsWith("x-")) continue;
    for (const method of METHODS) {
      const operation = item[method] as Operation | undefined;
      if (operation === undefined) continue;
      const where = `${method.toUpperCase()} ${path}`;
      const fault = faultOf(operation, path);
      if (fault !== undefined) {
        delete item[method];
        notes.push(`${where}: ${fault}; left out.`);
        continue;
      }
      declarePathParameters(document, path, item, operation, where, notes);
      const id = idOf(operation, method, path, names, where, notes);
      operation.operationId = id;
      const wanted = camelCase(id);
      const name = freeName(wanted, (one) => taken.has(one.toLowerCase()) || RESERVED_OPERATIONS.has(one));
      if (name === wanted && name !== id) spelled.push(`"${id}" as ${name}`);
      if (name !== wanted) notes.push(`${where}: the operation "${id}" is called ${name}.`);
      // options have a name in Pascal case: two names must not differ by their first letter alone
      taken.add(name.toLowerCase());
      names.set(id, name);
      operation.tags = [tagOf(operation, where, notes)];
    }
  }
  if (spelled.length > 0) {
    notes.push(
      `${spelled.length} operation ids are not identifiers; they are spelled in camel case, such as ${spelled[0]}.`,
    );
  }
  if (names.size === 0) {
    throw new ScriptError([`${file} cannot be generated from: it has no operations.`, ...notes].join("\n  "));
  }
  return { document, names, notes };
}

/** Why nothing can be generated for an operation. */
function faultOf(operation: Operation, path: string): string | undefined {
  if (typeof operation !== "object" || operation === null || Array.isArray(operation)) return "is not an object";
  if (!path.startsWith("/")) return "a path begins with a slash";
  return undefined;
}

function idOf(
  { operationId }: Operation,
  method: string,
  path: string,
  names: ReadonlyMap<string, string>,
  where: string,
  notes: string[],
): string {
  if (typeof operationId !== "string" || operationId.trim() === "") {
    const made = freeName(camelCase(`${method} ${path}`), (one) => names.has(one));
    notes.push(`${where}: has no operationId; ${made} is made of its place.`);
    return made;
  }
  const id = freeName(operationId, (one) => names.has(one));
  if (id !== operationId) notes.push(`${where}: the operationId "${operationId}" is taken; ${id} is used.`);
  return id;
}

function tagOf({ tags = [] }: Operation, where: string, notes: string[]): string {
  const [first, ...others] = tags;
  if (others.length > 0) notes.push(`${where}: has ${tags.length} tags; only "${first}" is used.`);
  return typeof first === "string" && first.trim() !== "" ? first : "Other";
}

/** Declares what the path names and no parameter describes. */
function declarePathParameters(
  document: Document,
  path: string,
  item: PathItem,
  operation: Operation,
  where: string,
  notes: string[],
): void {
  const declared = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) =>
    isReference(parameter) ? (targetOf(document, parameter.$ref) as Parameter) : parameter,
  );
  for (const [, name = ""] of path.matchAll(/\{([^{}]+)\}/g)) {
    if (declared.some((parameter) => parameter.in === "path" && parameter.name === name)) continue;
    notes.push(`${where}: no parameter describes {${name}}; it is taken for a string.`);
    const parameter: Parameter = { name, in: "path", required: true, schema: { type: "string" } };
    operation.parameters = [...(operation.parameters ?? []), parameter];
  }
}

/** The maps of a document whose keys are names, and not words of OpenAPI. */
const MAPS = new Set(
  (
    "properties patternProperties schemas parameters responses headers content mapping callbacks links securitySchemes " +
    "requestBodies paths definitions"
  ).split(" "),
);

/** Takes out what no code is made of, and replaces references that lead nowhere. */
function mendReferences(document: Document, notes: string[]): void {
  const foreign = new Set<string>();
  /** @param isMap - whether the keys of the node are names */
  const visit = (node: unknown, place: string, isMap: boolean): void => {
    if (typeof node !== "object" || node === null) return;
    const record = node as { [key: string]: unknown };
    for (const [key, value] of Object.entries(record)) {
      const at = `${place}/${escaped(key)}`;
      if (isReference(value) && !(isMap === false && key === "default")) {
        record[key] = mended(document, value, at, key, notes, foreign);
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
  mendMappings(document, document, "#", notes);
  visit(document, "#", false);
  if (foreign.size > 0) {
    const list = [...foreign].join("\n  ");
    throw new ScriptError(
      `the document refers to other files. Bundle it first: npx redocly bundle FILE -o BUNDLED.yaml\n  ${list}`,
    );
  }
}

/** Takes out of discriminators what leads nowhere. */
function mendMappings(document: Document, node: unknown, place: string, notes: string[]): void {
  if (typeof node !== "object" || node === null) return;
  const { mapping } = Object((node as Schema).discriminator) as { mapping?: { [value: string]: unknown } };
  for (const [value, target] of Object.entries(Object(mapping) as { [value: string]: unknown })) {
    if (typeof target !== "string" || !target.startsWith("#/") || leadsSomewhere(document, target)) continue;
    delete mapping?.[value];
    notes.push(`${place}/discriminator/mapping/${value}: ${target} leads nowhere; it is left out.`);
  }
  for (const [key, value] of Object.entries(node)) mendMappings(document, value, `${place}/${escaped(key)}`, notes);
}

/** A reference that leads somewhere, or what stands in its place. */
function mended(
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
  if (leadsSomewhere(document, $ref)) return reference;
  const group = place.split("/").at(-2) ?? "";
  const isParameter = group === "parameters";
  notes.push(`${place}: the reference ${$ref} leads nowhere; it is ${isParameter ? "left out" : "read as any value"}.`);
  if (isParameter) return undefined;
  return /^(2\d\d|[1345]\d\d|[1-5]XX|default)$/.test(key) && group === "responses" ? { description: "" } : {};
}

/** Whether a chain of references ends at something that is none. */
function leadsSomewhere(document: Document, pointer: string): boolean {
  let at: unknown = { $ref: pointer };
  for (let hops = 0; hops < 50; hops++) {
    if (!isReference(at)) return at !== undefined;
    if (!at.$ref.startsWith("#/")) return false;
    at = targetOf(document, at.$ref);
  }
  return false;
}

/**
 * Removes extensions and example values with a key `$ref`, which tools would take for a reference. Of an error's example the
 * code stays, because it is documented.
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
