// Reads OpenAPI 3.0 documents from files.

import { readFile } from "node:fs/promises";
import { describeFileError, ScriptError } from "../script-error.js";
import type { Document } from "./openapi.js";
import { parseYaml } from "./yaml.js";

/**
 * Reads the document in a file.
 *
 * @throws ScriptError - the file is not an OpenAPI 3.0 document
 */
export async function readDocument(file: string): Promise<Document> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new ScriptError(`cannot read the document ${file}: ${describeFileError(error)}`);
  });
  return parseDocument(text, file);
}

/**
 * Parses the text of a document.
 *
 * @param file - the document's name in errors
 * @throws ScriptError - the text is not an OpenAPI 3.0 document
 */
export function parseDocument(text: string, file: string): Document {
  let document: Partial<Document> | undefined;
  try {
    document = file.endsWith(".json") ? JSON.parse(text) : parseYaml(text);
  } catch (error) {
    throw new ScriptError(`${file} is neither YAML nor JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (typeof document?.openapi !== "string") {
    throw new ScriptError(`${file} is not an OpenAPI document: it has no \`openapi\` version.`);
  }
  if (!document.openapi.startsWith("3.0.")) {
    throw new ScriptError(`${file} is OpenAPI ${document.openapi}; only 3.0.x is supported.`);
  }
  return document as Document;
}
