// npm run generate [-- --input FILE [--overlay FILE]] [--output FOLDER] [--check]
//
// Bundles openapi/root.yaml into openapi/okta.yaml, and writes the generated folder from it: types by
// openapi-typescript, functions and methods by openapi-generator with the templates beside this file. With --input
// the document is another one, and nothing is bundled; --overlay changes it first. What such a document says badly is read in
// the safest way or left out, and listed. --check writes nothing: it prints what a run would change, and fails if that is
// anything.

import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { annotate } from "./generate/annotate.js";
import { bundle } from "./generate/bundle.js";
import { diffOf, diffOfFile } from "./generate/diff.js";
import { parseDocument, readDocument } from "./generate/document.js";
import { GenerateError } from "./generate/error.js";
import { generateFunctions } from "./generate/functions.js";
import { type Prepared, prepare } from "./generate/prepare.js";
import { readmeOf } from "./generate/readme.js";
import { generateSchema } from "./generate/schema.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const SOURCE = join(root, "openapi/root.yaml");
const BUNDLE = join(root, "openapi/okta.yaml");

/** Every file of the generated folder, by name. */
async function filesOf(prepared: Prepared): Promise<{ readonly [name: string]: string }> {
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
      input: { type: "string" },
      overlay: { type: "string" },
      output: { type: "string", default: join(root, "generated") },
      check: { type: "boolean", default: false },
    },
  });
  const output = resolve(values.output);
  const bundled = values.input === undefined ? await bundle(SOURCE) : undefined;
  const foreign = values.input === undefined ? undefined : await readDocument(resolve(values.input), values.overlay);
  const prepared = prepare(foreign?.document ?? parseDocument(bundled ?? "", BUNDLE), values.input ?? BUNDLE);
  const notes = [...(foreign?.notes ?? []), ...prepared.notes];
  // our own document has no excuse
  if (!foreign && notes.length > 0)
    throw new GenerateError(`${BUNDLE} needs to be put right:\n  ${notes.join("\n  ")}`);
  const files = await filesOf(prepared);
  const places = [...(bundled === undefined ? [] : [BUNDLE]), output];
  const shown = places.map((place) => relative(process.cwd(), place) || ".").join(" and ");

  if (values.check) {
    const stale = bundled === undefined ? "" : await diffOfFile(BUNDLE, bundled);
    const diff = [stale, await diffOf(output, files)].filter((part) => part !== "").join("\n");
    if (diff !== "") {
      throw new GenerateError(`'npm run generate' would change ${shown} so:\n\n${diff}`);
    }
    console.log(`Up to date: ${shown}.`);
    return;
  }
  if (bundled !== undefined) await writeFile(BUNDLE, bundled);
  for (const [name, text] of Object.entries(files)) {
    const path = join(output, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  if (notes.length > 0) console.warn(`generate: ${notes.length} notes on the document:\n  ${notes.join("\n  ")}`);
  console.log(`Wrote ${shown}.`);
}

main().catch((error: Error & { code?: string }) => {
  const expected = error instanceof GenerateError || error.code?.startsWith("ERR_PARSE_ARGS");
  console.error(expected ? `generate: ${error.message}` : error);
  process.exitCode = 1;
});
