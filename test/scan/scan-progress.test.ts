// onProgress of a scan, and the share that it reports.

import { describe, expect, test } from "vitest";
import type { ScanProgress } from "../../src/index.js";
import { json } from "../support/answers.js";
import { ManualClock } from "../support/clock.js";
import { type Handler, oktaOf } from "../support/okta-of.js";
import { answer, SELF, scan, USERS } from "../support/scan-org.js";

describe("onProgress", () => {
  test("ends the scan with the error that it throws", async () => {
    const onProgress = () => {
      throw new Error("disk full");
    };
    await expect(scan(answer, { onProgress })).rejects.toThrow("disk full");
  });

  test("ends the scan with its rejection", async () => {
    const onProgress = async () => {
      throw new Error("disk full");
    };
    await expect(scan(answer, { onProgress })).rejects.toThrow("disk full");
  });

  test("does not delay the abort of a scan", async () => {
    const controller = new AbortController();
    const onProgress = () => {
      controller.abort();
      return new Promise(() => undefined);
    };
    const { signal } = controller;
    await expect(scan(answer, { onProgress, signal })).rejects.toMatchObject({ code: "ERR_ABORTED" });
  });

  test("is awaited before the next page", async () => {
    const events: string[] = [];
    const onProgress = async ({ users }: ScanProgress) => {
      await new ManualClock().settle();
      events.push(`saved ${users}`);
    };
    const { okta } = oktaOf(answer);
    for await (const { items } of okta.scanUsers({ limit: 10, concurrency: 1, onProgress }).pages()) {
      events.push(`page of ${items.length}`);
    }
    expect(events.slice(0, 4)).toEqual(["page of 10", "saved 10", "page of 10", "saved 20"]);
  });
});

describe("the completed share", () => {
  async function sharesOf(handler: Handler, concurrency: number, heard = (_: ScanProgress) => {}) {
    const told: ScanProgress[] = [];
    const onProgress = (progress: ScanProgress) => {
      told.push(progress);
      heard(progress);
    };
    await scan(handler, { concurrency, onProgress });
    return told.map(({ users, share }) => [users, share]);
  }

  test("is known to a single reader at the end", async () => {
    const shares = await sharesOf(answer, 1);
    expect(shares[0]).toEqual([10, undefined]);
    expect(shares.at(-1)).toEqual([USERS.length, 1]);
  });

  test("is 1 at the end, even if a range proves empty after the last page", async () => {
    const late: (() => void)[] = [];
    // the newest user is gone when the part that they were in is asked for
    const newest = { ...USERS[0], created: "2026-06-01T00:00:00.000Z" };
    const handler: Handler = async (request) => {
      const { searchParams } = new URL(request.url);
      if (searchParams.get("sortOrder") === "desc") return json([newest], SELF);
      if (searchParams.get("search")?.startsWith('created ge "2026')) {
        await new Promise<void>((go) => late.push(go));
      }
      return answer(request);
    };
    const shares = await sharesOf(handler, 2, ({ users }) => {
      if (users === USERS.length) for (const go of late) go();
    });
    expect(shares.at(-2)?.[1]).toBeLessThan(0.6);
    expect(shares.at(-1)).toEqual([USERS.length, 1]);
  });

  test("is a number if the newest user was deleted", async () => {
    const gone: Handler = (request) =>
      request.url.includes("sortOrder=desc")
        ? json([{ ...USERS[0], created: "2020-01-01T00:00:00.000Z" }], SELF)
        : answer(request);
    const shares = await sharesOf(gone, 2);
    expect(shares.every(([, share]) => share === undefined || (Number(share) >= 0 && Number(share) <= 1))).toBe(true);
    expect(shares.at(-1)).toEqual([USERS.length, 1]);
  });

  test("is undefined for an org without users", async () => {
    expect(await sharesOf(() => json([]), 1)).toEqual([]);
  });
});
