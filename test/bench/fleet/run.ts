// npm run bench fleet: processes share an org's rate limit, without a store and with a Redis.
//
//   npm run bench fleet              both tables: a quarter of an hour
//   npm run bench fleet -- --store   only the one with a Redis
//   npm run bench fleet -- --cost    only what the store costs

import { createClient } from "redis";
import { hasRedis, type RedisServer, startRedis } from "../../support/redis-server.js";
import { compile } from "../compile.js";
import { COST_GOALS, type FleetGoals, type FleetRow, GOALS, ROWS, STORE_GOALS, STORE_ROWS } from "./rows.js";
import { type RowResult, take } from "./take.js";

/** Whether a figure reached its goal, for the reader. */
const mark = (met: boolean) => (met ? "" : " (missed)");
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

const EVENTS = { kill: ", one killed in the middle", restart: ", Redis stopped for 6 s" };

function nameOf({ mode, calls, event, clockAhead }: FleetRow): string {
  const each = mode === "list" ? `a list of ${calls} pages` : `${calls} GETs, ${mode}`;
  return `${each}${event ? EVENTS[event] : ""}${clockAhead ? ", clocks 3 minutes apart" : ""}`;
}

function lineOf(row: FleetRow, result: RowResult, goals: FleetGoals): string {
  // without a store for some time, or without one of them, the processes cannot know
  const exact = row.event === undefined;
  return `| ${[
    row.processes,
    nameOf(row),
    `${result.failed}${mark(result.failed === goals.failed)}`,
    `${result.time.toFixed(3)}${mark(!exact || result.time <= goals.time)}`,
    `${percent(result.refused)}${mark(!exact || result.refused <= goals.refused)}`,
    `${result.evenness.toFixed(2)}${mark(!exact || row.processes !== 8 || result.evenness >= goals.evenness)}`,
    result.lost,
  ].join(" | ")} |`;
}

async function printTable(rows: readonly FleetRow[], goals: FleetGoals, redis?: RedisServer): Promise<void> {
  const { failed, time, refused, evenness } = goals;
  console.log("| processes | each | failed | time / least | 429s | fewest / most calls | store lost |");
  console.log("|---|---|---|---|---|---|---|");
  console.log(`| | goals | ${failed} | ${time} | ${percent(refused)} | ${evenness} of 8 | |`);
  for (const row of rows) console.log(lineOf(row, await take(row, redis), goals));
}

/** Round trips to Redis while `work` runs. */
async function exchangesOf(redis: RedisServer, work: () => Promise<unknown>): Promise<number> {
  const client = await createClient({ url: redis.url }).connect();
  await client.configResetStat();
  await work();
  const calls = /cmdstat_evalsha:calls=(\d+)/.exec(await client.info("commandstats"))?.[1];
  client.destroy();
  return Number(calls ?? 0);
}

/** What the store costs: under load, with a limit of the size of Okta's; and for a process alone, call by call. */
async function printCost(redis: RedisServer): Promise<void> {
  console.log("\n| what the store costs | goal | measured |");
  console.log("|---|---|---|");
  const limit = { requests: 600, seconds: 5 };
  for (const mode of ["at once", "one by one"] as const) {
    const row: FleetRow = { processes: 8, mode, calls: 225 };
    const exchanges = (await exchangesOf(redis, () => take(row, redis, limit))) / (row.processes * row.calls);
    const met = mark(exchanges <= COST_GOALS.exchanges);
    console.log(
      `| round trips a call, 8 processes, 600 in 5 s, ${mode} | ${COST_GOALS.exchanges} | ${exchanges.toFixed(3)}${met} |`,
    );
  }
  const row: FleetRow = { processes: 1, mode: "one by one", calls: 2_000 };
  const plenty = { requests: 1_000_000, seconds: 5 };
  const medians = { alone: Number.POSITIVE_INFINITY, shared: Number.POSITIVE_INFINITY };
  // in turn, and the best of each: what else the machine does changes from second to second
  for (let round = 0; round < 5; round++) {
    medians.alone = Math.min(medians.alone, (await take(row, undefined, plenty)).median);
    medians.shared = Math.min(medians.shared, (await take(row, redis, plenty)).median);
  }
  const added = medians.shared - medians.alone;
  const met = mark(added <= COST_GOALS.latency);
  console.log(`| added to the median of a call | ${COST_GOALS.latency} ms | ${added.toFixed(2)} ms${met} |`);
}

/** Measures all rows, and prints each as soon as it is taken. */
export async function benchFleet(only?: string): Promise<void> {
  await compile([], ["fleet/pod"]);
  if (only === undefined) await printTable(ROWS, GOALS);
  if (!hasRedis()) {
    console.log("Without redis-server there is no second table; install it by `apt-get install redis-server`.");
    return;
  }
  const redis = await startRedis();
  try {
    if (only !== "--cost") {
      console.log("\nWith a Redis that all of them share:\n");
      await printTable(STORE_ROWS, STORE_GOALS, redis);
    }
    await printCost(redis);
  } finally {
    await redis.stop();
  }
}
