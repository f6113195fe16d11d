import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

function run(command: string, parameters: string[], cwd: string): Promise<string> {
  return new Promise((done, fail) => {
    // npm is a script with an ending of its own on Windows, which only a shell finds
    const shell = process.platform === "win32";
    execFile(command, parameters, { cwd, shell, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error) fail(new Error(`${command} ${parameters.join(" ")} failed:\n${stdout}${stderr}`));
      else done(stdout);
    });
  });
}

export interface Project {
  /** Where the package is installed. */
  readonly folder: string;
  /** The files of the tarball. */
  readonly packed: string[];
  /** Runs a program in the project and gives what it prints. */
  run(name: string, source: string): Promise<string>;
  /** Type-checks a TypeScript file of the project; rejects with what the compiler says. */
  check(name: string, source: string, options?: string[]): Promise<string>;
}

/** An empty project into which the tarball of the package is installed, as a user would. */
export function useProject(): Project {
  let folder = "";
  let packed: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "okta-fetch-pack-"));
    const [tarball]: { filename: string; files: { path: string }[] }[] = JSON.parse(
      await run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], ROOT),
    );
    if (!tarball) throw new Error("npm packed nothing");
    packed = tarball.files.map(({ path }) => path);
    await writeFile(join(folder, "package.json"), JSON.stringify({ name: "user", private: true }));
    const quiet = ["--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts"];
    await run("npm", ["install", ...quiet, join(folder, tarball.filename)], folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  return {
    get folder() {
      return folder;
    },
    get packed() {
      return packed;
    },
    async run(name, source) {
      await writeFile(join(folder, name), source);
      return run(process.execPath, ["--no-warnings", name], folder);
    },
    async check(name, source, options = []) {
      await writeFile(join(folder, name), source);
      const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
      const strict = ["--noEmit", "--strict", "--target", "es2022", ...options];
      return run(process.execPath, [tsc, ...strict, name], folder);
    },
  };
}
