// Generates the files of a folder from a document.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PreparedDocument } from "../../src/generate/prepared-document.js";
import { loadSchemaTools } from "../../src/generate/schema-tools.js";
import { generateSchemaTypes } from "../../src/generate/schema-types.js";
import { createTemplateData } from "../../src/generate/template-data.js";
import { ScriptError } from "../script-error.js";
import { formatReadme } from "./folder-readme.js";
import { generateOperations } from "./openapi-generator.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where the generated files import the contract from: in this repository, and anywhere else. */
export type ContractModule = "../src/contract/index.js" | "okta-fetch/contract";

/** Returns every file of the folder, by its path in it. */
export async function generateFolder(
  prepared: PreparedDocument,
  contractModule: ContractModule,
): Promise<Readonly<Record<string, string>>> {
  const { document } = prepared;
  const tools = await loadSchemaTools(root);
  if (tools === undefined) throw new ScriptError("openapi-typescript is not installed; run npm ci");
  const scratch = await mkdtemp(join(tmpdir(), "okta-fetch-generate-"));
  try {
    const [schema, functions] = await Promise.all([
      generateSchemaTypes(document, tools),
      generateOperations(createTemplateData(prepared), contractModule, scratch),
    ]);
    return { "README.md": await formatReadme(document, root), "schema.ts": schema, ...functions };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
