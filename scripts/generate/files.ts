// The generated folder of a document.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { annotate } from "./annotate.js";
import { generateFunctions } from "./functions.js";
import type { Prepared } from "./prepare.js";
import { readmeOf } from "./readme.js";
import { generateSchema } from "./schema.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Every file of the generated folder, by name. */
export async function generatedFiles(prepared: Prepared): Promise<Readonly<Record<string, string>>> {
  const { document } = prepared;
  const scratch = await mkdtemp(join(tmpdir(), "okta-fetch-generate-"));
  try {
    const [schema, functions] = await Promise.all([
      generateSchema(document),
      generateFunctions(annotate(prepared), scratch),
    ]);
    return {
      "README.md": await readmeOf(document, root),
      "schema.ts": schema,
      "operation.ts": await readFile(new URL("../templates/operation.ts", import.meta.url), "utf8"),
      ...functions,
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
