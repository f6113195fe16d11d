// Takes a row: starts the processes of a fleet and an org with a rate limit, and counts.

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { RedisServer } from "../../support/redis-server.js";
import { ask, start } from "../child-process.js";
import { compiled } from "../compile.js";
import { nextWindow } from "../next-window.js";
import type { RequestCounts } from "../server/org.js";
import { type FleetRow, LIMIT, type PodOptions, type PodResult } from "./rows.js";

export interface RowResult {
  readonly failed: number;
  readonly time: number;
  readonly refused: number;
  readonly evenness: number;
  /** The median of a call, in milliseconds. */
  readonly median: number;
  /** How often processes went on alone, because the store did not answer in time. */
  readonly lost: number;
}

/** How long Redis is away in a row with `restart`, in milliseconds; the event comes after so many. */
const AWAY = 6_000;
const EVENT = 12_000;

async function startPod(options: PodOptions): Promise<ChildProcess> {
  const pod = fork(compiled("fleet/pod"), [JSON.stringify(options)], { execArgv: [] });
  await once(pod, "message");
  return pod;
}

/** The result of a process; `undefined` if it was killed. */
async function runPod(pod: ChildProcess): Promise<PodResult | undefined> {
  const answer = Promise.race([once(pod, "message"), once(pod, "exit")]);
  pod.send("go");
  const [result] = (await answer) as [PodResult | number | null];
  if (typeof result === "object" && result !== null) return result;
  if (pod.signalCode === "SIGKILL") return undefined;
  throw new Error("a process of the fleet ended without a result");
}

async function happen({ event }: FleetRow, pods: readonly ChildProcess[], redis: RedisServer | undefined) {
  if (event === undefined) return;
  await new Promise((done) => setTimeout(done, EVENT));
  if (event === "kill") pods[0]?.kill("SIGKILL");
  else {
    await redis?.stop();
    await new Promise((done) => setTimeout(done, AWAY));
    await redis?.start();
  }
}

export async function take(row: FleetRow, redis?: RedisServer, limit = LIMIT): Promise<RowResult> {
  const { processes, mode, calls, clockAhead } = row;
  // a list has a page more than is read, so that all of its pages cost a request
  const users = mode === "list" ? (calls + 1) * 200 : calls;
  const org = await start<string>(compiled("server/main"), [JSON.stringify({ users, limit })]);
  try {
    const options = { origin: org.message, mode, calls, redis: redis?.url };
    const pods: ChildProcess[] = [];
    // a few at a time: forty at once compete for the processor
    for (let at = 0; at < processes; at++)
      pods.push(await startPod({ ...options, clockAhead: at % 2 ? clockAhead : 0 }));
    await nextWindow(limit.seconds);
    const begin = Date.now();
    const [ran] = await Promise.all([Promise.all(pods.map(runPod)), happen(row, pods, redis)]);
    const results = ran.filter((result) => result !== undefined);
    const counts = await ask<RequestCounts>(org.child);
    const last = Math.max(...results.flatMap(({ ends }) => ends));
    const windows = Math.ceil(counts.answered / limit.requests);
    const firstEnd = Math.min(...results.map(({ ends }) => Math.max(...ends)));
    const shares = results.map(({ ends }) => ends.filter((end) => end <= firstEnd).length);
    return {
      failed: results.reduce((sum, { failed }) => sum + failed, 0),
      time: (last - begin) / ((windows - 1) * limit.seconds * 1000),
      refused: counts.refused / (counts.answered + counts.refused),
      evenness: Math.min(...shares) / Math.max(...shares),
      median: results[0]?.median ?? Number.NaN,
      lost: results.flatMap(({ changes }) => changes).filter((available) => !available).length,
    };
  } finally {
    org.child.disconnect();
  }
}
