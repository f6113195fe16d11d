// npm run generate [-- --input FILE [--overlay FILE]] [--output FOLDER] [--check]
//
// Puts openapi/okta.yaml together from openapi/vendor/ and openapi/overlays/, and writes the generated folder from it: types
// by openapi-typescript, functions and methods by openapi-generator with the templates beside this file. With --input
// the document is another one; --overlay changes it first. What such a document says badly is read in the safest way or left
// out, and listed. --check writes nothing: it prints what a run would change, and fails if that is anything.

import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parseDocument, readDocument } from "./document/document-file.js";
import type { Document } from "./document/openapi.js";
import { diffOf, diffOfFile } from "./generate/diff.js";
import { generatedFiles } from "./generate/files.js";
import { applyInputOverlay } from "./generate/input-overlay.js";
import { prepare } from "./generate/prepare.js";
import { composeCurrentFolder } from "./overlay/openapi-folder.js";
import { fail, ScriptError } from "./script-error.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const OPENAPI = join(root, "openapi");

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
  const own = values.input === undefined ? await ownFiles() : undefined;
  const foreign = values.input === undefined ? undefined : await readInput(resolve(values.input), values.overlay);
  const name = values.input ?? join(OPENAPI, "okta.yaml");
  const prepared = prepare(foreign?.document ?? parseDocument(own?.["okta.yaml"] ?? "", name), name);
  const notes = [...(foreign?.notes ?? []), ...prepared.notes];
  // our own document has no excuse
  if (!foreign && notes.length > 0) throw new ScriptError(`${name} needs to be put right:\n  ${notes.join("\n  ")}`);
  const standsAlone = output !== join(root, "generated");
  const files = await generatedFiles(prepared, { standsAlone });
  const places = [...(own === undefined ? [] : [OPENAPI]), output];
  const shown = places.map((place) => relative(process.cwd(), place) || ".").join(" and ");

  if (values.check) {
    const stale = Object.entries(own ?? {}).map(([file, text]) => diffOfFile(join(OPENAPI, file), text));
    const diff = [...(await Promise.all(stale)), await diffOf(output, files)].filter((part) => part !== "").join("\n");
    if (diff !== "") {
      throw new ScriptError(`'npm run generate' would change ${shown} so:\n\n${diff}`);
    }
    console.log(`Up to date: ${shown}.`);
    return;
  }
  const texts = [
    ...Object.entries(own ?? {}).map(([file, text]): [string, string] => [join(OPENAPI, file), text]),
    ...Object.entries(files).map(([file, text]): [string, string] => [join(output, file), text]),
  ];
  for (const [path, text] of texts) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  if (notes.length > 0) console.warn(`generate: ${notes.length} notes on the document:\n  ${notes.join("\n  ")}`);
  console.log(`Wrote ${shown}.`);
}

/** The document of --input, with the changes of --overlay. */
async function readInput(file: string, overlay: string | undefined): Promise<{ document: Document; notes: string[] }> {
  const document = await readDocument(file);
  return overlay === undefined ? { document, notes: [] } : applyInputOverlay(document, overlay);
}

/** The files of openapi/ that are made, by name. */
async function ownFiles(): Promise<Record<string, string>> {
  const { files } = await composeCurrentFolder(OPENAPI);
  const made: Record<string, string> = {};
  for (const [name, text] of Object.entries(files)) if (text !== undefined) made[name] = text;
  return made;
}

main().catch((error: unknown) => fail("generate", error));
