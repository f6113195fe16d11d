// Compiles the program, once as an ES module and once as CommonJS. It imports okta-fetch by name, as a user's program.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const MAIN = fileURLToPath(new URL("program/main.ts", import.meta.url));

/** Writes program.mjs and program.cjs. */
export async function compileProgram(folder: string): Promise<void> {
  for (const [format, name] of [
    ["esm", "program.mjs"],
    ["cjs", "program.cjs"],
  ] as const) {
    await build({
      input: MAIN,
      platform: "neutral",
      external: [/^okta-fetch(\/|$)/],
      output: { file: join(folder, name), format },
    });
  }
  // for runtimes that compile TypeScript: as a module, whose kind the project decides
  await writeFile(join(folder, "program.ts"), `// @ts-nocheck\n${await readFile(join(folder, "program.mjs"), "utf8")}`);
}
