// Scans in orgs that refuse to combine an expression with a time range.

import { describe, expect, test } from "vitest";
import { OktaPermissionError, OktaValidationError, type ScanCheckpoint } from "../../src/index.js";
import { failure } from "../support/answers.js";
import { ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { happened } from "../support/happened.js";
import { type Handler, ORG, oktaOf } from "../support/okta-of.js";
import { answer, cursorAfter, dayOf, IDS, isRange, scan, tooComplex, USERS } from "../support/scan-org.js";

describe("an org that refuses to divide an expression", () => {
  test("is read by one reader: every user is yielded once", async () => {
    const handler: Handler = (request) => (isRange(request) ? tooComplex() : answer(request));
    const { ids, sent } = await scan(handler, { search: "profile.login pr" });
    expect(ids).toEqual(IDS);
    // four pages, the newest user, and the two readers who were refused
    expect(sent).toHaveLength(4 + 1 + 2);
  });

  test("is read by one reader if it refuses later", async () => {
    let refuse = () => {};
    const handler: Handler = async (request) => {
      if (!isRange(request)) return answer(request);
      await new Promise<void>((go) => (refuse = go));
      return tooComplex();
    };
    const client = oktaOf(handler);
    const ids: string[] = [];
    const ended = (async () => {
      for await (const { id } of client.okta.scanUsers({ search: "profile.login pr", concurrency: 2, limit: 10 }))
        ids.push(id);
    })();
    // the first reader's next page reaches into that part, and nobody knows yet whose it is
    await happened(() => client.sent.some(({ query }) => query["after"] === cursorAfter(20)) && ids.length === 20);
    refuse();
    await ended;
    expect(ids.sort()).toEqual(IDS);
  });

  test("is read by one reader, besides the ranges that it accepts later", async () => {
    let answerLate = () => {};
    let ranges = 0;
    const handler: Handler = async (request) => {
      if (!isRange(request)) return answer(request);
      if (ranges++ > 0) return tooComplex();
      await new Promise<void>((go) => (answerLate = go));
      return answer(request);
    };
    const client = oktaOf(handler);
    const ids: string[] = [];
    for await (const { id } of client.okta.scanUsers({ search: "profile.login pr", concurrency: 3, limit: 10 })) {
      if (ids.push(id) === 30) answerLate();
    }
    expect(ids.sort()).toEqual(IDS);
  });

  test("has each range once in a checkpoint, even while other ranges are in flight", async () => {
    let answerLate = () => {};
    let ranges = 0;
    const handler: Handler = async (request) => {
      if (!isRange(request)) return answer(request);
      if (ranges++ > 0) await new Promise<void>((go) => (answerLate = go));
      return tooComplex();
    };
    const scanned = oktaOf(handler).okta.scanUsers({ search: "profile.login pr", concurrency: 3, limit: 10 });
    let users = 0;
    for await (const _ of scanned) {
      // by then the reader is beyond what was refused
      if (++users < 35) continue;
      expect(scanned.checkpoint()?.left).toHaveLength(1);
      answerLate();
    }
    expect(users).toBe(USERS.length);
  });

  test("fails the scan if it has divided it before", async () => {
    let ranges = 0;
    const handler: Handler = async (request) => {
      if (!isRange(request) || ranges++ === 0) return answer(request);
      // by then the scan has the response for the first range
      await new ManualClock().settle();
      return tooComplex();
    };
    await errorOf(OktaValidationError, scan(handler, { search: "profile.login pr" }));
  });

  test("fails the scan of all users if it refuses every search", async () => {
    await errorOf(OktaValidationError, scan(tooComplex));
  });
});

describe("an org that refuses ranges of `created` without an expression", () => {
  const ranged = ({ url }: Request) => /created (ge|lt)/.test(new URL(url).searchParams.get("search") ?? "");
  const refusing: Handler = (request) => (ranged(request) ? tooComplex() : answer(request));
  /** Takes a search from the beginning of time, which everybody meets, and refuses to divide it. */
  const undivided: Handler = (request) =>
    /created (ge "2026|lt)/.test(searchOf(request)) ? tooComplex() : answer(request);
  const searchOf = ({ url }: Request) => new URL(url).searchParams.get("search") ?? "";

  test.each([
    ["all of them", refusing],
    ["but for one from the beginning", undivided],
  ])("is read by one reader: every user is yielded once (%s)", async (_, handler) => {
    for (const concurrency of [1, 2, 3, 8]) {
      const { ids, sent } = await scan(handler, { concurrency });
      expect(ids).toEqual(IDS);
      const pages = sent.filter(({ query }) => query["after"] !== undefined);
      expect(pages.map(({ query }) => query["after"])).toEqual([10, 20, 30].map(cursorAfter));
    }
  });

  test("is read by one reader if it refuses later", async () => {
    let refuse = () => {};
    const handler: Handler = async (request) => {
      if (!/created (ge "2026|lt)/.test(searchOf(request))) return answer(request);
      await new Promise<void>((go) => (refuse = go));
      return tooComplex();
    };
    const client = oktaOf(handler);
    const ids: string[] = [];
    const ended = (async () => {
      for await (const { id } of client.okta.scanUsers({ concurrency: 2, limit: 10 })) ids.push(id);
    })();
    // the first reader's next page reaches into that part, and nobody knows yet whose it is
    await happened(() => client.sent.some(({ query }) => query["after"] === cursorAfter(20)) && ids.length === 20);
    refuse();
    await ended;
    expect(ids.sort()).toEqual(IDS);
  });

  test("is read by one reader from a checkpoint", async () => {
    const left = [
      [dayOf(5), dayOf(8)],
      [dayOf(20), null],
    ] as const;
    const from: ScanCheckpoint = { version: 2, org: ORG, search: null, left, users: 17, span: [null, null] };
    for (const handler of [refusing, undivided]) {
      const { ids } = await scan(handler, { from });
      expect(ids).toEqual(IDS.filter((id) => /^(5|6|7|[23]\d)$/.test(id.slice(3))));
    }
  });

  test("has the whole time range in a checkpoint, and a share", async () => {
    const scanned = oktaOf(refusing).okta.scanUsers({ limit: 10 });
    const shares: (number | undefined)[] = [];
    let users = 0;
    for await (const _ of scanned) if (++users === 25) break;
    expect(scanned.checkpoint()?.left).toEqual([[dayOf(19), null]]);
    await scan(refusing, { onProgress: ({ share }) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
  });

  test("causes no onError: the scan does not fail", async () => {
    const told: unknown[] = [];
    await scan(refusing, {}, { hooks: { onError: (view) => told.push(view) } });
    expect(told).toEqual([]);
  });

  test("with status 403 fails the scan", async () => {
    const forbidden: Handler = (request) => (ranged(request) ? failure(403, "E0000006") : answer(request));
    await errorOf(OktaPermissionError, scan(forbidden));
  });

  test("in the middle of its ranges fails the scan", async () => {
    const later: Handler = (request) => (request.url.includes("after") ? tooComplex() : answer(request));
    await errorOf(OktaValidationError, scan(later, { concurrency: 1 }));
  });
});

describe("an org that accepts ranges of `created` without an end only", () => {
  const endless: Handler = (request) =>
    /created lt/.test(new URL(request.url).searchParams.get("search") ?? "") ? tooComplex() : answer(request);
  const plans = [undefined, "profile.login pr"].flatMap((search) =>
    [1, 2, 3, 8].map((concurrency) => ({ search, concurrency })),
  );

  test.each(plans)("is read by readers that stop by themselves: every user is yielded once (%o)", async (plan) => {
    const { ids } = await scan(endless, { ...plan, limit: 3 });
    expect(ids).toEqual(IDS);
  });

  test.each(plans)("is read from a checkpoint without repeating users (%o)", async ({ search, ...plan }) => {
    const left = [
      [dayOf(5), dayOf(8)],
      [dayOf(20), dayOf(30)],
      [dayOf(33), null],
    ] as const;
    const from: ScanCheckpoint = { version: 2, org: ORG, search: search ?? null, left, users: 1, span: [null, null] };
    const { ids } = await scan(endless, { from, ...plan, limit: 3 });
    expect(ids).toEqual(IDS.filter((id) => /^(5|6|7|2\d|3[3-9])$/.test(id.slice(3))));
  });
});

describe("from a checkpoint, an org that refuses to divide an expression", () => {
  const refusing: Handler = (request) => (isRange(request) ? tooComplex() : answer(request));
  const idsOf = (...days: number[]) => days.map((day) => `00u${day}`).sort();
  const parts: ScanCheckpoint = {
    version: 2,
    org: ORG,
    search: "profile.login pr",
    left: [
      [dayOf(5), dayOf(8)],
      [dayOf(20), dayOf(25)],
    ],
    users: 32,
    span: [dayOf(0), dayOf(39)],
  };

  test("is read by one reader, which skips the users before", async () => {
    const scanned = oktaOf(refusing).okta.scanUsers({ search: "profile.login pr", limit: 10 });
    let users = 0;
    for await (const _ of scanned) if (++users === 25) break;
    const from = scanned.checkpoint();
    expect(from?.left).toEqual([[dayOf(19), null]]);
    expect((await scan(refusing, { from })).ids).toEqual(IDS.filter((id) => Number(id.slice(3)) >= 19));
  });

  test.each([1, 2, 8])(
    "yields the users of the remaining ranges, and reads no further (%d readers)",
    async (readers) => {
      const { ids, sent } = await scan(refusing, { from: parts, concurrency: readers });
      expect(ids).toEqual(idsOf(5, 6, 7, 20, 21, 22, 23, 24));
      const whole = sent.filter(({ query }) => query["search"] === "profile.login pr");
      expect(whole.map(({ query }) => query["after"])).toEqual([undefined, cursorAfter(10), cursorAfter(20)]);
    },
  );

  test("keeps the remaining ranges when it is interrupted again", async () => {
    const scanned = oktaOf(refusing).okta.scanUsers({ from: parts, limit: 10 });
    expect(scanned.checkpoint()).toEqual(parts);
    let pages = 0;
    for await (const _ of scanned.pages()) if (++pages === 2) break;
    expect(scanned.checkpoint()?.left).toEqual([[dayOf(20), dayOf(25)]]);
  });

  test("loses no user of a range that is answered after another one was refused", async () => {
    let answerLate = () => {};
    let ranges = 0;
    const handler: Handler = async (request) => {
      if (!isRange(request)) return answer(request);
      if (ranges++ > 0) return tooComplex();
      await new Promise<void>((go) => (answerLate = go));
      return answer(request);
    };
    const ids: string[] = [];
    for await (const { id } of oktaOf(handler).okta.scanUsers({ from: parts, concurrency: 3, limit: 10 })) {
      if (ids.push(id) === 1) answerLate();
    }
    expect(ids.sort()).toEqual(idsOf(5, 6, 7, 20, 21, 22, 23, 24));
  });

  test("fails the scan if it refuses the expression itself", async () => {
    await errorOf(OktaValidationError, scan(tooComplex, { from: parts }));
  });
});
