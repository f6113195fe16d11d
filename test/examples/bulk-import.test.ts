// An import whose workers are killed at random, and whose org loses responses: every row is created once or rejected.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { crashWorkers } from "./support/crashing-workers.js";
import { installExample } from "./support/installed-example.js";
import { canRun, redisUrl, start, startFake } from "./support/processes.js";

const ROWS = 5_000;
const KILLS = 20;
const LOST = 40;
/** Rows of the file that Okta or the import has to reject. */
const INVALID = [3, 1_700, 4_999];
const REPEATED = 2_500;

const loginOf = (number: number) => `user${number === REPEATED ? 1 : number}@acme.com`;
const rowOf = (number: number) =>
  `${loginOf(number)},${INVALID.includes(number) ? "no address" : loginOf(number)},Ada ${number},"Love, ""lace"""`;

describe.skipIf(!canRun())("bulk-import", () => {
  test(`does ${ROWS} rows once or rejects them, though ${KILLS} workers are killed and ${LOST} responses are lost`, async () => {
    const folder = installExample("bulk-import");
    const org = await startFake(folder, "--latency", "150");
    for (const failure of [
      { with: "lost", times: LOST },
      { with: 503, times: 5 },
    ]) {
      const body = JSON.stringify({ operation: "createUser", ...failure });
      await fetch(`${org}/__fake/fail`, { method: "POST", body });
    }
    const rows = Array.from({ length: ROWS }, (_, at) => rowOf(at + 1));
    writeFileSync(join(folder, "users.csv"), `login,email,firstName,lastName\n${rows.join("\n")}\n`);
    const env = {
      REDIS_URL: await redisUrl(),
      OKTA_CLIENT_ORGURL: org,
      OKTA_CLIENT_TOKEN: "any",
      IMPORT_LOCK: "1000",
    };
    const starter = start(process.execPath, ["dist/start.js", "users.csv", "rejects.csv"], folder, env);
    const share = () => Number(/.*?(\d+) created[^\r]*$/s.exec(starter.output())?.[1] ?? 0) / ROWS;
    const workers = await crashWorkers({ folder, env, workers: 3, kills: KILLS, seed: 11, share });

    expect(await starter.exit, starter.output()).toBe(0);
    for (const worker of workers) worker.kill("SIGTERM");
    await Promise.all(workers.map(({ exit }) => exit));
    const rejects = readFileSync(join(folder, "rejects.csv"), "utf8").trim().split("\n");
    expect(rejects[0]).toBe("login,email,firstName,lastName,number,reason");
    expect(rejects.slice(1).map((line) => Number(/,(\d+),(?!.*,\d+,)/.exec(line)?.[1]))).toEqual([
      3,
      1_700,
      REPEATED,
      4_999,
    ]);
    expect(rejects.filter((line) => line.includes("may have been created"))).toEqual([]);

    const requests = (await (await fetch(`${org}/__fake/requests`)).json()) as FakeRequest[];
    const created = requests.filter(({ operation, status }) => operation === "createUser" && status === 200);
    const logins = (await usersOf(org)).map(({ profile }) => profile.login);
    const wanted = rows.map((_, at) => at + 1).filter((number) => number !== REPEATED && !INVALID.includes(number));
    expect(logins.sort()).toEqual(wanted.map(loginOf).sort());
    // without a look-up, each lost response alone would have had a refusal
    expect(requests.filter(({ status }) => status === 400).length).toBeLessThan(INVALID.length + LOST);
    expect(created.length).toBeLessThanOrEqual(wanted.length);
    expect(requests.filter(({ operation }) => operation === "getUser").length).toBeGreaterThanOrEqual(LOST);
  });
});

interface FakeRequest {
  readonly operation?: string;
  readonly status?: number;
}

async function usersOf(org: string): Promise<{ profile: { login: string } }[]> {
  const users = [];
  for (let url: string | undefined = `${org}/api/v1/users?limit=200`; url; ) {
    const response: Response = await fetch(url, { headers: { Authorization: "SSWS any" } });
    users.push(...((await response.json()) as { profile: { login: string } }[]));
    url = /<([^>]+)>; rel="next"/.exec(response.headers.get("Link") ?? "")?.[1];
  }
  return users;
}
