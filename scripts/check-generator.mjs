// node scripts/check-generator.mjs [FILE [OVERLAY]]: what the generator makes of somebody else's document is the same each time,
// compiles, and fits the client. FILE is any document with `listGroups` and `getGroup`, as Okta's own.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const document = resolve(process.argv[2] ?? join(root, "test/generate/groups.yaml"));
const overlay = process.argv[3] === undefined ? [] : ["--overlay", resolve(process.argv[3])];
const scratch = mkdtempSync(join(tmpdir(), "okta-fetch-check-"));

const USER = `
import { createOkta } from "${root}src/index.js";
import { createMethods } from "./first/methods.js";
import { getGroup, listGroups } from "./first/operations.js";

const okta = createOkta({ orgUrl: "https://acme.okta.com", token: "any-token" });
export const group: Promise<{ id?: string }> = okta.call(getGroup, { path: { groupId: "00g1" } });
export async function ids(): Promise<(string | undefined)[]> {
  const found: (string | undefined)[] = [];
  for await (const each of okta.paginate(listGroups, { query: { limit: 100 } })) found.push(each.id);
  for await (const each of createMethods(okta).listGroups({ limit: 100 })) found.push(each.id);
  return found;
}
// @ts-expect-error a group is no list
okta.paginate(getGroup, { path: { groupId: "00g1" } });
// @ts-expect-error which group?
okta.call(getGroup);
`;

function run(...parameters) {
  const { status } = spawnSync(process.execPath, parameters, { cwd: scratch, stdio: "inherit" });
  if (status !== 0) throw new Error(`failed: node ${parameters.join(" ")}`);
}

try {
  for (const output of ["first", "second"]) {
    run(join(root, "scripts/generate.mjs"), "--input", document, ...overlay, "--output", join(scratch, output));
  }
  for (const name of readdirSync(join(scratch, "first"))) {
    const [first, second] = ["first", "second"].map((folder) => readFileSync(join(scratch, folder, name), "utf8"));
    if (first !== second) throw new Error(`${name} is not the same the second time`);
  }
  rmSync(join(scratch, "second"), { recursive: true });
  writeFileSync(join(scratch, "package.json"), '{ "type": "module" }');
  writeFileSync(join(scratch, "user.ts"), USER);
  writeFileSync(
    join(scratch, "tsconfig.json"),
    JSON.stringify({ extends: join(root, "tsconfig.json"), include: ["user.ts", "first"] }),
  );
  run(join(root, "node_modules/typescript/bin/tsc"), "-p", scratch);
  console.log(`${document}: generated twice alike, compiles, and fits the client.`);
} catch (error) {
  console.error(`check-generator: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
