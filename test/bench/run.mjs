// npm run bench: measures the package against its peers.
//
//   npm run bench                       all measures
//   npm run bench -- list-20ms get-50   some of them
//   npm run bench -- --quick            one round of each
//   npm run bench -- --write            and keeps what it finds: results.json here, and the table of the README

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { markdownOf } from "./report.mjs";
import { takeTurns } from "./turns.mjs";

const MEASURES = [
  ...[
    "list-20ms",
    "list-0ms",
    "list-gzip",
    "scan",
    "get-1",
    "get-50",
    "start",
    "memory-100k",
    "memory-1m",
    "memory-bulk",
  ],
  ...["limited-list", "limited-gets", "install", "bundle", "types"],
];

const fileOf = (path) => fileURLToPath(new URL(path, import.meta.url));
const RESULTS = fileOf("results.json");
const README = fileOf("../../README.md");
const BLOCK = /(?<=<!-- bench -->\n)[\s\S]*(?=<!-- \/bench -->)/;

const tell = (line) => console.error(line);

function readArguments() {
  const options = { quick: { type: "boolean", default: false }, write: { type: "boolean", default: false } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const unknown = positionals.find((name) => !MEASURES.includes(name));
  if (unknown) throw new Error(`there is no measure '${unknown}'; there are ${MEASURES.join(", ")}`);
  return { ...values, names: positionals.length > 0 ? positionals : MEASURES };
}

/** Installs the peers, unless they are there. */
function installPeers() {
  if (existsSync(fileOf("node_modules/@okta/okta-sdk-nodejs"))) return true;
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", fileOf(".")]);
  if (status !== 0) tell("@okta/okta-sdk-nodejs cannot be installed: it is left out");
  return status === 0;
}

async function take(name, quick, peersThere) {
  const { default: measure } = await import(`./measures/${name}.mjs`);
  const { title, figures, goals, fixed } = measure;
  const rounds = Math.min(measure.rounds ?? 1, quick ? 1 : Number.POSITIVE_INFINITY);
  tell(name);
  const clients = measure.clients?.filter((client) => peersThere || client !== "okta-sdk");
  const taken = clients
    ? await takeTurns(name, { ...measure, clients }, rounds, tell)
    : await measure.measure({ rounds, peersThere });
  return { name, title, figures, goals, results: { ...taken, ...fixed } };
}

async function bench() {
  const { names, quick, write } = readArguments();
  if (spawnSync(process.execPath, [fileOf("../../scripts/build.mjs")], { stdio: "inherit" }).status !== 0) {
    throw new Error("the package cannot be built");
  }
  const peersThere = installPeers();
  const measures = [];
  for (const name of names) measures.push(await take(name, quick, peersThere));
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}`;
  const run = { date: new Date().toISOString().slice(0, 10), machine, quick, measures };
  const markdown = markdownOf(run);
  console.log(markdown);
  if (!write) return;
  if (names !== MEASURES) throw new Error("--write keeps a run of all measures");
  writeFileSync(RESULTS, `${JSON.stringify(run, undefined, 2)}\n`);
  const readme = readFileSync(README, "utf8");
  if (!BLOCK.test(readme)) throw new Error("README.md has no block <!-- bench --> … <!-- /bench -->");
  writeFileSync(
    README,
    readme.replace(BLOCK, () => `${markdown}\n`),
  );
}

bench().catch((error) => {
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
});
