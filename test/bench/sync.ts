// npm run bench sync: a copy of 100,000 users, of whom 1 % change in a day, by syncUsers and by reading everything.

import { performance } from "node:perf_hooks";
import { createOkta, type SyncState } from "../../src/index.js";
import { createFakeOkta, type FakeOkta } from "../../src/testing/index.js";

const USERS = 100_000;
const CHANGES = USERS / 100;
/** How long each request takes, in milliseconds. */
const LATENCY = 100;
const DAY = 86_400_000;
const FIVE_MINUTES = 300_000;

interface Row {
  readonly what: string;
  readonly requests: number;
  readonly seconds: number;
  readonly users: number;
}

/** Measures a copy of a fake org, and prints a table. */
export async function benchSync(): Promise<void> {
  let requests = 0;
  const org = createFakeOkta({ users: USERS, latency: LATENCY, onRequest: () => requests++ });
  org.clock.freeze(Date.UTC(2040, 0, 1));
  const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch, pacing: false });
  const ids: string[] = [];
  let state: SyncState | undefined;

  async function sync(): Promise<number> {
    let users = 0;
    for await (const batch of okta.syncUsers({ from: state })) {
      users += batch.upserts.length;
      if (ids.length < USERS) ids.push(...batch.upserts.map(({ id }) => id));
      state = batch.state;
    }
    return users;
  }
  async function take(what: string, run: () => Promise<number>): Promise<Row> {
    requests = 0;
    const start = performance.now();
    const users = await run();
    return { what, requests, seconds: (performance.now() - start) / 1000, users };
  }

  const rows = [await take("first run", sync)];
  let changed = 0;
  const change = async (count: number) => {
    const chosen = Array.from({ length: count }, () => ids[(changed++ * 7919) % ids.length] ?? "");
    await Promise.all(chosen.map((id) => rename(org, id, changed)));
  };
  org.clock.advance(DAY);
  await change(CHANGES);
  org.clock.advance(FIVE_MINUTES);
  rows.push(await take("one run after a day", sync));
  // the changes of the day came all at once: the next run's overlap still has them
  await sync();
  org.clock.advance(FIVE_MINUTES);
  await sync();
  org.clock.advance(FIVE_MINUTES);
  await change(Math.round((CHANGES * FIVE_MINUTES) / DAY));
  org.clock.advance(1000);
  rows.push(await take("a run after 5 minutes", sync));
  org.clock.advance(FIVE_MINUTES);
  rows.push(await take("a run without changes", sync));
  rows.push(
    await take("reading everything, 4 readers", async () => {
      let users = 0;
      for await (const { items } of okta.scanUsers().pages()) users += items.length;
      return users;
    }),
  );
  console.log(`${USERS} users, ${CHANGES} changes a day, ${LATENCY} ms a request\n`);
  console.log("| | requests | seconds | users |\n|---|---|---|---|");
  for (const { what, requests: sent, seconds, users } of rows) {
    console.log(`| ${what} | ${sent} | ${seconds.toFixed(1)} | ${users} |`);
  }
}

async function rename(org: FakeOkta, id: string, number: number): Promise<void> {
  const response = await org.fetch(`${org.url}/api/v1/users/${id}`, {
    method: "POST",
    headers: { Authorization: "SSWS any", "Content-Type": "application/json" },
    body: JSON.stringify({ profile: { lastName: `Name ${number}` } }),
  });
  if (!response.ok) throw new Error(`a change failed with ${response.status}`);
}
