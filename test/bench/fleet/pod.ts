// One process of a fleet: a client with its defaults, or with a store. It waits for the others, makes its calls, and sends its
// parent when each of them ended, and how many failed.

import { createOkta } from "okta-fetch";
import { redisPacing } from "okta-fetch/redis";
import { createClient } from "redis";
import { TOKEN } from "../clients/by-hand.js";
import { userId } from "../user-id.js";
import type { FleetMode, PodOptions, PodResult } from "./rows.js";

const { origin, mode, calls, redis, clockAhead = 0 } = JSON.parse(process.argv[2] ?? "") as PodOptions;
// a container whose clock is wrong
const wallTime = Date.now;
Date.now = () => wallTime() + clockAhead;

const client = redis === undefined ? undefined : createClient({ url: redis }).on("error", () => undefined);
await client?.connect();
const okta = createOkta({
  orgUrl: origin,
  token: TOKEN,
  ...(client && { pacing: { store: redisPacing({ client }) } }),
  hooks: { onStoreChange: ({ available }) => changes.push(available) },
});
const changes: boolean[] = [];
const ends: number[] = [];
const took: number[] = [];
let failed = 0;

async function note(call: () => Promise<unknown>): Promise<void> {
  const begin = performance.now();
  try {
    await call();
    ends.push(wallTime());
    took.push(performance.now() - begin);
  } catch {
    failed++;
  }
}

async function list(pages: number): Promise<void> {
  let read = 0;
  try {
    for await (const _ of okta.listUsers({ limit: 200 }).pages()) {
      ends.push(wallTime());
      if (++read === pages) break;
    }
  } catch {
    failed++;
  }
}

const RUN: { readonly [mode in FleetMode]: (calls: number) => Promise<unknown> } = {
  "at once": (calls) => Promise.all(Array.from({ length: calls }, (_, at) => note(() => okta.getUser(userId(at))))),
  "one by one": async (calls) => {
    for (let at = 0; at < calls; at++) await note(() => okta.getUser(userId(at)));
  },
  list,
};

process.once("message", async () => {
  await RUN[mode](calls);
  took.sort((one, other) => one - other);
  const result: PodResult = { ends, failed, median: took[took.length >> 1] ?? Number.NaN, changes };
  process.send?.(result, () => process.exit());
});
process.send?.("ready");
