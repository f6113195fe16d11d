// Reads OpenAPI 3.0 documents from files.

import { readFile } from "node:fs/promises";
import { DocumentError } from "./document-error.js";
import { describeFileError } from "./file-error.js";
import type { Document } from "./openapi.js";
import { parseYaml } from "./yaml.js";

/**
 * Reads the document in a file.
 *
 * @throws DocumentError - the file is not an OpenAPI 3.0 document
 */
export async function readDocument(file: string): Promise<Document> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new DocumentError(`cannot read the document ${file}: ${describeFileError(error)}`);
  });
  return parseDocument(text, file);
}

/**
 * Parses the text of a document.
 *
 * @param file - the document's name in errors
 * @throws DocumentError - the text is not an OpenAPI 3.0 document
 */
export function parseDocument(text: string, file: string): Document {
  let document: (Partial<Document> & { readonly swagger?: unknown }) | undefined;
  try {
    // JSON.parse fails on a byte order mark, which some editors write
    document = file.endsWith(".json") ? JSON.parse(text.replace(/^\uFEFF/, "")) : parseYaml(text);
  } catch (error) {
    throw new DocumentError(`${file} is neither YAML nor JSON: ${(error as Error).message.trim()}`);
  }
  if (document?.swagger !== undefined) {
    throw new DocumentError(`${file} is Swagger ${document.swagger}; only OpenAPI 3.0.x is supported.`);
  }
  if (typeof document?.openapi !== "string") {
    throw new DocumentError(`${file} is not an OpenAPI document: it has no \`openapi\` version.`);
  }
  if (!document.openapi.startsWith("3.0.")) {
    throw new DocumentError(`${file} is OpenAPI ${document.openapi}; only 3.0.x is supported.`);
  }
  return document as Document;
}
