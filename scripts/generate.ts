// npm run generate [-- --input FILE [--overlay FILE]] [--output FOLDER] [--check]
//
// Composes openapi/okta.yaml from openapi/vendor/ and openapi/overlays/, and generates a folder from it: types with
// openapi-typescript, operations and methods with openapi-generator and src/generate/templates/. --input uses another document, and
// --overlay changes it first; what is invalid in such a document is interpreted safely or left out, and listed. All files are moved
// into place at the end, or none. --check writes nothing: it prints the diff, and fails if there is one.

import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parseDocument, readDocument } from "../src/generate/document/document-file.js";
import { prepareDocument } from "../src/generate/prepared-document.js";
import { writeFilesAtomically } from "./atomic-write.js";
import { diffFile, diffFolder } from "./generate/file-diff.js";
import { type ContractModule, generateFolder } from "./generate/generated-folder.js";
import { applyInputOverlay } from "./generate/input-overlay.js";
import { composeCurrentFolder } from "./overlay/openapi-folder.js";
import { fail, ScriptError } from "./script-error.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const OPENAPI = join(root, "openapi");
const GENERATED = join(root, "generated");

/** Everything that a run writes. */
interface Output {
  /** The files of openapi/, by name; undefined with --input. */
  readonly openapi: Readonly<Record<string, string>> | undefined;
  /** The files of the generated folder, by their paths in it. */
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
  const contractModule = folder === GENERATED ? "../src/contract/index.js" : "okta-fetch/contract";
  const output =
    values.input === undefined
      ? await generateFromSources(contractModule)
      : await generateFromInput(resolve(values.input), values.overlay, contractModule);
  if (values.check) await compare(output, folder);
  else write(output, folder);
}

async function generateFromSources(contractModule: ContractModule): Promise<Output> {
  const { files } = await composeCurrentFolder(OPENAPI);
  const openapi: Record<string, string> = {};
  for (const [name, text] of Object.entries(files)) if (text !== undefined) openapi[name] = text;
  const file = join(OPENAPI, "okta.yaml");
  const prepared = prepareDocument(parseDocument(openapi["okta.yaml"] ?? "", file), file);
  if (prepared.notes.length > 0) throw new ScriptError(`${file} is invalid:\n  ${prepared.notes.join("\n  ")}`);
  return { openapi, generated: await generateFolder(prepared, contractModule), notes: [] };
}

async function generateFromInput(
  input: string,
  overlay: string | undefined,
  contractModule: ContractModule,
): Promise<Output> {
  const original = await readDocument(input);
  const { document, notes } =
    overlay === undefined ? { document: original, notes: [] } : await applyInputOverlay(original, overlay);
  const prepared = prepareDocument(document, input);
  const generated = await generateFolder(prepared, contractModule);
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

function write({ openapi, generated, notes }: Output, folder: string): void {
  writeFilesAtomically({ ...inFolder(OPENAPI, openapi ?? {}), ...inFolder(folder, generated) });
  if (notes.length > 0) console.warn(`generate: ${notes.length} notes on the document:\n  ${notes.join("\n  ")}`);
  const folders = [...(openapi === undefined ? [] : [OPENAPI]), folder];
  console.log(`Wrote ${folders.map((each) => relative(process.cwd(), each) || ".").join(" and ")}.`);
}

const inFolder = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [join(folder, name), text]));

main().catch((error: unknown) => fail("generate", error));
