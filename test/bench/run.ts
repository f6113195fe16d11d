// npm run bench: measures the package against other clients.
//
//   npm run bench                       all measures
//   npm run bench -- list-20ms get-50   some of them
//   npm run bench -- --quick            one round of each
//   npm run bench fleet                 processes that share a rate limit, instead: a quarter of an hour
//   npm run bench sync                  a copy by syncUsers, against reading everything, instead
//   npm run bench -- --write            and saves the figures: results.json here, the tables of docs/benchmarks.md and
//                                       the summary in the README

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compile } from "./compile.js";
import { benchFleet } from "./fleet/run.js";
import type { Measure, ToolMeasure } from "./measure.js";
import { isClientMeasure, MEASURES, withSources } from "./measures.js";
import { installPeers } from "./peers.js";
import { markdownOf, type Run, type TakenMeasure } from "./report.js";
import { takeRounds } from "./rounds.js";
import { summaryOf } from "./summary.js";
import { benchSync } from "./sync.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const RESULTS = `${root}test/bench/results.json`;

const log = (line: string) => console.error(line);

function readArguments() {
  const options = {
    quick: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const all = [...MEASURES.keys()];
  const unknown = positionals.find((name) => !MEASURES.has(name));
  if (unknown) throw new Error(`there is no measure '${unknown}'; there are ${all.join(", ")}`);
  if (values.write && positionals.length > 0) throw new Error("--write saves a run of all measures: name none");
  return { ...values, names: positionals.length > 0 ? withSources(positionals) : all };
}

interface Conditions {
  readonly quick: boolean;
  /** Whether the other clients are installed. */
  readonly peers: boolean;
  /** The measures taken before. */
  readonly taken: readonly TakenMeasure[];
}

/** A tool that fails costs its own figures only, not those of the measures before it. */
async function takeTool(measure: ToolMeasure, options: { rounds: number; peers: boolean }) {
  try {
    return { results: await measure.take(options), leftOut: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log(`${measure.title}: no figures: ${reason}`);
    return { results: {}, leftOut: [{ client: "okta-fetch" as const, reason }] };
  }
}

async function take(name: string, measure: Measure, { quick, peers, taken }: Conditions): Promise<TakenMeasure> {
  log(name);
  const { title, figures, goals } = measure;
  const described = { name, title, figures, goals };
  if ("derive" in measure) {
    const sources = measure.from.map((source) => taken.find((other) => other.name === source)?.results ?? {});
    return { ...described, results: measure.derive(sources), leftOut: [] };
  }
  const rounds = quick ? 1 : (measure.rounds ?? 1);
  if (!isClientMeasure(measure)) return { ...described, ...(await takeTool(measure, { rounds, peers })) };
  const clients = measure.clients.filter((client) => peers || client !== "okta-sdk");
  const { results, leftOut } = await takeRounds(name, { ...measure, clients, rounds }, log);
  for (const { client, reason } of leftOut) log(`${name}: ${client} has no figures: ${reason}`);
  return { ...described, results: { ...results, ...measure.known }, leftOut };
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function replaceBlock(page: string, name: string, text: string): void {
  const path = `${root}${page}`;
  const block = new RegExp(`(?<=<!-- ${name} -->\n)[\\s\\S]*(?=<!-- /${name} -->)`);
  const before = readFileSync(path, "utf8");
  if (!block.test(before)) throw new Error(`${page} has no block <!-- ${name} --> … <!-- /${name} -->`);
  writeFileSync(
    path,
    before.replace(block, () => `${text}\n`),
  );
}

function save(run: Run, markdown: string): void {
  writeFileSync(RESULTS, `${JSON.stringify(run, undefined, 2)}\n`);
  replaceBlock("docs/benchmarks.md", "bench", markdown);
  replaceBlock("README.md", "bench-summary", summaryOf(run));
}

const build = () => execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });

async function bench(): Promise<void> {
  if (process.argv[2] === "fleet") {
    build();
    await benchFleet(process.argv[3]);
    return;
  }
  if (process.argv[2] === "sync") return benchSync();
  const { names, quick, write } = readArguments();
  build();
  const peers = installPeers(log);
  await compile([...MEASURES].flatMap(([name, measure]) => (isClientMeasure(measure) ? [name] : [])));
  const taken: TakenMeasure[] = [];
  for (const [name, measure] of [...MEASURES].filter(([each]) => names.includes(each))) {
    taken.push(await take(name, measure, { quick, peers, taken }));
  }
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}`;
  const run: Run = { date: new Date().toISOString().slice(0, 10), machine, quick, measures: taken };
  const markdown = markdownOf(run);
  console.log(markdown);
  if (taken.some(({ leftOut }) => leftOut.length > 0)) throw new Error("some clients have no figures; see above");
  if (write) save(run, markdown);
}

bench().catch((error: unknown) => {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
