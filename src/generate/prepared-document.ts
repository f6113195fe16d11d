// Prepares a document for generating. What is invalid is interpreted safely, or left out; a note describes each such change.

import { breakCompositionCycles } from "./composition-cycles.js";
import { DocumentError } from "./document/document-error.js";
import {
  type Document,
  isReference,
  type Operation,
  type Parameter,
  type PathItem,
  targetOf,
} from "./document/openapi.js";
import { METHODS } from "./document/operations.js";
import { NO_TAG } from "./document/tags.js";
import { camelCase, freeName, RESERVED_OPERATIONS } from "./identifiers.js";
import { faultOf } from "./operation-faults.js";
import { repairReferences } from "./reference-repair.js";

/** A document that code can be generated from. */
export interface PreparedDocument {
  readonly document: Document;
  /** The name of each operation's function and method, by operation id. */
  readonly names: ReadonlyMap<string, string>;
  /** What was changed or left out, and where. */
  readonly notes: readonly string[];
}

/**
 * Returns a copy of the document in which every operation has a unique id, one tag and all its path parameters, and every reference
 * has a target.
 * @param file - the document's name in errors
 * @throws DocumentError - it refers to other files, or no operation is left
 */
export function prepareDocument(given: Document, file = "the document"): PreparedDocument {
  const document = structuredClone(given);
  document.info = { title: String(document.info?.title ?? file), version: String(document.info?.version ?? "") };
  const notes: string[] = [];
  repairReferences(document, notes);
  breakCompositionCycles(document, notes);
  const taken = new Set<string>();
  const names = new Map<string, string>();
  const converted: string[] = [];
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    if (path.startsWith("x-")) delete document.paths?.[path];
    if (typeof item !== "object" || item === null || path.startsWith("x-")) continue;
    if (typeof item.$ref === "string") notes.push(`${path}: the reference of a path is not followed; left out.`);
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
      if (name === wanted && name !== id) converted.push(`"${id}" as ${name}`);
      if (name !== wanted) notes.push(`${where}: the operation "${id}" is named ${name}.`);
      // option types are in Pascal case, so names must not differ by case alone
      taken.add(name.toLowerCase());
      names.set(id, name);
      operation.tags = [tagOf(operation, where, notes)];
    }
  }
  if (converted.length > 0) {
    notes.push(
      `${converted.length} operation ids are not identifiers and were converted to camel case, for example ${converted[0]}.`,
    );
  }
  if (names.size === 0) {
    throw new DocumentError([`${file} cannot be used: it has no operations.`, ...notes].join("\n  "));
  }
  return { document, names, notes };
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
    notes.push(`${where}: no operationId; ${made} is used.`);
    return made;
  }
  const id = freeName(operationId, (one) => names.has(one));
  if (id !== operationId) notes.push(`${where}: the operationId "${operationId}" is taken; ${id} is used.`);
  return id;
}

function tagOf({ tags = [] }: Operation, where: string, notes: string[]): string {
  const [first, ...others] = tags;
  if (others.length > 0) notes.push(`${where}: ${tags.length} tags; only "${first}" is used.`);
  return typeof first === "string" && first.trim() !== "" ? first : NO_TAG;
}

/** Declares the parameters that a path contains and no parameter describes. */
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
  for (const name of new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, each = ""]) => each))) {
    if (declared.some((parameter) => parameter.in === "path" && parameter.name === name)) continue;
    notes.push(`${where}: no parameter describes {${name}}; it is read as a string.`);
    const parameter: Parameter = { name, in: "path", required: true, schema: { type: "string" } };
    operation.parameters = [...(operation.parameters ?? []), parameter];
  }
}
