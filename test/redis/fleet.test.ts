// Processes that share a real Redis and an org's limit.

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createClient } from "redis";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createOkta, type StoreChange } from "../../src/index.js";
import { redisPacing } from "../../src/redis.js";
import { createOrg } from "../bench/server/org.js";
import { type RedisServer, startRedis } from "../support/redis-server.js";
import type { PodOptions, PodResult } from "./pod.js";

const POD = fileURLToPath(new URL("pod.ts", import.meta.url));
const LIMIT = { requests: 40, seconds: 2 };

let redis: RedisServer;
let server: Server;
let org: ReturnType<typeof createOrg>;
let origin = "";

beforeEach(async () => {
  redis = await startRedis();
  org = createOrg({ users: 10, limit: LIMIT });
  server = createServer(org.listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await redis.stop();
});

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function startPods(
  count: number,
  options: Omit<PodOptions, "origin" | "redis" | "clockAhead">,
): Promise<ChildProcess[]> {
  const pods = Array.from({ length: count }, (_, at) => {
    // every other clock is 3 minutes ahead
    const given: PodOptions = { origin, redis: redis.url, ...options, clockAhead: at % 2 ? 180_000 : 0 };
    return fork(POD, [JSON.stringify(given)], { execArgv: ["--import", "tsx"] });
  });
  await Promise.all(pods.map((pod) => once(pod, "message")));
  return pods;
}

/** The results of the processes that are not killed. */
async function run(pods: readonly ChildProcess[]): Promise<PodResult[]> {
  const results = await Promise.all(
    pods.map(async (pod) => {
      const answer = Promise.race([once(pod, "message"), once(pod, "exit")]);
      pod.send("go");
      const [result] = await answer;
      return result as PodResult | number | null;
    }),
  );
  return results.filter((result) => typeof result === "object" && result !== null);
}

const failures = (results: readonly PodResult[]) => results.flatMap(({ failed }) => failed);

test.each(["at once", "one by one"] as const)(
  "8 processes whose clocks differ by minutes share a limit, calls %s: no request is refused",
  async (mode) => {
    // eight processes may wait for a processor, and so for Redis
    const results = await run(await startPods(8, { calls: 30, mode, timeout: 20_000 }));
    expect(results.map(({ answered }) => answered)).toEqual(Array.from({ length: 8 }, () => 30));
    expect(org.takeCounts()).toEqual({ answered: 240, refused: 0 });
    expect(results.flatMap(({ changes }) => changes)).toEqual([]);
  },
);

test("after a process is killed, the others continue, and its leases are released", async () => {
  const pods = await startPods(4, { calls: 60, mode: "at once" });
  const ran = run(pods);
  await pause(2_500);
  pods[0]?.kill("SIGKILL");
  const results = await ran;
  expect(results).toHaveLength(3);
  expect(failures(results)).toEqual([]);
  // nobody can know whether it used what it held: one request finds out
  expect(org.takeCounts().refused).toBeLessThanOrEqual(1);
});

test("Redis restarts: no call fails, and each process reports both changes once", async () => {
  const ran = run(await startPods(4, { calls: 80, mode: "at once" }));
  await pause(2_500);
  await redis.stop();
  await pause(2_000);
  await redis.start();
  const results = await ran;
  expect(failures(results)).toEqual([]);
  expect(results.map(({ changes }) => changes)).toEqual(Array.from({ length: 4 }, () => [false, true]));
});

test("Redis is flushed: no call fails, and the fleet relearns its limits", async () => {
  const ran = run(await startPods(4, { calls: 60, mode: "at once" }));
  await pause(2_500);
  const client = await createClient({ url: redis.url }).connect();
  await client.flushAll();
  client.destroy();
  const results = await ran;
  expect(failures(results)).toEqual([]);
  expect(results.flatMap(({ changes }) => changes)).toEqual([]);
  expect(org.takeCounts().refused).toBeLessThanOrEqual(4);
});

test("Redis hangs: a call waits no longer than the timeout, and the store is used again afterwards", async () => {
  const client = createClient({ url: redis.url }).on("error", () => undefined);
  await client.connect();
  const changes: StoreChange[] = [];
  const okta = createOkta({
    orgUrl: origin,
    token: "00test",
    pacing: { store: redisPacing({ client, timeout: 100 }) },
    hooks: { onStoreChange: (change) => changes.push(change) },
  });
  const read = () => okta.listUsers({ limit: 1 }).first();
  await read();
  redis.pause();
  // what was leased ahead is used first
  for (let at = 0; at < 8; at++) await read();
  await expect
    .poll(() => changes, { timeout: 5_000 })
    .toEqual([{ available: false, reason: "timeout", code: undefined }]);
  redis.resume();
  await expect
    .poll(
      async () => {
        await read();
        return changes.map(({ available }) => available);
      },
      { timeout: 20_000, interval: 200 },
    )
    .toEqual([false, true]);
  client.destroy();
});
