// A copy in PostgreSQL whose process is killed at random while the org changes: the tables end equal to the org.

import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { freePort } from "./support/free-port.js";
import { installExample } from "./support/installed-example.js";
import { hasPostgres, startPostgres } from "./support/postgres.js";
import { type Running, start, startFake, until } from "./support/processes.js";

const USERS = 3_000;
const KILLS = 20;

describe.skipIf(!hasPostgres())("sync-postgres", () => {
  test(`ends equal to an org of ${USERS} users, though it is killed ${KILLS} times`, async () => {
    const folder = installExample("sync-postgres");
    const org = await startFake(folder, "--users", String(USERS), "--latency", "20");
    const database = await startPostgres();
    const env = { DATABASE_URL: database, OKTA_CLIENT_ORGURL: org, OKTA_CLIENT_TOKEN: "any" };
    const run = (every: string): Running =>
      start(process.execPath, ["dist/main.js"], folder, { ...env, SYNC_EVERY: every });
    const change = changesOf(org);
    for (let kill = 1; kill <= KILLS; kill++) {
      const killed = run("0.05");
      await until(() => killed.output().includes("ready"), `the start before kill ${kill}`);
      for (let at = 0; at < 5; at++) await change(kill * 5 + at);
      await new Promise((resolve) => setTimeout(resolve, (kill * 137) % 400));
      killed.kill("SIGKILL");
      expect(await killed.exit).toBe(null);
    }
    const last = run("0");
    expect(await last.exit, last.output()).toBe(0);

    const rows = (query: string) => rowsOf(database, query);
    const users = (await listOf(
      org,
      `/users?search=${encodeURIComponent('created ge "1970-01-01"')}&limit=200`,
    )) as User[];
    expect(rows("SELECT id, status, profile->>'lastName' FROM okta_users")).toEqual(
      users.map(({ id, status, profile }) => `${id} ${status} ${profile.lastName}`).sort(),
    );
    expect(users.length).toBeLessThan(USERS + KILLS * 5);
    const groups = (await listOf(org, "/groups?limit=200")) as Group[];
    expect(rows("SELECT id, name FROM okta_groups")).toEqual(
      groups.map(({ id, profile }) => `${id} ${profile.name}`).sort(),
    );
    const members: string[] = [];
    for (const { id, type } of groups.filter((group) => group.type !== "BUILT_IN")) {
      const found = (await listOf(org, `/groups/${id}/users?limit=200`)) as User[];
      members.push(...found.map((user) => `${id} ${user.id}`));
      expect(type).toBe("OKTA_GROUP");
    }
    expect(members.length).toBeGreaterThan(10);
    expect(rows("SELECT group_id, user_id FROM okta_members")).toEqual(members.sort());
  });

  test("ends at SIGTERM while it waits for another writer", async () => {
    const folder = installExample("sync-postgres");
    const org = await startFake(folder, "--users", "20");
    const database = await startPostgres();
    const env = { DATABASE_URL: database, OKTA_CLIENT_ORGURL: org, OKTA_CLIENT_TOKEN: "any" };
    const writer = start(process.execPath, ["dist/main.js"], folder, env);
    await until(() => writer.output().includes("ready"), "the first writer");
    const second = start(process.execPath, ["dist/main.js"], folder, env);
    const waits = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
    await until(() => rowsOf(database, waits).length === 1, "the second writer's wait for the lock");
    second.kill("SIGTERM");
    expect(await second.exit, second.output()).toBe(0);
    expect(second.output()).not.toContain("ready");
  });

  test("serves metrics", async () => {
    const folder = installExample("sync-postgres");
    const org = await startFake(folder, "--users", "20");
    const port = String(await freePort());
    const env = { DATABASE_URL: await startPostgres(), OKTA_CLIENT_ORGURL: org, OKTA_CLIENT_TOKEN: "any" };
    const process_ = start(process.execPath, ["dist/main.js"], folder, {
      ...env,
      SYNC_EVERY: "60",
      METRICS_PORT: port,
    });
    await until(() => process_.output().includes("users:"), "the first run");
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toMatch(/okta_sync_upserts_total 2\d/);
    process_.kill("SIGTERM");
    expect(await process_.exit).toBe(0);
  });
});

/** What a query finds, a line for each row, in alphabetical order. */
const rowsOf = (database: string, query: string): string[] =>
  execFileSync("psql", ["-AtX", "-F", " ", database, "-c", query], { encoding: "utf8" })
    .split("\n")
    .filter(Boolean)
    .sort();

interface User {
  readonly id: string;
  readonly status: string;
  readonly profile: { readonly lastName: string };
}
interface Group {
  readonly id: string;
  readonly type: string;
  readonly profile: { readonly name: string };
}

const HEADERS = { Authorization: "SSWS any", "Content-Type": "application/json" };

async function send(org: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${org}/api/v1${path}`, {
    method,
    headers: HEADERS,
    ...(body && { body: JSON.stringify(body) }),
  });
  return response.status === 204 ? undefined : response.json();
}

async function listOf(org: string, path: string): Promise<unknown[]> {
  const items: unknown[] = [];
  for (let url: string | undefined = `${org}/api/v1${path}`; url; ) {
    const response: Response = await fetch(url, { headers: HEADERS });
    items.push(...((await response.json()) as unknown[]));
    url = /<([^>]+)>; rel="next"/.exec(response.headers.get("Link") ?? "")?.[1];
  }
  return items;
}

/** Changes an org: each number does something else to it. */
function changesOf(org: string): (number: number) => Promise<void> {
  let groups: string[] = [];
  return async (number) => {
    const users = (await send(org, "GET", `/users?limit=200`)) as User[];
    const { id } = users[(number * 31) % users.length] as User;
    const kind = number % 5;
    if (kind === 0) await send(org, "POST", `/users/${id}`, { profile: { lastName: `Name${number}` } });
    if (kind === 1) await send(org, "POST", `/users/${id}/lifecycle/deactivate`);
    if (kind === 2) {
      await send(org, "POST", `/users/${id}/lifecycle/deactivate`);
      await send(org, "DELETE", `/users/${id}`);
    }
    if (kind === 3) {
      const login = `new${number}@acme.example`;
      const profile = { login, email: login, firstName: "New", lastName: String(number) };
      await send(org, "POST", "/users", { profile });
    }
    if (kind === 4) {
      const group = (await send(org, "POST", "/groups", { profile: { name: `Group${number}` } })) as Group;
      groups = [...groups, group.id].slice(-3);
    }
    for (const group of groups) await send(org, "PUT", `/groups/${group}/users/${id}`);
  };
}
