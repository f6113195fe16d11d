// The declarations of the package without comments: the public types of a release.

import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ScriptError } from "../script-error.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The folder with the declarations of the last release; it is not there before the first one. */
export const RELEASED = join(ROOT, "declarations");

/** Writes the declarations of the sources to a folder, and removes what else was there. */
export function writeDeclarations(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(
    process.execPath,
    [tsc, "-p", "tsconfig.build.json", "--outDir", folder, "--removeComments"],
    { cwd: ROOT, encoding: "utf8" },
  );
  if (status !== 0) throw new ScriptError(`the types do not compile:\n${stdout}`);
  // nobody imports the command
  rmSync(join(folder, "src/cli"), { recursive: true, force: true });
}
