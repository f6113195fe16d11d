// One process of a fleet. It waits for the others, makes its calls, and sends its parent the results.

import { createClient } from "redis";
import { createOkta } from "../../src/index.js";
import { redisPacing } from "../../src/redis.js";

export interface PodOptions {
  readonly origin: string;
  readonly redis: string;
  readonly calls: number;
  readonly mode: "at once" | "one by one";
  /** How far its clock is ahead, in milliseconds. */
  readonly clockAhead: number;
  /** How long it waits for Redis, in milliseconds; the default of the store if missing. */
  readonly timeout?: number | undefined;
}

export interface PodResult {
  readonly failed: readonly string[];
  readonly answered: number;
  /** Whether the store was available, after each change. */
  readonly changes: readonly boolean[];
}

const { origin, redis, calls, mode, clockAhead, timeout } = JSON.parse(process.argv[2] ?? "") as PodOptions;
const wallTime = Date.now;
Date.now = () => wallTime() + clockAhead;

const client = createClient({ url: redis }).on("error", () => undefined);
await client.connect();
const changes: boolean[] = [];
const okta = createOkta({
  orgUrl: origin,
  token: "00test",
  pacing: { store: redisPacing({ client, timeout }) },
  hooks: { onStoreChange: ({ available }) => changes.push(available) },
});

const failed: string[] = [];
let answered = 0;
async function call(): Promise<void> {
  try {
    await okta.listUsers({ limit: 1 }).first();
    answered++;
  } catch (error) {
    failed.push(String(error));
  }
}

process.once("message", async () => {
  if (mode === "at once") await Promise.all(Array.from({ length: calls }, call));
  else for (let at = 0; at < calls; at++) await call();
  const result: PodResult = { failed, answered, changes };
  process.send?.(result, () => process.exit());
});
process.send?.("ready");
