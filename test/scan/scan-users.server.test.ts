// Scans of small orgs whose users were created at difficult times: each user is yielded once.

import { describe, expect, test } from "vitest";
import {
  OktaAbortError,
  OktaArgumentError,
  OktaPermissionError,
  OktaTimeoutError,
  type ScanProgress,
  search,
} from "../../src/index.js";
import { NO_CREDENTIALS, type StoredUser } from "../../src/testing/users/user.js";
import { cutJson, inOrder, resetBeforeHead, seeded, silentInBody, status } from "../okta-server/faults.js";
import { startOkta, usersOf } from "../okta-server/start.js";
import { FlyingClock, ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { happened } from "../support/happened.js";

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
const BEGIN = Date.UTC(2020, 0, 1);
const LIMIT = 20;
const NEW = { status: "ACTIVE", type: "oty1", credentials: NO_CREDENTIALS } as const;

const createdAt = (time: number) => ({ created: new Date(BEGIN + time).toISOString() });
const idsOf = (users: readonly { readonly id: string }[]) => users.map(({ id }) => id);
const sorted = (ids: readonly string[]) => [...ids].sort();

/** When the user of a number was created, after the org. */
const DISTRIBUTIONS: readonly (readonly [name: string, time: (number: number) => number])[] = [
  ["one a day", (number) => number * DAY],
  ["all in the same second", () => 0],
  ["in two seconds that are years apart", (number) => (number % 2 ? 0 : 1_000 * DAY)],
  ["half of them in one import", (number) => (number < 500 ? 700 * DAY : number * DAY)],
  ["more and more each day", (number) => Math.floor(Math.sqrt(number) * 100) * DAY],
  ["fewer and fewer each day", (number) => Math.floor(number ** 2 / 1_000) * DAY],
  ["one a second", (number) => number * SECOND],
  ["with parts of a second", (number) => number * 137],
];

async function collect(scan: AsyncIterable<{ readonly id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of scan) ids.push(id);
  return ids;
}

describe.each(DISTRIBUTIONS)("of 1,000 users created %s,", (_, time) => {
  const users = usersOf(1_000, (number) => createdAt(time(number)));

  test.each([1, 2, 4, 8])("%d readers yield each once", async (concurrency) => {
    const { okta, org, received } = await startOkta({ users });
    const ids = await collect(okta.scanUsers({ concurrency, limit: LIMIT }));
    expect(sorted(ids)).toEqual(sorted(idsOf(users)));
    expect(org.busiest).toBeLessThanOrEqual(concurrency);
    // 50 pages, and what dividing costs: a part of a page each time, and few requests in vain
    expect(received.length).toBeLessThanOrEqual(concurrency === 1 ? 50 : 58 + 2 * concurrency);
  });
});

describe("a scan", () => {
  const users = usersOf(1_000, (number) => ({
    ...createdAt(number * DAY),
    status: number % 3 ? "ACTIVE" : "DEPROVISIONED",
  }));
  const everybody = sorted(idsOf(users));

  test("of an org without users is empty", async () => {
    const { okta } = await startOkta();
    expect(await collect(okta.scanUsers())).toEqual([]);
  });

  test("of a single user has one page", async () => {
    const { okta } = await startOkta({ users: usersOf(1) });
    expect(await collect(okta.scanUsers({ concurrency: 8 }))).toEqual(["00u0"]);
  });

  test("has concurrent readers", async () => {
    // long enough that a busy machine sends all six meanwhile
    const { okta, org } = await startOkta({ users, latency: 50 });
    await collect(okta.scanUsers({ concurrency: 6, limit: LIMIT }));
    expect(org.busiest).toBe(6);
  });

  test.each([
    ["a string", 'status eq "ACTIVE" or profile.login eq "00u3@acme.test"'],
    ["an expression", search`status eq "ACTIVE" or profile.login eq ${"00u3@acme.test"}`],
  ])("by %s yields the matching users, and no others", async (_, expression) => {
    const { okta } = await startOkta({ users });
    const ids = await collect(okta.scanUsers({ search: expression, concurrency: 4, limit: LIMIT }));
    const selected = users.filter(({ id, status }) => status === "ACTIVE" || id === "00u3");
    expect(sorted(ids)).toEqual(sorted(idsOf(selected)));
  });

  test("yields pages with their responses", async () => {
    const { okta } = await startOkta({ users });
    const ids: string[] = [];
    for await (const { items, response } of okta.scanUsers({ limit: LIMIT }).pages()) {
      expect(response.status).toBe(200);
      expect(items.length).toBeGreaterThan(0);
      ids.push(...idsOf(items));
    }
    expect(sorted(ids)).toEqual(everybody);
  });

  test("yields every user who exists throughout once, while others are created and deleted", async () => {
    const clock = new ManualClock();
    const { okta, org } = await startOkta({ users, now: () => clock.now() });
    const ids: string[] = [];
    for await (const { id } of okta.scanUsers({ concurrency: 4, limit: LIMIT })) {
      if (ids.push(id) % 100 > 0) continue;
      org.users.create({ ...NEW, profile: { login: `new${ids.length}` } });
      const gone = org.users.find(`00u${ids.length - 50}`) as StoredUser;
      if (!ids.includes(gone.id)) org.users.delete(gone);
    }
    expect(new Set(ids).size).toBe(ids.length);
    const stayed = users.filter(({ id }) => org.users.find(id));
    expect(idsOf(stayed).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each([1, 2, 3])("yields every user once despite faults (seed %d)", async (seed) => {
    const faults = seeded(seed, [
      [0.02, resetBeforeHead],
      [0.02, status(503)],
      [0.02, cutJson],
    ]);
    const { okta, org } = await startOkta({ users, faults }, { clock: new FlyingClock(), timeout: 0, retry: 5 });
    expect(sorted(await collect(okta.scanUsers({ limit: LIMIT })))).toEqual(everybody);
    expect(org.faulty).toBeGreaterThan(0);
  });

  test("stays below the org's rate limit with any number of readers", async () => {
    const clock = new FlyingClock();
    const limits = { users: { requests: 20, seconds: 5 } };
    const { okta, org } = await startOkta({ users, limits, now: () => clock.now() }, { clock, timeout: 0 });
    expect(sorted(await collect(okta.scanUsers({ concurrency: 8, limit: LIMIT })))).toEqual(everybody);
    expect(org.throttled).toBe(0);
  });

  test("reports its progress: more users each time, and all at the end", async () => {
    const { okta } = await startOkta({ users });
    const told: ScanProgress[] = [];
    await collect(okta.scanUsers({ limit: LIMIT, onProgress: (progress) => told.push(progress) }));
    expect(told.at(-1)).toEqual({ users: 1_000, share: 1 });
    const shares = told.flatMap(({ share }) => share ?? []);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(told.map((progress) => progress.users)).toEqual(
      told.map((_, at) => told[at]?.users).sort((a = 0, b = 0) => a - b),
    );
  });

  test.each(["id,profile:(login)", "id,profile:(login,created,department)"])(
    "requests `created` in addition to the fields: %s",
    async (fields) => {
      const { okta, received } = await startOkta({ users: usersOf(1) });
      await collect(okta.scanUsers({ fields, concurrency: 1 }));
      expect(received[0]?.query["fields"]).toBe(`${fields},created`);
    },
  );

  test("can be consumed once", async () => {
    const { okta, received } = await startOkta({ users: usersOf(1) });
    const scan = okta.scanUsers({ concurrency: 1 });
    await collect(scan);
    await errorOf(OktaArgumentError, collect(scan));
    expect(received).toHaveLength(1);
  });
});

describe("a scan ends", () => {
  const users = usersOf(1_000, (number) => createdAt(number * DAY));

  test("when its loop is left, with the requests of its readers", async () => {
    const { okta, org } = await startOkta({ users, faults: inOrder(...Array(4).fill(undefined), silentInBody) });
    for await (const _ of okta.scanUsers({ limit: LIMIT })) {
      await happened(() => org.faulty === 1);
      break;
    }
    await happened(() => org.working === 0);
  });

  test("with the error of a reader, and the other readers end", async () => {
    const faults = inOrder(...Array(10).fill(undefined), status(403));
    const { okta, org } = await startOkta({ users, faults });
    await errorOf(OktaPermissionError, collect(okta.scanUsers({ limit: LIMIT })));
    await happened(() => org.working === 0);
  });

  test("by its signal", async () => {
    const controller = new AbortController();
    const { okta, org } = await startOkta({ users, faults: inOrder(undefined, undefined, silentInBody) });
    const ended = errorOf(OktaAbortError, collect(okta.scanUsers({ limit: LIMIT, signal: controller.signal })));
    await happened(() => org.faulty === 1);
    controller.abort();
    await ended;
    await happened(() => org.working === 0);
  });

  test.each([
    ["its own", { deadline: 200 }, {}],
    ["that of the client", {}, { deadline: 200 }],
  ])("at its deadline, which is shared by all readers: %s", async (_, how, client) => {
    const clock = new ManualClock();
    const faults = inOrder(undefined, undefined, silentInBody);
    const { okta, org } = await startOkta({ users, faults }, { clock, ...client });
    const ended = errorOf(OktaTimeoutError, collect(okta.scanUsers({ limit: LIMIT, ...how })));
    await happened(() => org.faulty === 1);
    await clock.advance(200);
    await ended;
    await happened(() => org.working === 0);
    expect(clock.pending).toEqual([]);
  });
});

describe("an interrupted scan", () => {
  const users = usersOf(1_000, (number) => createdAt(Math.floor(number / 3) * DAY));
  const everybody = sorted(idsOf(users));

  test.each([0, 1, 19, 20, 333, 500, 990])("continues after %d users from its checkpoint", async (most) => {
    const { okta, received } = await startOkta({ users });
    const scan = okta.scanUsers({ concurrency: 4, limit: LIMIT });
    const first: string[] = [];
    let kept = "";
    for await (const { id } of scan) {
      if (first.length === most) break;
      first.push(id);
      kept = JSON.stringify(scan.checkpoint());
    }
    const before = received.length;
    const rest = await collect(
      okta.scanUsers({ from: kept ? JSON.parse(kept) : undefined, concurrency: 4, limit: LIMIT }),
    );
    expect([...new Set([...first, ...rest])].sort()).toEqual(everybody);
    // what comes again: the page in hand, and those of the second where each of the readers was
    expect(first.length + rest.length - 1_000).toBeLessThanOrEqual(LIMIT + 4 * 3);
    expect(new Set(rest).size).toBe(rest.length);
    expect(received.length - before).toBeLessThanOrEqual(1_000 / LIMIT + 40);
    expect(kept.length).toBeLessThan(600);
  });

  test("that was complete yields nothing", async () => {
    const { okta, received } = await startOkta({ users: usersOf(3) });
    const scan = okta.scanUsers();
    await collect(scan);
    expect(scan.checkpoint()).toMatchObject({ left: [], users: 3 });
    const before = received.length;
    expect(await collect(okta.scanUsers({ from: scan.checkpoint() }))).toEqual([]);
    expect(received).toHaveLength(before);
  });

  test("keeps its expression", async () => {
    const { okta } = await startOkta({ users });
    const scan = okta.scanUsers({ search: 'status eq "ACTIVE"', limit: LIMIT });
    for await (const _ of scan) break;
    const from = scan.checkpoint();
    expect(from?.search).toBe('status eq "ACTIVE"');
    expect(await collect(okta.scanUsers({ from, limit: LIMIT }))).toHaveLength(1_000);
    await errorOf(OktaArgumentError, collect(okta.scanUsers({ from, search: 'status eq "STAGED"' })));
  });
});
