// An export whose workers are killed at random: every user is in the file exactly once.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { crashWorkers } from "./support/crashing-workers.js";
import { installExample } from "./support/installed-example.js";
import { canRun, redisUrl, start, startFake } from "./support/processes.js";

const USERS = 20_000;
const KILLS = 20;
const PARTS = 32;

describe.skipIf(!canRun())("fleet-export", () => {
  test(`has each of ${USERS} users once, though ${KILLS} workers are killed`, async () => {
    const folder = installExample("fleet-export");
    const org = await startFake(folder, "--users", String(USERS), "--latency", "150");
    const output = join(folder, `export-${Date.now()}`);
    const env = {
      REDIS_URL: await redisUrl(),
      OKTA_CLIENT_ORGURL: org,
      OKTA_CLIENT_TOKEN: "any",
      EXPORT_FOLDER: output,
      EXPORT_PARTS: String(PARTS),
      EXPORT_LOCK: "1000",
    };
    const starter = start(process.execPath, ["dist/start.js"], folder, env);
    const share = () => Number(/.*\] (\d+) %/s.exec(starter.output())?.[1] ?? 0) / 100;
    let attempts = 0;
    const count = setInterval(() => {
      attempts = Math.max(attempts, filesIn(join(output, "parts")));
    }, 20);
    const workers = await crashWorkers({ folder, env, workers: 3, kills: KILLS, seed: 7, share });

    expect(await starter.exit, starter.output()).toBe(0);
    clearInterval(count);
    for (const worker of workers) worker.kill("SIGTERM");
    await Promise.all(workers.map(({ exit }) => exit));
    const lines = readFileSync(join(output, "users.ndjson"), "utf8").trim().split("\n");
    const ids = lines.map((line) => JSON.parse(line).id as string);
    expect(lines).toHaveLength(USERS);
    expect(new Set(ids).size).toBe(USERS);
    // kills did interrupt parts: these have the files of several attempts
    expect(attempts).toBeGreaterThan(PARTS + KILLS / 2);
  });
});

function filesIn(folder: string): number {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
}
