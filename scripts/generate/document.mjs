// Reads an OpenAPI document and refuses what openapi-generator would turn into broken code without a word:
// it answers 0 for duplicate, missing and reserved operation ids, and for operations with no or two tags.

import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { GenerateError } from "./error.mjs";
import { applyOverlay } from "./overlay.mjs";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Names that cannot be the name of an exported constant, or that the generated files use themselves. */
const RESERVED = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof undefined var void while with yield async " +
    "call paginate api createMethods define operations"
  ).split(" "),
);

/** Every operation of a document: `{ path, method, operation, parameters }`, path-level parameters merged in. */
export function* operationsOf(document) {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const merged = new Map();
      for (const parameter of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
        const resolved = deref(document, parameter);
        merged.set(`${resolved.in}:${resolved.name}`, resolved);
      }
      yield { path, method, operation, parameters: [...merged.values()] };
    }
  }
}

/** Follows local references until something that is not one. */
export function deref(document, node) {
  let target = node;
  for (let hops = 0; target?.$ref !== undefined; hops++) {
    const pointer = target.$ref;
    if (!pointer.startsWith("#/")) {
      throw new GenerateError(
        `the document refers to another file (${pointer}). Bundle it first: npx redocly bundle FILE -o BUNDLED.yaml`,
      );
    }
    target = pointer
      .slice(2)
      .split("/")
      .reduce((at, key) => at?.[decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~")], document);
    if (target === undefined || hops > 50) throw new GenerateError(`the reference ${pointer} leads nowhere.`);
  }
  return target;
}

/** The document in a file, parsed, mended by an overlay, and checked; throws a GenerateError that names each fault. */
export async function readDocument(file, overlay) {
  const text = await readFile(file, "utf8").catch((error) => {
    throw new GenerateError(`cannot read the document ${file}: ${error.code ?? error.message}`);
  });
  const document = parsed(text, file);
  return checked(overlay === undefined ? document : await applyOverlay(document, overlay), file);
}

/** The document in a text, as {@link readDocument} does; `file` is the name that faults have. */
export const parseDocument = (text, file) => checked(parsed(text, file), file);

function parsed(text, file) {
  let document;
  try {
    document = parse(text, { merge: true, maxAliasCount: -1 });
  } catch (error) {
    throw new GenerateError(`${file} is neither YAML nor JSON: ${error.message}`);
  }
  if (typeof document?.openapi !== "string") {
    throw new GenerateError(`${file} is not an OpenAPI document: it has no "openapi" version.`);
  }
  if (!document.openapi.startsWith("3.0.")) {
    throw new GenerateError(`${file} is OpenAPI ${document.openapi}; the generator reads 3.0.x only.`);
  }
  return document;
}

function checked(document, file) {
  const faults = faultsOf(document);
  if (faults.length > 0) throw new GenerateError(`${file} cannot be generated from:\n  ${faults.join("\n  ")}`);
  return document;
}

function faultsOf(document) {
  const faults = [];
  const seen = new Map();
  for (const { path, method, operation } of operationsOf(document)) {
    const where = `${method.toUpperCase()} ${path}`;
    const id = operation.operationId;
    if (id === undefined) {
      faults.push(`${where} has no operationId.`);
    } else if (!/^[A-Za-z_$][\w$]*$/.test(id) || RESERVED.has(id)) {
      faults.push(`${where}: the operationId "${id}" cannot be the name of a function.`);
    } else if (seen.has(id)) {
      faults.push(`${where}: the operationId "${id}" is taken by ${seen.get(id)}.`);
    } else {
      seen.set(id, where);
    }
    const tags = operation.tags ?? [];
    if (tags.length !== 1) {
      faults.push(
        `${where} (${id}) has ${tags.length === 0 ? "no tag" : `${tags.length} tags: ${tags.join(", ")}`}; it needs exactly one.`,
      );
    }
  }
  if (seen.size === 0 && faults.length === 0) faults.push("it has no operations.");
  return faults;
}
