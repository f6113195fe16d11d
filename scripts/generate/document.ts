// Reads an OpenAPI document.

import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { ScriptError } from "../script-error.js";
import type { Document } from "./openapi.js";
import { applyOverlay } from "./overlay.js";

/** A document, and what was skipped while reading it. */
export interface ReadDocument {
  readonly document: Document;
  readonly notes: readonly string[];
}

/**
 * The document in a file, with the changes of an overlay. Actions of the overlay that do not fit are skipped and noted.
 * @throws ScriptError - the file is not an OpenAPI 3.0 document
 */
export async function readDocument(file: string, overlay?: string): Promise<ReadDocument> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new ScriptError(`cannot read the document ${file}: ${error.code ?? error.message}`);
  });
  const document = parseDocument(text, file);
  return overlay === undefined ? { document, notes: [] } : applyOverlay(document, overlay);
}

/**
 * The document in a text.
 * @param file - its name in errors
 * @throws ScriptError - the text is not an OpenAPI 3.0 document
 */
export function parseDocument(text: string, file: string): Document {
  let document: Partial<Document> | undefined;
  try {
    document = file.endsWith(".json") ? JSON.parse(text) : parse(text, { merge: true, maxAliasCount: -1 });
  } catch (error) {
    throw new ScriptError(`${file} is neither YAML nor JSON: ${(error as Error).message}`);
  }
  if (typeof document?.openapi !== "string") {
    throw new ScriptError(`${file} is not an OpenAPI document: it has no "openapi" version.`);
  }
  if (!document.openapi.startsWith("3.0.")) {
    throw new ScriptError(`${file} is OpenAPI ${document.openapi}; the generator reads 3.0.x only.`);
  }
  return document as Document;
}
