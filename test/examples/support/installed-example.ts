// Installs and compiles a copy of an example with the packed package.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const EXAMPLES = join(ROOT, "examples");

/** Where examples are installed, if they are not yet: a folder of this run, or one that the developer has set and keeps. */
const { OKTA_EXAMPLES_FOLDER = "", OKTA_EXAMPLES_RUN = "" } = process.env;

/** The names of all examples. */
export const exampleNames = (): string[] =>
  readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, "package.json")));

/** Installs and compiles an example, once in a run. Returns its folder. */
export function installExample(name: string): string {
  if (!OKTA_EXAMPLES_FOLDER) throw new Error("OKTA_EXAMPLES_FOLDER is not set");
  const folder = join(OKTA_EXAMPLES_FOLDER, name);
  const stamp = join(folder, "compiled-by-run.txt");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === OKTA_EXAMPLES_RUN) return folder;
  mkdirSync(folder, { recursive: true });
  const isSource = (path: string) => !/[\\/](node_modules|dist|\.next)$/.test(path);
  cpSync(join(EXAMPLES, name), folder, { recursive: true, filter: isSource });
  if (!existsSync(join(folder, "node_modules/okta-fetch"))) {
    run(folder, "npm", "install", "--silent", "--no-audit", "--no-fund", "--no-save", "--prefer-offline", packed());
  }
  run(folder, "npm", "run", "--silent", "build");
  writeFileSync(stamp, OKTA_EXAMPLES_RUN);
  return folder;
}

let tarball: string | undefined;
/** The package as it is published; `npm run test:examples` has built it. */
function packed(): string {
  if (tarball) return tarball;
  const folder = mkdtempSync(join(tmpdir(), "okta-fetch-packed-"));
  run(ROOT, "npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", folder);
  tarball = join(folder, readdirSync(folder)[0] ?? "");
  return tarball;
}

function run(cwd: string, command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
}
