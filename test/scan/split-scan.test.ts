// A scan in independent parts: what they yield, and what the division costs.

import { describe, expect, test } from "vitest";
import { OktaAbortError, OktaArgumentError, OktaTimeoutError, OktaValidationError } from "../../src/index.js";
import { ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, ORG, oktaOf, silence } from "../support/okta-of.js";
import { answer, dayOf, IDS, scan, tooComplex } from "../support/scan-org.js";
import { historyOf, orgOf, sizesOf } from "../support/user-history.js";

const YEARS = 6 * 365 * 24 * 3600;

describe("the parts of a scan", () => {
  test("yield everybody once, as checkpoints that survive JSON", async () => {
    const { okta } = oktaOf(answer);
    const parts = JSON.parse(JSON.stringify(await okta.splitScan(4)));
    expect(parts).toHaveLength(4);
    const scans = [];
    for (const from of parts) scans.push(await scan(answer, { from }));
    expect(scans.flatMap(({ ids }) => ids).sort()).toEqual(IDS);
    expect(scans.map(({ ids }) => ids.length)).toEqual([10, 10, 10, 10]);
  });

  test("have no lower bound on the first part and no upper bound on the last", async () => {
    const parts = await oktaOf(answer).okta.splitScan(2);
    expect(parts).toEqual([
      {
        version: 2,
        org: ORG,
        search: null,
        left: [[null, dayOf(20)]],
        users: 0,
        span: [dayOf(0), "2026-01-20T23:59:59.000Z"],
      },
      { version: 2, org: ORG, search: null, left: [[dayOf(20), null]], users: 0, span: [dayOf(20), dayOf(39)] },
    ]);
  });

  test("report their share from 0 to 1, without a request for the newest user", async () => {
    for (const from of await oktaOf(answer).okta.splitScan(3)) {
      const shares: number[] = [];
      const { sent } = await scan(answer, { from, onProgress: ({ share = -1 }) => shares.push(share) });
      expect(sent.some(({ query }) => query["sortOrder"] === "desc")).toBe(false);
      expect(shares[0]).toBeLessThan(0.85);
      expect(shares.at(-1)).toBe(1);
    }
  });

  test("keep the search", async () => {
    const search = 'profile.login pr and status eq "ACTIVE"';
    const { okta, sent } = oktaOf(answer);
    const parts = await okta.splitScan(3, { search });
    expect(parts.map((part) => part.search)).toEqual([search, search, search]);
    expect(sent.every(({ query }) => query["search"]?.includes(search))).toBe(true);
  });
});

describe("there are fewer parts", () => {
  test("if one page has fewer users than parts", async () => {
    const { okta } = oktaOf(answer);
    const parts = await okta.splitScan(100);
    expect(parts).toHaveLength(40);
  });

  test("if everybody was created in one second", async () => {
    const org = orgOf(historyOf(5_000, () => 0.5));
    const parts = await oktaOf(org).okta.splitScan(8);
    expect(parts).toHaveLength(1);
    expect(
      sizesOf(
        parts,
        historyOf(5_000, () => 0.5),
      ),
    ).toEqual([5_000]);
  });

  test("if the org is empty", async () => {
    const { okta } = oktaOf(orgOf([]));
    expect((await okta.splitScan(8)).map(({ left }) => left)).toEqual([[[null, null]]]);
  });

  test.each([undefined, "profile.login pr"])("if Okta refuses ranges of created (search: %s)", async (search) => {
    const refusing: Handler = (request) =>
      /created (ge|lt)/.test(new URL(request.url).searchParams.get("search") ?? "")
        ? tooComplex()
        : orgOf(historyOf(1_000, (at) => at * 60))(request);
    const parts = await oktaOf(refusing).okta.splitScan(8, { search });
    expect(parts.map(({ left }) => left)).toEqual([[[null, null]]]);
  });
});

describe("parts have about the same number of users", () => {
  const steady = historyOf(20_000, (at) => (at / 20_000) * YEARS);
  const growing = historyOf(20_000, (at) => Math.sqrt(at / 20_000) * YEARS);
  const imported = historyOf(20_000, (at) => (at < 10_000 ? YEARS / 3 + at / 5 : YEARS / 3 + (at / 20_000) * YEARS));
  const migrated = historyOf(20_000, (at) => (at < 18_000 ? at / 10 : (at / 20_000) * YEARS));
  const thrice = historyOf(30_000, (at) => Math.floor(at / 10_000) * 1e7 + (at % 10_000));

  test.each([
    ["evenly", steady, 1.1],
    ["more and more", growing, 1.1],
    ["half of them by an import of half an hour", imported, 3],
    ["nearly all in the first half hour", migrated, 1.8],
    ["in three imports", thrice, 3],
  ])("if they were created %s", async (_, users, mostOfMean) => {
    for (const count of [4, 8]) {
      const { okta, sent } = oktaOf(orgOf(users));
      const parts = await okta.splitScan(count);
      const sizes = sizesOf(parts, users);
      expect(sizes.reduce((sum, size) => sum + size)).toBe(users.length);
      expect(Math.max(...sizes) / (users.length / count)).toBeLessThan(mostOfMean);
      expect(sent.length).toBeLessThanOrEqual(3 * count + 2);
    }
  });

  test("at a cost of one request for a single page, and otherwise of two and a few samples", async () => {
    const small = oktaOf(orgOf(historyOf(150, (at) => at * 3600)));
    await small.okta.splitScan(10);
    expect(small.sent).toHaveLength(1);
    const large = oktaOf(orgOf(steady));
    await large.okta.splitScan(8);
    expect(large.sent.length).toBeLessThanOrEqual(18);
  });

  test("and samples request only `created`", async () => {
    const { okta, sent } = oktaOf(orgOf(steady));
    await okta.splitScan(4);
    expect(new Set(sent.map(({ query }) => query["fields"]))).toEqual(new Set(["id,created"]));
  });
});

describe("an unfinished checkpoint", () => {
  const users = historyOf(4_000, (at) => at * 600);
  const org = orgOf(users);

  test("is divided into parts that together yield its remaining users once", async () => {
    const { okta } = oktaOf(org);
    const scanned = okta.scanUsers();
    const before = new Set<string>();
    for await (const { items } of scanned.pages()) {
      if (before.size >= 1_500) break;
      for (const { id } of items) before.add(id);
    }
    const from = scanned.checkpoint();
    const parts = await okta.splitScan(5, { from });
    expect(parts).toHaveLength(5);
    const after = sizesOf(parts, users);
    expect(parts.map((part) => part.users)).toEqual([from?.users, 0, 0, 0, 0]);
    expect(after.reduce((sum, size) => sum + size)).toBe(sizesOf([from ?? (parts[0] as never)], users)[0]);
    expect(Math.max(...after)).toBeLessThan(1_000);
  });

  test("of an org that refuses ranges with an end is continued without one, not from the beginning", async () => {
    const endless: Handler = (request) =>
      /created lt/.test(new URL(request.url).searchParams.get("search") ?? "") ? tooComplex() : org(request);
    const parts = await oktaOf(endless).okta.splitScan(4);
    expect(parts).toHaveLength(4);
    const requests: number[] = [];
    for (const from of parts) requests.push((await scan(endless, { from, limit: 200, concurrency: 1 })).sent.length);
    // 20 pages in all; a part reads the page after its end, and has one or two refusals
    expect(Math.max(...requests)).toBeLessThanOrEqual(9);
  });

  test("that has nothing left is returned unchanged, without a request", async () => {
    const from = { version: 2, org: ORG, search: null, left: [], users: 9, span: [null, null] } as const;
    const { okta, sent } = oktaOf(silence);
    expect(await okta.splitScan(4, { from })).toEqual([from]);
    expect(sent).toEqual([]);
  });
});

describe("splitScan rejects", () => {
  test.each<[argument: string, parts: unknown, options?: object]>([
    ["parts", 0],
    ["parts", 1.5],
    ["parts", 10_001],
    ["parts", "8"],
    ["search", 2, { search: "" }],
    ["from", 2, { from: {} }],
    ["signal", 2, { signal: {} }],
    ["deadline", 2, { deadline: -1 }],
    ["concurrency", 2, { concurrency: 2 }],
    ["limit", 2, { limit: 10 }],
    ["options", 2, []],
  ])("before anything is sent if %s is wrong (%j, %j)", async (argument, parts, options) => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, okta.splitScan(parts as number, options as never));
    expect(error.argument).toBe(argument);
    expect(error.shortcut).toBe("splitScan");
    expect(sent).toEqual([]);
  });

  test("with its own name, and calls onError once", async () => {
    const heard: unknown[] = [];
    const { okta } = oktaOf(tooComplex, { hooks: { onError: ({ error }) => heard.push(error.shortcut) } });
    const error = await errorOf(OktaValidationError, okta.splitScan(2, { search: "nonsense" }));
    expect(error.shortcut).toBe("splitScan");
    expect(heard).toEqual(["splitScan"]);
  });

  test("when its signal is aborted, before or meanwhile", async () => {
    const controller = new AbortController();
    const { okta, sent } = oktaOf((request) => {
      controller.abort();
      return answer(request);
    });
    await errorOf(OktaAbortError, okta.splitScan(2, { signal: controller.signal }));
    expect(sent).toHaveLength(1);
    await errorOf(OktaAbortError, okta.splitScan(2, { signal: controller.signal }));
    expect(sent).toHaveLength(1);
  });

  test("at its deadline, which all its requests share", async () => {
    const clock = new ManualClock();
    const { okta } = oktaOf(silence, { clock, timeout: 0 });
    const failed = errorOf(OktaTimeoutError, okta.splitScan(2, { deadline: 5_000 }));
    await clock.settle();
    clock.advance(5_000);
    expect((await failed).message).toContain("splitScan");
  });
});
