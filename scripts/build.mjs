// npm run build: dist/ anew, from src/ and generated/.

import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
// what a file that is gone left behind would be packed
rmSync(`${root}dist`, { recursive: true, force: true });
const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
// a fifth of the types is indentation, which every compiler of a user's reads
for (const file of status === 0 ? readdirSync(`${root}dist`, { recursive: true, encoding: "utf8" }) : []) {
  if (!file.endsWith(".d.ts")) continue;
  const path = `${root}dist/${file}`;
  writeFileSync(
    path,
    readFileSync(path, "utf8").replace(/^(?: {4})+/gm, (spaces) => "\t".repeat(spaces.length / 4)),
  );
}
// npm does this on installing; in a checkout nobody does
if (status === 0) chmodSync(`${root}dist/src/cli/main.js`, 0o755);
process.exitCode = status;
