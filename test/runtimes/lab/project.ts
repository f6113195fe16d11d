// Projects that use the package as it is packed, each with the tools of one runtime, in a cache outside of the repository:
// a project inside of it would find what the repository has installed.

import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileProgram } from "../compile.js";
import { run } from "./command.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** How long an installation of versions such as `latest` counts as new. */
const FRESH_MILLISECONDS = 7 * 86_400_000;
const QUIET = ["--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];

const cache = join(
  process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"),
  "okta-fetch-runtimes",
  createHash("sha256").update(ROOT).digest("hex").slice(0, 8),
);

export interface Project {
  readonly folder: string;
  /** Writes a file of the project, and returns its path. */
  write(path: string, text: string): Promise<string>;
  /** The version of an installed package. */
  versionOf(name: string): Promise<string>;
  /** Where a package's command is. */
  bin(name: string): string;
}

export interface ProjectOptions {
  /** Of package.json; CommonJS without. */
  readonly type?: "module" | "commonjs";
  /** What npm installs, such as `jest@30` or an alias. */
  readonly packages?: readonly string[];
}

let packed: Promise<string> | undefined;

/** Packs the package and installs it, once for all: a folder with `node_modules`, the tarball and the program. */
export function thePackage(): Promise<string> {
  packed ??= pack();
  return packed;
}

async function pack(): Promise<string> {
  const folder = join(cache, "package");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: ROOT });
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
  await cp(join(folder, `okta-fetch-${version}.tgz`), join(folder, "okta-fetch.tgz"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true }));
  await run("npm", ["install", ...QUIET, join(folder, "okta-fetch.tgz")], { cwd: folder });
  await compileProgram(folder);
  return folder;
}

/** A project with its packages, okta-fetch and the compiled program in it. What is installed already stays. */
export async function project(name: string, options: ProjectOptions = {}): Promise<Project> {
  const { type, packages = [] } = options;
  const source = await thePackage();
  const folder = join(cache, name);
  await installPackages(folder, packages);
  await cp(join(source, "node_modules"), join(folder, "node_modules"), {
    recursive: true,
    filter: (path) => !/[\\/]node_modules[\\/]\./.test(path.slice(source.length)),
  });
  for (const file of ["program.mjs", "program.cjs", "program.ts"]) await cp(join(source, file), join(folder, file));
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, ...(type && { type }) }));
  return {
    folder,
    write: async (path, text) => {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      return file;
    },
    versionOf: async (packageName) =>
      String(JSON.parse(await readFile(join(folder, "node_modules", packageName, "package.json"), "utf8")).version),
    bin: (command) => join(folder, "node_modules/.bin", command),
  };
}

async function installPackages(folder: string, packages: readonly string[]): Promise<void> {
  const wanted = packages.join("\n");
  const stamp = join(folder, "installed.txt");
  const isFresh = await Promise.all([readFile(stamp, "utf8"), stat(stamp)]).then(
    ([text, { mtimeMs }]) => text === wanted && Date.now() - mtimeMs < FRESH_MILLISECONDS,
    () => false,
  );
  if (isFresh) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true }));
  if (packages.length > 0) await run("npm", ["install", ...QUIET, ...packages], { cwd: folder, seconds: 300 });
  await writeFile(stamp, wanted);
}
