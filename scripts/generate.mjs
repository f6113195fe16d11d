// npm run generate [-- --input FILE] [--output FOLDER] [--check]
//
// Writes the generated folder from an OpenAPI document: types by openapi-typescript, functions and methods by
// openapi-generator with the templates beside this file. --check writes nothing: it prints what a run would
// change, and fails if that is anything.

import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { annotate } from "./generate/annotate.mjs";
import { diffOf } from "./generate/diff.mjs";
import { readDocument } from "./generate/document.mjs";
import { GenerateError } from "./generate/error.mjs";
import { generateFunctions } from "./generate/functions.mjs";
import { readmeOf } from "./generate/readme.mjs";
import { generateSchema } from "./generate/schema.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Every file of the generated folder, by name. */
async function filesOf(input) {
  const document = annotate(await readDocument(input));
  const scratch = await mkdtemp(join(tmpdir(), "okta-fetch-generate-"));
  try {
    const [schema, functions] = await Promise.all([generateSchema(document), generateFunctions(document, scratch)]);
    return {
      "README.md": await readmeOf(document, root),
      "schema.ts": schema,
      "operation.ts": await readFile(new URL("templates/operation.ts", import.meta.url), "utf8"),
      ...functions,
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      input: { type: "string", default: join(root, "openapi/okta.yaml") },
      output: { type: "string", default: join(root, "generated") },
      check: { type: "boolean", default: false },
    },
  });
  const output = resolve(values.output);
  const files = await filesOf(resolve(values.input));
  const shown = relative(process.cwd(), output) || ".";

  if (values.check) {
    const diff = await diffOf(output, files);
    if (diff) {
      throw new GenerateError(`${shown}/ is stale. 'npm run generate' would change it so:\n\n${diff}`);
    }
    console.log(`${shown}/ is up to date.`);
    return;
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(output, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  console.log(`Wrote ${Object.keys(files).join(", ")} to ${shown}/.`);
}

main().catch((error) => {
  const expected = error instanceof GenerateError || error?.code?.startsWith("ERR_PARSE_ARGS");
  console.error(expected ? `generate: ${error.message}` : error);
  process.exitCode = 1;
});
