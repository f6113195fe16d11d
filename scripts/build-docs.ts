// npm run docs:build, npm run docs:dev
//
// Generates the pages of the documentation site that are not in docs/, then builds the site into docs/.vitepress/dist, or
// serves it while somebody writes. The site's tools are installed by `npm ci --prefix docs`. Needs no network.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { changelogPage } from "./docs/changelog-page.js";
import { methodReference } from "./docs/method-reference.js";
import { fail, ScriptError } from "./script-error.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const docs = join(root, "docs");

/** Writes the generated pages into docs/reference, and removes those of an earlier run. */
function writePages(pages: ReadonlyMap<string, string>): void {
  rmSync(join(docs, "reference"), { recursive: true, force: true });
  for (const [name, text] of pages) {
    const file = join(docs, "reference", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Runs a tool of the site in docs/. */
function run(tool: string, ...args: string[]): void {
  const { status } = spawnSync(join(docs, "node_modules/.bin", tool), args, { cwd: docs, stdio: "inherit" });
  if (status !== 0) throw new ScriptError(`${tool} failed`);
}

/** Runs a script of the site, in TypeScript. */
function runScript(script: string): void {
  const { status } = spawnSync(process.execPath, ["--import", "tsx", script], { cwd: docs, stdio: "inherit" });
  if (status !== 0) throw new ScriptError(`${script} failed`);
}

async function main([command = "build"]: readonly string[]): Promise<void> {
  if (!existsSync(join(docs, "node_modules"))) {
    throw new ScriptError("the site's tools are missing. Install them first: npm ci --prefix docs");
  }
  const methods = await methodReference(root);
  writePages(
    new Map([
      ["changelog.md", changelogPage(root)],
      ...methods.map(({ member, page }) => [`methods/${member.name}.md`, page] as const),
    ]),
  );
  runScript(".vitepress/type-reference.ts");
  run("vitepress", command, ".");
  if (command === "build") runScript(".vitepress/check-search.ts");
}

main(process.argv.slice(2)).catch((error: unknown) => fail("build-docs", error));
