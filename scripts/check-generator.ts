// tsx scripts/check-generator.ts [FILE...]
//
// Checks that the code generated from documents compiles in strict TypeScript, and that `okta-fetch generate` writes the same code
// without openapi-generator. Without files it checks two small documents: one must give the same files twice and work with the client,
// the other one is hostile.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readDocument } from "../src/generate/document/document-file.js";
import { generateArea } from "../src/generate/generated-area.js";
import { loadSchemaTools } from "../src/generate/schema-tools.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const GROUPS = join(root, "test/generate/groups.yaml");
const HOSTILE = join(root, "test/generate/hostile.yaml");

/** A program that uses the code generated from {@link GROUPS}. */
const PROGRAM = `
import { createOkta } from "${root}src/index.js";
import { createMethods } from "./generated/methods.js";
import { getGroup, listGroups } from "./generated/operations.js";

const okta = createOkta({ orgUrl: "https://acme.okta.com", token: "any-token" });
export const group: Promise<{ id?: string | undefined }> = okta.call(getGroup, { path: { groupId: "00g1" } });
export async function ids(): Promise<(string | undefined)[]> {
  const found: (string | undefined)[] = [];
  for await (const each of okta.paginate(listGroups, { query: { limit: 100 } })) found.push(each.id);
  for await (const each of createMethods(okta).listGroups({ limit: 100 })) found.push(each.id);
  return found;
}
// @ts-expect-error getGroup does not return a list
okta.paginate(getGroup, { path: { groupId: "00g1" } });
// @ts-expect-error the path parameter is missing
okta.call(getGroup);
`;

function run(...parameters: string[]): void {
  const { status } = spawnSync(process.execPath, parameters, { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error(`failed: node ${parameters.join(" ")}`);
}

function generate(document: string, output: string): void {
  run("--import", "tsx", "scripts/generate.ts", "--input", document, "--output", output);
}

/** Fails unless the command writes the code that is in a folder. */
async function checkCommand(document: string, folder: string): Promise<void> {
  const tools = await loadSchemaTools(root);
  if (tools === undefined) throw new Error("openapi-typescript is not installed");
  const { files } = await generateArea(await readDocument(document), [], document, tools);
  for (const [name, text] of Object.entries(files)) {
    const isSame = !name.endsWith(".ts") || readFileSync(join(folder, name), "utf8") === text;
    if (!isSame) throw new Error(`okta-fetch generate writes another ${name}`);
  }
}

async function check(document: string, scratch: string): Promise<void> {
  const first = join(scratch, "generated");
  generate(document, first);
  await checkCommand(document, first);
  if (document === GROUPS) {
    const second = join(scratch, "again");
    generate(document, second);
    for (const name of readdirSync(first, { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".ts")) continue;
      const isSame = readFileSync(join(first, name), "utf8") === readFileSync(join(second, name), "utf8");
      if (!isSame) throw new Error(`${name} differs between two runs`);
    }
    rmSync(second, { recursive: true });
    writeFileSync(join(scratch, "program.ts"), PROGRAM);
  }
  writeFileSync(join(scratch, "package.json"), '{ "type": "module" }');
  writeFileSync(
    join(scratch, "tsconfig.json"),
    JSON.stringify({
      extends: join(root, "tsconfig.json"),
      compilerOptions: { paths: { "okta-fetch/contract": [join(root, "src/contract/index.ts")] } },
      include: ["*.ts", "generated"],
      exclude: [],
    }),
  );
  run("node_modules/typescript/bin/tsc", "-p", scratch);
}

const given = process.argv.slice(2).map((file) => resolve(file));
const scratch = mkdtempSync(join(tmpdir(), "okta-fetch-check-"));
try {
  for (const [at, document] of (given.length > 0 ? given : [GROUPS, HOSTILE]).entries()) {
    const folder = join(scratch, String(at));
    mkdirSync(folder);
    const start = performance.now();
    try {
      await check(document, folder);
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      console.log(`${basename(document)}: generated and compiled in ${seconds} s.`);
    } catch (error) {
      console.error(`check-generator: ${document}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
