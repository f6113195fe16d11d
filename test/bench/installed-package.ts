// The package as a user installs it, in an empty project.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

const npm = (parameters: readonly string[], cwd: string) =>
  execFileSync("npm", parameters, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/** Packs and installs the package, calls `use` with the project's folder, and removes the folder. */
export async function withInstalledPackage<Result>(use: (folder: string) => Result | Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "okta-fetch-bench-"));
  try {
    const pack = npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root);
    const [{ filename }]: [{ filename: string }] = JSON.parse(pack);
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
    npm(["install", "--no-audit", "--no-fund", "--ignore-scripts", join(folder, filename)], folder);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
