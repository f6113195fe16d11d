// npm run test:runtimes: the program on every runtime, a table of it, and docs/runtimes.md.
//
//   npm run test:runtimes -- node bun-deno     only these; the page of the docs stays
//   npm run test:runtimes -- --report FILE     all; writes how many features passed and failed, instead of the page

import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { countOf, faultsOf, limitOf, titleOf } from "./lab/limits.js";
import { featureNames, pageOf } from "./lab/page.js";
import { thePackage } from "./lab/project.js";
import { failed, type Row, type Runner } from "./lab/row.js";
import { runners } from "./runners/index.js";

const PAGE = fileURLToPath(new URL("../../docs/runtimes.md", import.meta.url));
const AT_ONCE = 2;

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { report: { type: "string" } },
});
const unknown = names.filter((name) => !runners.some((runner) => runner.name === name));
if (unknown.length > 0) {
  throw new Error(
    `${unknown.join(", ")}: there is no such runner. There are ${runners.map(({ name }) => name).join(", ")}`,
  );
}

const chosen = names.length === 0 ? runners : runners.filter(({ name }) => names.includes(name));
const rows = new Map<string, Row[]>(chosen.map(({ name }) => [name, []]));
/** What went wrong in many rows is printed once. */
const shown = new Set<string>();

async function runAll(): Promise<void> {
  const left = chosen.values();
  const worker = async () => {
    for (const runner of left) await runOne(runner);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function runOne({ name, run }: Runner): Promise<void> {
  const begin = Date.now();
  const add = (row: Row) => {
    rows.get(name)?.push(row);
    print(row);
  };
  await run(add).catch((error: unknown) => add(failed({ runtime: name, version: "", how: "" }, error)));
  console.log(`   ${name}: ${secondsSince(begin)} s`);
}

function print(row: Row): void {
  const passed = row.results.filter(({ error }) => error === undefined).length;
  const limited = row.results.filter((feature) => limitOf(row, feature)).length;
  const without = limited === 0 ? "" : ` (${limited} cannot)`;
  console.log(`${titleOf(row)}: ${passed} of ${row.results.length}${without}`);
  for (const { name, error } of faultsOf(row)) {
    console.log(`   ✗ ${name}${shown.has(error) ? "" : `\n     ${error}`}`);
    shown.add(error);
  }
}

const secondsSince = (begin: number): number => Math.round((Date.now() - begin) / 1000);

const begin = Date.now();
await thePackage();
await runAll();

// in the order of the runners, whichever ended first
const all = chosen.flatMap(({ name }) => rows.get(name) ?? []);
if (options.report !== undefined) {
  await writeFile(options.report, JSON.stringify(countOf(all)));
} else if (names.length === 0) {
  await writeFile(PAGE, pageOf(all, new Date().toISOString().slice(0, 10), featureNames(all)));
  console.log(`wrote ${PAGE}`);
}
const bad = all.filter((row) => faultsOf(row).length > 0);
console.log(`${all.length - bad.length} passed, ${bad.length} failed, in ${secondsSince(begin)} s`);
// what a tool left open must not hold it up
process.exit(bad.length === 0 ? 0 : 1);
