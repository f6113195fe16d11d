// npm run build: dist/ anew, from src/ and generated/.

import { spawnSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
// what a file that is gone left behind would be packed
rmSync(`${root}dist`, { recursive: true, force: true });
const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
// npm does this on installing; in a checkout nobody does
if (status === 0) chmodSync(`${root}dist/src/cli/main.js`, 0o755);
process.exitCode = status;
