// Builds the package with another release in a temporary folder: generates code, and type-checks src/ with it.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseDocument } from "../../src/generate/document/document-file.js";
import { prepareDocument } from "../../src/generate/prepared-document.js";
import { generateFolder } from "../generate/generated-folder.js";
import { ScriptError } from "../script-error.js";
import { draftChangeset } from "./changeset.js";
import { comparePublicTypes } from "./public-types.js";

const require = createRequire(import.meta.url);

export interface TrialBuild {
  /** The files of the generated folder, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** The compiler's errors in src/. */
  readonly errors: readonly string[];
  /** The draft of a changeset. */
  readonly changeset: string;
}

/**
 * @param root - the folder of the repository
 * @param text - the text of okta.yaml
 * @param release - the version of Okta's release
 * @param scratch - an empty folder to work in
 * @throws ScriptError - nothing can be generated from the document
 */
export async function buildTrial(root: string, text: string, release: string, scratch: string): Promise<TrialBuild> {
  const prepared = prepareDocument(parseDocument(text, "okta.yaml"), "okta.yaml");
  if (prepared.notes.length > 0) {
    throw new ScriptError(`nothing can be generated from the document:\n  ${prepared.notes.join("\n  ")}`);
  }
  const files = await generateFolder(prepared, "../src/contract/index.js");
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, "generated", name)), { recursive: true });
    writeFileSync(join(scratch, "generated", name), content);
  }
  for (const name of ["src", "package.json", "tsconfig.json"]) {
    cpSync(join(root, name), join(scratch, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(scratch, "node_modules"));
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const changes = comparePublicTypes(join(root, "generated"), join(scratch, "generated"), scratch);
  return { files, errors: typeCheck(scratch), changeset: draftChangeset(changes, release, version) };
}

/** The compiler's errors in a folder, each with its details. */
function typeCheck(folder: string): string[] {
  const compiler = require.resolve("typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  // details are indented
  return status === 0 ? [] : stdout.trim().split(/\n(?! )/);
}
