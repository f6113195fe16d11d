// Generates the files of a folder from a document.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatReadme } from "./folder-readme.js";
import { generateOperations } from "./openapi-generator.js";
import type { PreparedDocument } from "./prepared-document.js";
import { generateSchemaTypes } from "./schema-types.js";
import { createTemplateData } from "./template-data.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

const CONTRACT = new URL("../../src/contract/operation.ts", import.meta.url);

/**
 * Returns every file of the folder, by name.
 * @param standsAlone - whether the folder gets a copy of the contract: everywhere but in this repository
 */
export async function generateFolder(
  prepared: PreparedDocument,
  { standsAlone }: { standsAlone: boolean },
): Promise<Readonly<Record<string, string>>> {
  const { document } = prepared;
  const scratch = await mkdtemp(join(tmpdir(), "okta-fetch-generate-"));
  try {
    const [schema, functions] = await Promise.all([
      generateSchemaTypes(document),
      generateOperations(
        createTemplateData(prepared),
        standsAlone ? "./operation.js" : "../src/contract/operation.js",
        scratch,
      ),
    ]);
    return {
      "README.md": await formatReadme(document, root, standsAlone),
      "schema.ts": schema,
      ...(standsAlone && { "operation.ts": await readFile(CONTRACT, "utf8") }),
      ...functions,
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
