// okta.syncGroups keeps a copy of an org's groups and their members.

import { describe, expect, test } from "vitest";
import {
  createOkta,
  type Group,
  type GroupSyncBatch,
  OktaAbortError,
  OktaArgumentError,
  type SyncGroupsOptions,
  type SyncState,
} from "../../src/index.js";
import { createFakeOkta } from "../../src/testing/index.js";
import { errorOf } from "../support/error-of.js";

const DAY = 86_400_000;

/** An org with a frozen clock and some groups, a client, and a copy that runs bring up to date. */
async function copyOf(names: readonly string[] = []) {
  const org = createFakeOkta({ users: 6 });
  org.clock.freeze(Date.UTC(2040, 0, 1));
  const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch, timeout: 0 });
  const groups: string[] = [];
  for (const name of names) {
    groups.push((await okta.addGroup({ profile: { name } })).id);
    org.clock.advance(60_000);
  }
  org.clock.advance(DAY);
  const users = (await okta.listUsers().toArray()).map(({ id }) => id);
  const copy = new Map<string, Group>();
  const members = new Map<string, readonly string[]>();
  let state: SyncState | undefined;
  let sent: string[] = [];

  async function run(given: SyncGroupsOptions = {}, most = Number.POSITIVE_INFINITY): Promise<GroupSyncBatch[]> {
    const before = org.requests.length;
    const batches: GroupSyncBatch[] = [];
    for await (const batch of okta.syncGroups({ from: state, ...given })) {
      if (batch.reset) copy.clear();
      for (const group of batch.upserts) copy.set(group.id, group);
      for (const { groupId, userIds } of batch.members) members.set(groupId, userIds);
      for (const id of batch.deletes) copy.delete(id);
      state = JSON.parse(JSON.stringify(batch.state));
      batches.push(batch);
      if (batches.length === most) break;
    }
    sent = org.requests.slice(before).map(({ url }) => decodeURIComponent(url));
    return batches;
  }
  return { org, okta, groups, users, copy, members, run, sent: () => sent };
}
const namesOf = (copy: ReadonlyMap<string, Group>) => [...copy.values()].map(({ profile }) => profile.name);

test("the first run reads all groups and their members, except those of Everyone", async () => {
  const { okta, groups, users, copy, members, run } = await copyOf(["A", "B"]);
  await okta.addUsersToGroup(groups[0] ?? "", users.slice(0, 3));
  expect((await run())[0]?.reset).toBe("first");
  expect(namesOf(copy).sort()).toEqual(["A", "B", "Everyone"]);
  expect([...members]).toEqual([
    [groups[0], users.slice(0, 3).sort()],
    [groups[1], []],
  ]);
});

test("a run without changes sends two requests", async () => {
  const { org, run, sent } = await copyOf(["A", "B"]);
  await run();
  org.clock.advance(DAY);
  await run();
  expect(sent().map((url) => url.split("?")[0])).toEqual(["/api/v1/groups", "/api/v1/logs"]);
});

describe("a later run", () => {
  test("delivers the members of groups whose members changed", async () => {
    const { org, okta, groups, users, members, run, sent } = await copyOf(["A", "B", "C"]);
    await run();
    org.clock.advance(DAY);
    const [first = "", second = ""] = groups;
    await okta.assignUserToGroup(first, users[4] ?? "");
    await okta.replaceGroup(second, { profile: { name: "Renamed" } });
    const batches = await run();
    expect(batches.flatMap(({ upserts }) => upserts.map(({ id }) => id))).toEqual([first, second]);
    expect(batches.flatMap((batch) => batch.members)).toEqual([{ groupId: first, userIds: [users[4]] }]);
    expect(sent().filter((url) => url.includes("/users"))).toHaveLength(1);
    expect(members.get(first)).toEqual([users[4]]);
  });

  test("sees a second change of members within the same second", async () => {
    const { org, okta, groups, users, members, run } = await copyOf(["A"]);
    await run();
    org.clock.advance(DAY);
    const [group = ""] = groups;
    await okta.assignUserToGroup(group, users[0] ?? "");
    await run();
    await okta.assignUserToGroup(group, users[1] ?? "");
    await run();
    expect(members.get(group)).toEqual(users.slice(0, 2).sort());
    expect((await run()).flatMap(({ upserts }) => upserts)).toEqual([]);
  });

  test("delivers deletions", async () => {
    const { org, okta, groups, copy, run } = await copyOf(["A", "B"]);
    await run();
    org.clock.advance(DAY);
    await okta.deleteGroup(groups[0] ?? "");
    expect((await run()).flatMap(({ deletes }) => deletes)).toEqual([groups[0]]);
    expect(namesOf(copy).sort()).toEqual(["B", "Everyone"]);
  });

  test("finds deletions by comparison", async () => {
    const { org, okta, groups, copy, run } = await copyOf(["A", "B"]);
    const compare = { deletions: "compare", knownIds: () => copy.keys() } as const;
    await run(compare);
    await okta.deleteGroup(groups[0] ?? "");
    org.clock.advance(2 * DAY);
    await run(compare);
    expect(namesOf(copy).sort()).toEqual(["B", "Everyone"]);
  });
});

test("a batch has the members of a few groups only, if they have thousands", async () => {
  const stamp = "2026-01-01T00:00:00.000Z";
  const groupOf = (at: number) => ({
    id: `00g${at}`,
    created: stamp,
    lastUpdated: stamp,
    lastMembershipUpdated: stamp,
    type: "OKTA_GROUP",
    profile: { name: `G${at}` },
  });
  const users = Array.from({ length: 2_500 }, (_, at) => ({ id: `00u${at}` }));
  // the first reading lists all groups, and nothing changes after it
  const pages = [Array.from({ length: 10 }, (_, at) => groupOf(at))];
  const self = { headers: { Link: '<https://acme.okta.com/api/v1/groups>; rel="self"' } };
  const okta = createOkta({
    orgUrl: "https://acme.okta.com",
    token: "00aBcDeFgHiJkLmNoPqRsTuVwXyZ",
    fetch: async (url) => Response.json(String(url).includes("/users") ? users : (pages.shift() ?? []), self),
  });
  const batches: GroupSyncBatch[] = [];
  for await (const batch of okta.syncGroups({ deletions: "none" })) batches.push(batch);
  expect(batches.map(({ upserts }) => upserts.length)).toEqual([4, 4, 2, 0]);
  const read = batches.flatMap(({ members }) => members);
  expect(read.map(({ groupId, userIds }) => [groupId, userIds.length])).toEqual(
    Array.from({ length: 10 }, (_, at) => [`00g${at}`, 2_500]),
  );
});

test("without members, only groups are read", async () => {
  const { run, members, sent } = await copyOf(["A", "B"]);
  await run({ members: false });
  expect(members.size).toBe(0);
  expect(sent().some((url) => url.includes("/users"))).toBe(false);
});

describe("the progress", () => {
  const shares = (batches: readonly GroupSyncBatch[]) => batches.map(({ progress }) => progress?.share);

  test("is the share of the time between the creation of the first and of the newest group", async () => {
    const names = Array.from({ length: 430 }, (_, at) => `Group ${at}`);
    const { run, sent } = await copyOf(names);
    const [first, second, last] = shares(await run({ members: false, deletions: "none" }));
    expect(first).toBeGreaterThan(0.3);
    expect(second).toBeGreaterThan(first ?? 1);
    expect(second).toBeLessThan(1);
    expect(last).toBe(1);
    // three pages, the newest group, and what has changed meanwhile
    expect(sent()).toHaveLength(5);
  });

  test("continues where an earlier run ended", async () => {
    const { run } = await copyOf(Array.from({ length: 230 }, (_, at) => `Group ${at}`));
    const options = { members: false, deletions: "none" } as const;
    const [before] = shares(await run(options, 1));
    const [after] = shares(await run(options));
    expect(before).toBeLessThan(1);
    expect(after).toBe(1);
  });

  test("is complete with the only page", async () => {
    const { run, sent } = await copyOf(["A", "B"]);
    expect(shares(await run({ members: false, deletions: "none" }))[0]).toBe(1);
    // and a request for what has changed meanwhile
    expect(sent()).toHaveLength(2);
  });
});

test("a client of okta.with() syncs with its options", async () => {
  const { okta, org } = await copyOf(["A"]);
  const headers: (string | null)[] = [];
  const stop = new AbortController();
  const scoped = okta.with({
    signal: stop.signal,
    headers: { "X-Job": "nightly" },
    hooks: { beforeRequest: (view) => void headers.push(view.headers["x-job"] ?? null) },
  });
  const before = org.requests.length;
  for await (const _ of scoped.syncGroups()) _.state;
  expect(headers).toEqual(Array(org.requests.length - before).fill("nightly"));
  stop.abort();
  await errorOf(OktaAbortError, scoped.syncGroups().next());
});

test("a run that ends early is continued after the last group that it delivered", async () => {
  const names = Array.from({ length: 230 }, (_, at) => `Group ${at}`);
  const { copy, run, sent } = await copyOf(names);
  await run({}, 1);
  expect(copy.size).toBe(200);
  await run();
  expect(copy.size).toBe(231);
  expect(sent()[0]).toMatch(/search=created ge "2040/);
});

test("the state of users is refused before anything is sent", async () => {
  const { okta, org } = await copyOf();
  let state: SyncState | undefined;
  for await (const batch of okta.syncUsers()) state = batch.state;
  const before = org.requests.length;
  const error = await errorOf(OktaArgumentError, okta.syncGroups({ from: state }).next());
  expect(error.message).toContain("is the state of a copy of users, not of groups");
  expect(org.requests).toHaveLength(before);
});

test.each([null, {}, [], { created: "x", groups: 1 }, { created: "2024-01-01", groups: "1" }])(
  "a state whose position was changed to %j is refused before anything is sent",
  async (position) => {
    const { okta, org, run } = await copyOf(["one"]);
    const [{ state } = {}] = await run({}, 1);
    const before = org.requests.length;
    const from = { ...state, reading: { ...state?.reading, position } } as SyncState;
    const error = await errorOf(OktaArgumentError, okta.syncGroups({ from }).next());
    expect(error.message).toContain("syncGroups (listGroups): the option 'from' must be the state of a batch");
    expect(org.requests).toHaveLength(before);
  },
);

test.each([
  ["members", { members: "all" }],
  ["fields", { fields: "id" }],
])("the option %s is refused before anything is sent", async (argument, options) => {
  const { okta } = await copyOf();
  const error = await errorOf(OktaArgumentError, okta.syncGroups(options as unknown as SyncGroupsOptions).next());
  expect([error.argument, error.shortcut]).toEqual([argument, "syncGroups"]);
});
