// npm run generate [-- --input FILE [--overlay FILE]] [--output FOLDER] [--check]
//
// Composes openapi/okta.yaml from openapi/vendor/ and openapi/overlays/, and generates a folder from it: types with
// openapi-typescript, operations and methods with openapi-generator and scripts/templates/. --input uses another document, and
// --overlay changes it first; what is invalid in such a document is interpreted safely or left out, and listed. --check writes
// nothing: it prints the diff, and fails if there is one.

import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parseDocument, readDocument } from "./document/document-file.js";
import { diffFile, diffFolder } from "./generate/file-diff.js";
import { generateFolder } from "./generate/generated-folder.js";
import { applyInputOverlay } from "./generate/input-overlay.js";
import { prepareDocument } from "./generate/prepared-document.js";
import { composeCurrentFolder } from "./overlay/openapi-folder.js";
import { fail, ScriptError } from "./script-error.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const OPENAPI = join(root, "openapi");
const GENERATED = join(root, "generated");

/** Everything that a run writes. */
interface Output {
  /** The files of openapi/, by name; undefined with --input. */
  readonly openapi: Readonly<Record<string, string>> | undefined;
  /** The files of the generated folder, by name. */
  readonly generated: Readonly<Record<string, string>>;
  /** What was changed or left out of the document of --input. */
  readonly notes: readonly string[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      input: { type: "string" },
      overlay: { type: "string" },
      output: { type: "string", default: GENERATED },
      check: { type: "boolean", default: false },
    },
  });
  const folder = resolve(values.output);
  const standsAlone = folder !== GENERATED;
  const output =
    values.input === undefined
      ? await generateFromSources(standsAlone)
      : await generateFromInput(resolve(values.input), values.overlay, standsAlone);
  if (values.check) await compare(output, folder);
  else await write(output, folder);
}

async function generateFromSources(standsAlone: boolean): Promise<Output> {
  const { files } = await composeCurrentFolder(OPENAPI);
  const openapi: Record<string, string> = {};
  for (const [name, text] of Object.entries(files)) if (text !== undefined) openapi[name] = text;
  const file = join(OPENAPI, "okta.yaml");
  const prepared = prepareDocument(parseDocument(openapi["okta.yaml"] ?? "", file), file);
  if (prepared.notes.length > 0) throw new ScriptError(`${file} is invalid:\n  ${prepared.notes.join("\n  ")}`);
  return { openapi, generated: await generateFolder(prepared, { standsAlone }), notes: [] };
}

async function generateFromInput(input: string, overlay: string | undefined, standsAlone: boolean): Promise<Output> {
  const original = await readDocument(input);
  const { document, notes } =
    overlay === undefined ? { document: original, notes: [] } : await applyInputOverlay(original, overlay);
  const prepared = prepareDocument(document, input);
  const generated = await generateFolder(prepared, { standsAlone });
  return { openapi: undefined, generated, notes: [...notes, ...prepared.notes] };
}

/** Fails with the diff from the files on disk to the output. */
async function compare({ openapi = {}, generated }: Output, folder: string): Promise<void> {
  const diffs = [
    ...(await Promise.all(Object.entries(openapi).map(([name, text]) => diffFile(join(OPENAPI, name), text)))),
    await diffFolder(folder, generated),
  ].filter((diff) => diff !== "");
  if (diffs.length > 0) throw new ScriptError(`\`npm run generate\` would change these files:\n\n${diffs.join("\n")}`);
  console.log("All generated files are up to date.");
}

async function write({ openapi, generated, notes }: Output, folder: string): Promise<void> {
  const files = [
    ...Object.entries(openapi ?? {}).map(([name, text]) => ({ path: join(OPENAPI, name), text })),
    ...Object.entries(generated).map(([name, text]) => ({ path: join(folder, name), text })),
  ];
  for (const { path, text } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  if (notes.length > 0) console.warn(`generate: ${notes.length} notes on the document:\n  ${notes.join("\n  ")}`);
  const folders = [...(openapi === undefined ? [] : [OPENAPI]), folder];
  console.log(`Wrote ${folders.map((each) => relative(process.cwd(), each) || ".").join(" and ")}.`);
}

main().catch((error: unknown) => fail("generate", error));
