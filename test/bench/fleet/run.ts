// npm run bench fleet: processes that know nothing of each other share an org's rate limit.

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { ask, start } from "../child-process.js";
import { compile, compiled } from "../compile.js";
import { nextWindow } from "../next-window.js";
import type { RequestCounts } from "../server/org.js";
import { type FleetRow, GOALS, LIMIT, type PodResult, ROWS } from "./rows.js";

interface RowResult {
  readonly failed: number;
  readonly time: number;
  readonly refused: number;
  readonly evenness: number;
}

async function startPod(origin: string, { mode, calls }: FleetRow): Promise<ChildProcess> {
  const pod = fork(compiled("fleet/pod"), [origin, mode, String(calls)], { execArgv: [] });
  await once(pod, "message");
  return pod;
}

async function runPod(pod: ChildProcess): Promise<PodResult> {
  const answer = Promise.race([once(pod, "message"), once(pod, "exit")]);
  pod.send("go");
  const [result] = (await answer) as [PodResult | number | null];
  if (typeof result !== "object" || result === null) throw new Error("a process of the fleet ended without a result");
  return result;
}

async function take(row: FleetRow): Promise<RowResult> {
  // a list has a page more than is read, so that all of its pages cost a request
  const users = row.mode === "list" ? (row.calls + 1) * 200 : row.calls;
  const org = await start<string>(compiled("server/main"), [JSON.stringify({ users, limit: LIMIT })]);
  try {
    const pods = await Promise.all(Array.from({ length: row.processes }, () => startPod(org.message, row)));
    await nextWindow(LIMIT.seconds);
    const begin = Date.now();
    const results = await Promise.all(pods.map(runPod));
    const counts = await ask<RequestCounts>(org.child);
    const last = Math.max(...results.flatMap(({ ends }) => ends));
    const windows = Math.ceil((row.processes * row.calls) / LIMIT.requests);
    const firstEnd = Math.min(...results.map(({ ends }) => Math.max(...ends)));
    const shares = results.map(({ ends }) => ends.filter((end) => end <= firstEnd).length);
    return {
      failed: results.reduce((sum, { failed }) => sum + failed, 0),
      time: (last - begin) / ((windows - 1) * LIMIT.seconds * 1000),
      refused: counts.refused / (counts.answered + counts.refused),
      evenness: Math.min(...shares) / Math.max(...shares),
    };
  } finally {
    org.child.disconnect();
  }
}

function lineOf({ processes, mode, calls }: FleetRow, result: RowResult): string {
  const mark = (met: boolean) => (met ? "" : " (missed)");
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return `| ${[
    processes,
    mode === "list" ? `a list of ${calls} pages` : `${calls} GETs, ${mode}`,
    `${result.failed}${mark(result.failed === GOALS.failed)}`,
    `${result.time.toFixed(3)}${mark(result.time <= GOALS.time)}`,
    `${percent(result.refused)}${mark(result.refused <= GOALS.refused)}`,
    `${result.evenness.toFixed(2)}${mark(processes < 8 || result.evenness >= GOALS.evenness)}`,
  ].join(" | ")} |`;
}

/** Measures all rows, and prints each as soon as it is taken. */
export async function benchFleet(): Promise<void> {
  await compile([], ["fleet/pod"]);
  const { failed, time, refused, evenness } = GOALS;
  console.log("| processes | each | failed | time / least | 429s | fewest / most calls |");
  console.log("|---|---|---|---|---|---|");
  console.log(`| | goals | ${failed} | ${time} | ${refused * 100} % | ${evenness} of 8 |`);
  for (const row of ROWS) console.log(lineOf(row, await take(row)));
}
