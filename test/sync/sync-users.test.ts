// okta.syncUsers keeps a copy of an org's users.

import { describe, expect, test } from "vitest";
import {
  createOkta,
  OktaAbortError,
  OktaArgumentError,
  OktaTimeoutError,
  type SyncState,
  type SyncUsersOptions,
  type User,
  type UserSyncBatch,
} from "../../src/index.js";
import { createFakeOkta, type FakeOktaOptions } from "../../src/testing/index.js";
import { errorOf } from "../support/error-of.js";

const DAY = 86_400_000;

/** An org with a frozen clock, a client, and a copy that runs bring up to date. */
function copyOf(options: FakeOktaOptions = {}) {
  const org = createFakeOkta({ users: 10, ...options });
  org.clock.freeze(Date.UTC(2040, 0, 1));
  const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch, timeout: 0 });
  const copy = new Map<string, User>();
  let state: SyncState | undefined;

  /** Runs a sync to its end, or so many batches of it. */
  async function run(given: SyncUsersOptions = {}, most = Number.POSITIVE_INFINITY): Promise<UserSyncBatch<User>[]> {
    const before = org.requests.length;
    const batches: UserSyncBatch<User>[] = [];
    for await (const batch of okta.syncUsers({ from: state, ...given })) {
      if (batch.reset) copy.clear();
      for (const user of batch.upserts) copy.set(user.id, user);
      for (const id of batch.deletes) copy.delete(id);
      state = JSON.parse(JSON.stringify(batch.state));
      batches.push(batch);
      if (batches.length === most) break;
    }
    sent = org.requests.slice(before).map(({ url }) => decodeURIComponent(url));
    return batches;
  }
  let sent: string[] = [];
  const everybody = () => okta.searchUsers('created ge "1970-01-01"').toArray();
  return { org, okta, copy, run, everybody, sent: () => sent, state: () => state };
}
const idsOf = (batches: readonly UserSyncBatch<User>[]) =>
  batches.flatMap(({ upserts }) => upserts.map(({ id }) => id));
const sorted = (copy: ReadonlyMap<string, User>) =>
  [...copy.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
const nameOf = (user: User | undefined) => user?.profile.lastName;

describe("the first run", () => {
  test("reads everybody, including DEPROVISIONED users", async () => {
    const { okta, run, copy, everybody } = copyOf();
    const [first] = await okta.listUsers().toArray();
    await okta.deactivateUser(first?.id ?? "");
    const batches = await run({ limit: 4 });
    expect(batches[0]?.reset).toBe("first");
    expect(sorted(copy)).toEqual(await everybody());
    expect(copy.get(first?.id ?? "")?.status).toBe("DEPROVISIONED");
  });

  test("empties the copy even if the org has no users", async () => {
    const { run } = copyOf({ users: 0 });
    expect((await run()).map(({ reset, upserts }) => [reset, upserts.length])).toEqual([
      ["first", 0],
      [undefined, 0],
    ]);
  });

  test("shows its progress", async () => {
    const { run } = copyOf();
    const [first] = await run({ limit: 10, concurrency: 1 });
    expect(first?.progress).toEqual({ reading: "everything", items: 10, share: expect.any(Number) });
  });
});

describe("a client of okta.with() syncs", () => {
  test("with its headers and hooks in each request, and ends with its signal", async () => {
    const { org, okta } = copyOf();
    const headers: (string | null)[] = [];
    const stop = new AbortController();
    const scoped = okta.with({
      signal: stop.signal,
      headers: { "X-Job": "nightly" },
      hooks: { beforeRequest: (view) => void headers.push(view.headers["x-job"] ?? null) },
    });
    for await (const { upserts } of scoped.syncUsers()) expect(upserts.length).toBeLessThanOrEqual(200);
    expect(headers).toEqual(Array(org.requests.length).fill("nightly"));
    stop.abort();
    await errorOf(OktaAbortError, scoped.syncUsers().next());
  });

  test("within its deadline, which is that of the whole run", async () => {
    const { okta } = copyOf({ latency: 50 });
    const scoped = okta.with({ deadline: 20 });
    for (const deadline of [undefined, 60_000]) {
      const error = await errorOf(OktaTimeoutError, scoped.syncUsers({ limit: 2, deadline }).next());
      expect(error.shortcut).toBe("syncUsers");
    }
  });
});

describe("a later run", () => {
  test("sends two requests if nothing has changed", async () => {
    const { org, run, sent } = copyOf();
    await run();
    org.clock.advance(DAY);
    const [batch, ...more] = await run();
    expect(more).toEqual([]);
    expect(batch).toMatchObject({ upserts: [], deletes: [] });
    expect(sent().map((url) => url.split("?")[0])).toEqual(["/api/v1/users", "/api/v1/logs"]);
    // five minutes before the run before it began, which took less than a second
    expect(sent()[0]).toMatch(/search=lastUpdated ge "2039-12-31T23:5(4:59|5:00).000Z"/);
  });

  test("delivers each changed user once", async () => {
    const { org, okta, run, copy } = copyOf();
    await run();
    org.clock.advance(DAY);
    const [id = ""] = copy.keys();
    await okta.updateProfile(id, { lastName: "Lovelace" });
    expect(idsOf(await run())).toEqual([id]);
    expect(nameOf(copy.get(id))).toBe("Lovelace");
    expect(idsOf(await run())).toEqual([]);
  });

  test("sees a second change within the same second", async () => {
    const { org, okta, run, copy } = copyOf();
    await run();
    org.clock.advance(DAY);
    const [id = ""] = copy.keys();
    await okta.updateProfile(id, { lastName: "Byron" });
    await run();
    await okta.updateProfile(id, { lastName: "Lovelace" });
    expect(idsOf(await run())).toEqual([id]);
    expect(nameOf(copy.get(id))).toBe("Lovelace");
  });

  test("waits for a search index that lags", async () => {
    const { org, okta, run, copy } = copyOf({ lag: 10_000 });
    await run();
    org.clock.advance(DAY);
    const [id = ""] = copy.keys();
    await okta.updateProfile(id, { lastName: "Lovelace" });
    expect(idsOf(await run())).toEqual([]);
    org.clock.advance(10_000);
    expect(idsOf(await run())).toEqual([id]);
  });

  test("after weeks reads only what has changed", async () => {
    const { org, okta, run, copy } = copyOf();
    await run();
    org.clock.advance(60 * DAY);
    const [id = "", gone = ""] = copy.keys();
    await okta.updateProfile(id, { lastName: "Lovelace" });
    await okta.purgeUser(gone);
    const batches = await run();
    expect(batches.map(({ reset }) => reset)).not.toContain("log-expired");
    expect(idsOf(batches)).toEqual([id]);
    expect(copy.has(gone)).toBe(false);
  });
});

describe("deletions", () => {
  test("come from the System Log, each once", async () => {
    const { org, okta, run, copy } = copyOf();
    await run();
    org.clock.advance(DAY);
    const [id = ""] = copy.keys();
    await okta.purgeUser(id);
    expect((await run()).flatMap(({ deletes }) => deletes)).toEqual([id]);
    expect((await run()).flatMap(({ deletes }) => deletes)).toEqual([]);
    expect(copy.size).toBe(9);
  });

  test("are not undone by an index that still contains the user", async () => {
    const { org, okta, run, copy } = copyOf();
    await run();
    org.clock.advance(DAY);
    const [id = ""] = copy.keys();
    await okta.purgeUser(id);
    await run();
    expect(copy.has(id)).toBe(false);
    await run({ overlap: 2 * DAY });
    expect(copy.has(id)).toBe(false);
  });

  test("older than the log cause a new reading of everything, with the reset log-expired", async () => {
    const { org, okta, run, copy, everybody } = copyOf();
    await run();
    const [id = ""] = copy.keys();
    await okta.purgeUser(id);
    org.clock.advance(100 * DAY);
    const batches = await run();
    expect(batches.map(({ reset }) => reset)).toContain("log-expired");
    expect(sorted(copy)).toEqual(await everybody());
  });

  test("are found by a comparison at intervals, and confirmed by reading each user by id", async () => {
    const { org, okta, run, copy, sent } = copyOf({ lag: 10_000 });
    const compare = { deletions: "compare", compareEvery: DAY, knownIds: async () => [...copy.keys()] } as const;
    await run(compare);
    const [gone = ""] = copy.keys();
    await okta.purgeUser(gone);
    org.clock.advance(DAY / 2);
    await run(compare);
    expect(copy.has(gone)).toBe(true);
    org.clock.advance(DAY);
    // the copy knows a user whom the index does not have yet
    const created = await okta.createUser({
      profile: { login: "new@acme.example", email: "new@acme.example", firstName: "N", lastName: "W" },
    });
    const fresh = await okta.getUser(created.id);
    copy.set(fresh.id, fresh);
    await run(compare);
    expect(copy.has(gone)).toBe(false);
    expect(copy.has(fresh.id)).toBe(true);
    expect(sent().filter((url) => url.startsWith("/api/v1/users/"))).toHaveLength(2);
    expect(sent().some((url) => url.includes("/logs"))).toBe(false);
  });

  test("found by a comparison come in batches of at most 200 ids, each once", async () => {
    const { run } = copyOf({ users: 2 });
    const gone = Array.from({ length: 450 }, (_, at) => `00uGone${String(at).padStart(13, "0")}`);
    const compare = { deletions: "compare", compareEvery: 0, knownIds: () => gone } as const;
    const deletes = (await run(compare)).map((batch) => batch.deletes).filter(({ length }) => length > 0);
    expect(deletes.map(({ length }) => length)).toEqual([200, 200, 50]);
    expect(deletes.flat()).toEqual(gone);
  });

  test("count only if they succeeded, and only for the target of their type", async () => {
    const { org, run, state } = copyOf();
    await run();
    const eventOf = (result: string, target: unknown) => ({
      uuid: `${result}-1`,
      published: "2040-01-01T00:00:00.000Z",
      eventType: "user.lifecycle.delete.completed",
      outcome: { result },
      target,
    });
    const log = [
      eventOf("FAILURE", [{ id: "00uStays", type: "User" }]),
      eventOf("SUCCESS", null),
      eventOf("SUCCESS", [
        { id: "0uaApp", type: "AppUser" },
        { id: "00uGone", type: "User" },
      ]),
    ];
    const okta = createOkta({
      orgUrl: org.url,
      token: org.token,
      fetch: (url, init) =>
        String(url).includes("/api/v1/logs") ? Promise.resolve(Response.json(log)) : org.fetch(url, init),
    });
    const deletes: string[] = [];
    for await (const batch of okta.syncUsers({ from: state() })) deletes.push(...batch.deletes);
    expect(deletes).toEqual(["00uGone"]);
  });

  test("are not removed from the copy with deletions: none", async () => {
    const { org, okta, run, copy, sent } = copyOf();
    await run({ deletions: "none" });
    org.clock.advance(DAY);
    const [id = ""] = copy.keys();
    await okta.purgeUser(id);
    await run({ deletions: "none" });
    expect(copy.size).toBe(10);
    expect(sent()).toHaveLength(1);
  });
});

describe("a run that ends early", () => {
  test.each([1, 2, 3, 4, 5])(
    "after %d batches is continued, and repeats at most the users of one second",
    async (batches) => {
      const { okta, run, copy, everybody } = copyOf({ users: 0 });
      const made: string[] = [];
      for (let at = 0; at < 20; at++) {
        const login = `user${at}@acme.example`;
        made.push((await okta.createUser({ profile: { login, email: login, firstName: "A", lastName: "B" } })).id);
      }
      await run({ limit: 4, concurrency: 1 }, batches);
      await run({ limit: 4, concurrency: 1 });
      expect([...copy.keys()].sort()).toEqual(made.sort());
      expect(sorted(copy)).toEqual(await everybody());
    },
  );

  test("continues from its last state", async () => {
    const { org, okta, run, sent } = copyOf({ users: 0 });
    for (let at = 0; at < 20; at++) {
      org.clock.advance(60_000);
      const login = `user${at}@acme.example`;
      await okta.createUser({ profile: { login, email: login, firstName: "A", lastName: "B" } });
    }
    await run({ limit: 4, concurrency: 1 }, 3);
    const batches = await run({ limit: 4, concurrency: 1 });
    expect(idsOf(batches).length).toBeLessThan(12);
    expect(sent()[0]).toContain('created ge "2040-01-01T00:12:00.000Z"');
  });

  test("ends with its signal, and the error names the call", async () => {
    const { okta } = copyOf();
    const ends = new AbortController();
    const run = okta.syncUsers({ limit: 2, signal: ends.signal });
    await run.next();
    ends.abort();
    const error = await errorOf(OktaAbortError, run.next());
    expect(error.shortcut).toBe("syncUsers");
  });

  test("ends with its deadline", async () => {
    const { okta } = copyOf({ latency: 50 });
    const error = await errorOf(OktaTimeoutError, okta.syncUsers({ limit: 2, deadline: 20 }).next());
    expect(error.shortcut).toBe("syncUsers");
  });
});

describe("fields", () => {
  test("select the properties that are copied", async () => {
    const { run, copy, sent } = copyOf({ users: 1 });
    await run({ fields: "id,status,profile:(login)" });
    expect(
      sent().every(
        (url) => url.includes("/logs") || url.includes("fields=id,status,profile:(login),lastUpdated,created"),
      ),
    ).toBe(true);
    const [user] = copy.values();
    expect(Object.keys(user?.profile ?? {})).toEqual(["login"]);
  });

  test("that differ from the copy's cause a new reading of everything, with the reset fields", async () => {
    const { run, copy } = copyOf();
    await run({ fields: "id,status" });
    const batches = await run();
    expect(batches[0]?.reset).toBe("fields");
    expect(nameOf([...copy.values()][0])).toBeDefined();
    expect((await run()).map(({ reset }) => reset)).toEqual([undefined]);
  });
});

describe("a state", () => {
  test("stays small, whatever has changed", async () => {
    const { run, state } = copyOf({ users: 2_000 });
    await run();
    expect(JSON.stringify(state()).length).toBeLessThan(25_000);
  });

  test("of another org is refused before anything is sent", async () => {
    const { org, run, state } = copyOf();
    await run();
    const other = createOkta({
      orgUrl: "https://other.okta.com",
      token: "t",
      fetch: () => Promise.reject(new Error()),
    });
    const error = await errorOf(OktaArgumentError, other.syncUsers({ from: state() }).next());
    for (const part of [org.url, "https://other.okta.com", "'org'"]) expect(error.message).toContain(part);
    expect(error.argument).toBe("from");
  });

  test("can be set to another URL of the same org", async () => {
    const { org, run, state } = copyOf();
    await run({ limit: 4 }, 1);
    const url = "https://login.acme.test";
    const okta = createOkta({
      orgUrl: url,
      token: "t",
      fetch: (to, init) => org.fetch(to.replace(url, org.url), init),
    });
    const from = { ...state(), org: url } as SyncState;
    expect((await okta.syncUsers({ from, limit: 4 }).next()).value?.upserts.length).toBeGreaterThan(0);
  });

  test("later than the time of the org, whose clock was put back, causes a new reading of everything", async () => {
    const { org, okta, run, copy, everybody } = copyOf();
    org.clock.freeze(Date.UTC(2040, 0, 2));
    await run();
    org.clock.freeze(Date.UTC(2040, 0, 1));
    const [id = ""] = copy.keys();
    await okta.updateProfile(id, { lastName: "Changed" });
    org.clock.advance(1_000);
    const batches = await run();
    expect(batches.map(({ reset }) => reset)).toContain("clock");
    expect(sorted(copy)).toEqual(await everybody());
    expect((await run()).map(({ reset }) => reset)).toEqual([undefined]);
  });

  test.each([{ deletionsUpTo: null }, { upTo: "-271821-04-20T00:00:00.000Z" }, { upTo: "0" }])(
    "that was changed to %j is refused before anything is sent",
    async (change) => {
      const { okta, org, run, state } = copyOf();
      await run();
      const before = org.requests.length;
      const from = { ...state(), ...change } as SyncState;
      const error = await errorOf(OktaArgumentError, okta.syncUsers({ from }).next());
      expect(error.argument).toBe("from");
      expect(org.requests).toHaveLength(before);
    },
  );

  test.each([
    ["null", null],
    ["a text", "state"],
    ["one of another version", { version: 2 }],
    ["one with an invalid time", { version: 1, of: "users", org: "https://acme.okta.test", upTo: "yesterday" }],
  ])("that is %s is refused", async (_, from) => {
    const { run } = copyOf();
    const error = await errorOf(OktaArgumentError, run({ from: from as unknown as SyncState }));
    expect(error.argument).toBe("from");
  });
});

describe("an option is refused before anything is sent:", () => {
  test.each([
    ["deletions", { deletions: "all" }],
    ["knownIds", { deletions: "compare" }],
    ["knownIds", { knownIds: () => [] }],
    ["knownIds", { deletions: "compare", knownIds: [] }],
    ["compareEvery", { compareEvery: 5 }],
    ["compareEvery", { deletions: "compare", knownIds: () => [], compareEvery: -1 }],
    ["overlap", { overlap: "5m" }],
    ["fields", { fields: "" }],
    ["concurrency", { concurrency: 0 }],
    ["limit", { limit: 0 }],
    ["deadline", { deadline: -1 }],
    ["signal", { signal: "none" }],
    ["search", { search: 'status eq "ACTIVE"' }],
    ["extraQuery", { extraQuery: { beta: "1" } }],
  ])("%s", async (argument, options) => {
    const { org, run } = copyOf();
    const error = await errorOf(OktaArgumentError, run(options as unknown as SyncUsersOptions));
    expect([error.argument, error.shortcut]).toEqual([argument, "syncUsers"]);
    expect(org.requests).toEqual([]);
  });
});
