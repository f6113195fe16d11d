// The generated folder of a document.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { annotate } from "./annotate.js";
import { generateFunctions } from "./functions.js";
import type { Prepared } from "./prepare.js";
import { formatReadme } from "./readme.js";
import { generateSchema } from "./schema.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

const CONTRACT = new URL("../../src/contract/operation.ts", import.meta.url);

/**
 * Every file of the generated folder, by name.
 * @param standsAlone - whether the folder gets a copy of the contract: everywhere but in this repository
 */
export async function generatedFiles(
  prepared: Prepared,
  { standsAlone }: { standsAlone: boolean },
): Promise<Readonly<Record<string, string>>> {
  const { document } = prepared;
  const scratch = await mkdtemp(join(tmpdir(), "okta-fetch-generate-"));
  try {
    const [schema, functions] = await Promise.all([
      generateSchema(document),
      generateFunctions(annotate(prepared), standsAlone ? "./operation.js" : "../src/contract/operation.js", scratch),
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
