// The files of an area of an API: its types, operations and methods.

import { DocumentError } from "./document/document-error.js";
import type { Document } from "./document/openapi.js";
import { operationsOf } from "./document/operations.js";
import { selectTags } from "./document/tags.js";
import { toCommentText } from "./operation-docs.js";
import { prepareDocument } from "./prepared-document.js";
import { renderOperations } from "./render-operations.js";
import type { SchemaTools } from "./schema-tools.js";
import { generateSchemaTypes } from "./schema-types.js";
import { createTemplateData } from "./template-data.js";

/** Where generated files import the contract from in a project that has the package installed. */
const CONTRACT = "okta-fetch/contract";

/** A generated area. */
export interface GeneratedArea {
  /** The files of its folder, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** The number of its operations. */
  readonly operations: number;
  /** What was changed or left out of the document. */
  readonly notes: readonly string[];
}

/**
 * Generates an area.
 * @param tags - the tags of its operations; empty for all operations of the document
 * @param name - the document's name in errors
 * @throws DocumentError - no code can be generated from the document
 */
export async function generateArea(
  given: Document,
  tags: readonly string[],
  name: string,
  tools: SchemaTools,
): Promise<GeneratedArea> {
  try {
    const selected = tags.length > 0 ? selectTags(given, new Set(tags)) : given;
    const { document, names, notes } = prepareDocument(selected, name);
    const files = {
      "README.md": formatReadme(document, tags),
      "schema.ts": await generateSchemaTypes(document, tools),
      ...renderOperations(createTemplateData({ document, names }), CONTRACT),
    };
    return { files, operations: operationsOf(document).length, notes };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    // a document can be invalid in more ways than are checked
    const why = `no code can be generated from ${name}: ${(error as Error).message}. npx @redocly/cli lint says what is invalid`;
    throw new DocumentError(why, { cause: error });
  }
}

function formatReadme({ info }: Document, tags: readonly string[]): string {
  const area = tags.length > 0 ? `Tags: ${tags.join(", ")}.` : "All operations.";
  return `# Generated: do not edit

Written by \`okta-fetch generate\` from '${toCommentText(info.title)}', version ${toCommentText(info.version)}. ${area}

| file | contents |
|---|---|
| \`schema.ts\` | the types of the document: schemas, operations, paths |
| \`operations.ts\` | an operation for each operation of the document, for \`okta.call\` and \`okta.paginate\` |
| \`methods.ts\` | \`createMethods\`: a method for each operation |

To change these files, run the command again.
`;
}
