// The package as it would be with a release: generated code, type-checked with src/, in a folder of its own.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseDocument } from "../document/document-file.js";
import { generatedFiles } from "../generate/files.js";
import { prepare } from "../generate/prepare.js";
import { ScriptError } from "../script-error.js";
import { draftChangeset } from "./changeset.js";
import { comparePublicTypes } from "./public-types.js";

const require = createRequire(import.meta.url);

export interface TrialBuild {
  /** The generated folder's files, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** What the compiler says of src/ with them; nothing if it compiles. */
  readonly errors: readonly string[];
  readonly changeset: string;
}

/**
 * @param root - the repository
 * @param text - of okta.yaml
 * @param release - the version of Okta's release
 * @param scratch - an empty folder to work in
 */
export async function buildTrial(root: string, text: string, release: string, scratch: string): Promise<TrialBuild> {
  const prepared = prepare(parseDocument(text, "okta.yaml"), "okta.yaml");
  if (prepared.notes.length > 0) {
    throw new ScriptError(`nothing can be generated from the document:\n  ${prepared.notes.join("\n  ")}`);
  }
  const files = await generatedFiles(prepared, { standsAlone: false });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, "generated", name)), { recursive: true });
    writeFileSync(join(scratch, "generated", name), content);
  }
  for (const name of ["src", "package.json", "tsconfig.json"]) {
    cpSync(join(root, name), join(scratch, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(scratch, "node_modules"));
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const notices = comparePublicTypes(join(root, "generated"), join(scratch, "generated"), scratch);
  return { files, errors: errorsIn(scratch), changeset: draftChangeset(notices, release, version) };
}

function errorsIn(folder: string): string[] {
  const compiler = require.resolve("typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return status === 0 ? [] : stdout.trim().split(/\n(?! )/);
}
