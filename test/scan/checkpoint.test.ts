// A checkpoint continues its own scan, and no other.

import { describe, expect, test } from "vitest";
import { OktaArgumentError, type ScanCheckpoint } from "../../src/index.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, ORG, oktaOf } from "../support/okta-of.js";
import { answer, dayOf, IDS, scan } from "../support/scan-org.js";

const OTHER = "https://other.okta.com";

/** A checkpoint as another process reads it, after 25 of 40 users. */
async function interrupted(orgUrl = ORG): Promise<ScanCheckpoint> {
  const scanned = oktaOf(answer, { orgUrl }).okta.scanUsers({ limit: 10, concurrency: 3 });
  let users = 0;
  for await (const _ of scanned) if (++users === 25) break;
  return JSON.parse(JSON.stringify(scanned.checkpoint()));
}

/** Why a checkpoint is refused, once it is known that nothing was sent. */
async function refusalOf(from: unknown, orgUrl = ORG): Promise<string> {
  const { okta, sent } = oktaOf(inTurn(), { orgUrl });
  const error = await errorOf(
    OktaArgumentError,
    okta
      .scanUsers({ from: from as ScanCheckpoint })
      .pages()
      .next(),
  );
  expect(error.argument).toBe("from");
  expect(sent).toEqual([]);
  return error.message;
}

describe("the org of a checkpoint", () => {
  test("is its origin, without a path or a token", async () => {
    expect(await interrupted()).toMatchObject({ version: 2, org: ORG });
    const { okta } = oktaOf(answer, { orgUrl: new URL("https://ACME.okta.com:443/") });
    const scanned = okta.scanUsers();
    for await (const _ of scanned) break;
    expect(scanned.checkpoint()?.org).toBe(ORG);
  });

  test("is the only one that can resume it: another one is refused before anything is sent", async () => {
    const message = await refusalOf(await interrupted(), OTHER);
    for (const part of [ORG, OTHER, "'org'"]) expect(message).toContain(part);
  });

  test.each([
    ["another subdomain", "https://acme.oktapreview.com"],
    ["another port", "https://acme.okta.com:8443"],
    ["its custom domain, which may be that of any org", "https://login.acme.test"],
  ])("cannot be %s", async (_, orgUrl) => {
    expect(await refusalOf(await interrupted(), orgUrl)).toContain(orgUrl);
  });

  test("can be changed to another URL of the same org", async () => {
    const from = { ...(await interrupted()), org: OTHER };
    const rest = await scan(answer, { from }, { orgUrl: OTHER });
    expect(rest.ids.length).toBeGreaterThanOrEqual(15);
  });

  test.each([
    ["missing", undefined],
    ["null", null],
    ["no URL", "acme"],
    ["a URL with a path", `${ORG}/`],
    ["a URL with a password", "https://ada:secret@acme.okta.com"],
    ["a number", 1],
  ])("cannot be %s, which is not quoted", async (_, org) => {
    const message = await refusalOf({ ...(await interrupted()), org });
    expect(message).toContain("must be what checkpoint() of a scan returned");
    expect(message).not.toContain("secret");
  });

  test("is missing in version 1, which is accepted and upgraded to version 2", async () => {
    const { org: _, ...rest } = await interrupted();
    const from = { ...rest, version: 1 } as unknown as ScanCheckpoint;
    const { okta } = oktaOf(answer, { orgUrl: OTHER });
    const scanned = okta.scanUsers({ from, limit: 10 });
    for await (const _ of scanned) break;
    expect(scanned.checkpoint()).toMatchObject({ version: 2, org: OTHER });
    expect(await refusalOf({ ...from, org: OTHER })).toContain(OTHER);
  });

  test.each([0, 3, "2", null])("is required in version %j", async (version) => {
    expect(await refusalOf({ ...(await interrupted()), version })).toContain("must be what checkpoint()");
  });
});

describe("the ranges of a checkpoint", () => {
  const withRanges = async (left: ScanCheckpoint["left"]) => ({ ...(await interrupted()), left });

  test.each<[string, [string | null, string | null][]]>([
    [
      "that overlap",
      [
        [dayOf(0), dayOf(5)],
        [dayOf(4), dayOf(8)],
      ],
    ],
    [
      "that overlap in any order",
      [
        [dayOf(4), dayOf(8)],
        [dayOf(20), null],
        [dayOf(0), dayOf(5)],
      ],
    ],
    [
      "that come twice",
      [
        [dayOf(0), dayOf(5)],
        [dayOf(0), dayOf(5)],
      ],
    ],
    [
      "of which one is in the other",
      [
        [dayOf(0), dayOf(9)],
        [dayOf(3), dayOf(5)],
      ],
    ],
    [
      "that both have no beginning",
      [
        [null, dayOf(5)],
        [null, dayOf(8)],
      ],
    ],
    [
      "that both have no end",
      [
        [dayOf(5), null],
        [dayOf(8), null],
      ],
    ],
    [
      "of which one is all of the time",
      [
        [null, null],
        [dayOf(3), dayOf(5)],
      ],
    ],
    ["of which one ends before it begins", [[dayOf(5), dayOf(3)]]],
    ["of which one is empty", [[dayOf(5), dayOf(5)]]],
    [
      "that overlap by their offsets from UTC",
      [
        [dayOf(0), "2026-01-05T02:00:00+02:00"],
        ["2026-01-04T23:59:59Z", null],
      ],
    ],
  ])("%s are refused", async (_, left) => {
    expect(await refusalOf(await withRanges(left))).toContain("overlap");
  });

  test("may be adjacent, in any order", async () => {
    const from = await withRanges([
      [dayOf(20), null],
      [dayOf(5), dayOf(8)],
      [dayOf(8), dayOf(9)],
    ]);
    const { ids } = await scan(answer, { from });
    expect(ids).toEqual(IDS.filter((id) => /^(5|6|7|8|[23]\d)$/.test(id.slice(3))));
  });

  test.each([1, 2, 3, 8])("do not overlap after each page of a scan with %d readers", async (concurrency) => {
    const scanned = oktaOf(answer).okta.scanUsers({ limit: 3, concurrency });
    for await (const _ of scanned.pages()) {
      const from = JSON.parse(JSON.stringify(scanned.checkpoint()));
      // what is refused fails at its first page
      await oktaOf(answer).okta.scanUsers({ from, concurrency: 1 }).pages().next();
    }
  });
});
