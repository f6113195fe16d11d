// npm run test:recipes: the recipes of docs/guides/testing.md, each as a project of its own with the packed package.
//
//   npm run test:recipes -- jest msw   only these

import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installedChromium } from "../runtimes/lab/chromium.js";
import { run } from "../runtimes/lab/command.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const RECIPES = fileURLToPath(new URL(".", import.meta.url));
const INSTALL = ["install", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];

const chosen = process.argv.slice(2);
const names = (await readdir(RECIPES, { withFileTypes: true }))
  .filter((each) => each.isDirectory() && (chosen.length === 0 || chosen.includes(each.name)))
  .map(({ name }) => name);

const folder = await mkdtemp(join(tmpdir(), "okta-fetch-recipes-"));
let failed = 0;
try {
  await run("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { cwd: ROOT });
  const [tarball = ""] = await readdir(folder);
  for (const name of names) {
    const begin = Date.now();
    const problem = await runRecipe(name, join(folder, tarball)).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (problem) failed += 1;
    console.log(`${problem ? "✗" : "✓"} ${name} (${Math.round((Date.now() - begin) / 1000)} s)`);
    if (problem) console.error(problem);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(`${names.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 && names.length > 0 ? 0 : 1;

async function runRecipe(name: string, tarball: string): Promise<void> {
  const project = join(folder, name);
  await cp(join(RECIPES, name), project, { recursive: true });
  await run("npm", [...INSTALL, tarball], { cwd: project, seconds: 300 });
  const env = name === "playwright" ? { CHROMIUM: await installedChromium() } : {};
  await run("npm", ["test"], { cwd: project, env, seconds: 300 });
}
