// Scans with responses that an org should not send, and with invalid options.

import { describe, expect, test } from "vitest";
import { OktaArgumentError, OktaPaginationError } from "../../src/index.js";
import { json, linking } from "../support/answers.js";
import { ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, ORG, oktaOf } from "../support/okta-of.js";
import { answer, IDS, scan, USERS } from "../support/scan-org.js";

describe("an org that does not sort its users", () => {
  test.each([
    ["within a page", [USERS[1], USERS[0]]],
    ["where a user has no time", [USERS[0], { ...USERS[1], created: undefined }]],
  ])("%s fails instead of losing users", async (_, page) => {
    const error = await errorOf(
      OktaPaginationError,
      scan(() => json(page), { concurrency: 1 }),
    );
    expect(error.code).toBe("ERR_UNSORTED");
    expect(error.message).toContain("listUsers");
  });

  test("fails between two pages, too", async () => {
    const next = linking(`<${ORG}/api/v1/users?after=1>; rel="next"`);
    const pages = inTurn(json([USERS[5]], next), json([USERS[4]]));
    const error = await errorOf(OktaPaginationError, scan(pages, { concurrency: 1 }));
    expect(error.code).toBe("ERR_UNSORTED");
  });
});

test("an empty page with a next link is followed", async () => {
  const next = linking(`<${ORG}/api/v1/users?after=1>; rel="next"`);
  const { ids } = await scan(inTurn(json([], next), json([USERS[4]])), { concurrency: 1 });
  expect(ids).toEqual(["00u4"]);
});

test("an empty checkpoint sends nothing, whether it has the newest user or not", async () => {
  const from = { version: 2, org: ORG, search: null, left: [], users: 0, span: [null, null] } as const;
  const { okta, sent } = oktaOf(inTurn(), { pacing: false, timeout: 0 });
  expect(await okta.scanUsers({ from }).pages().next()).toEqual({ done: true, value: undefined });
  await new ManualClock().settle();
  expect(sent).toEqual([]);
});

test("a scan and its division send extraQuery with each of their requests", async () => {
  const extraQuery = { beta: "1" };
  const { ids, sent } = await scan(answer, { extraQuery });
  expect(ids).toEqual(IDS);
  const divided = oktaOf(answer);
  await divided.okta.splitScan(2, { extraQuery });
  for (const { url } of [...sent, ...divided.sent]) expect(new URL(url).searchParams.get("beta")).toBe("1");
});

describe("an invalid option is refused before anything is sent:", () => {
  test.each<[argument: string, options: object]>([
    ["concurrency", { concurrency: 0 }],
    ["concurrency", { concurrency: 1.5 }],
    ["concurrency", { concurrency: "4" }],
    ["signal", { signal: {} }],
    ["timeout", { timeout: -1 }],
    ["headers", { headers: { Authorization: "SSWS 00a" } }],
    ["search", { search: "" }],
    ["search", { search: 7 }],
    ["fields", { fields: ["id"] }],
    ["onProgress", { onProgress: true }],
    ["sortBy", { sortBy: "created" }],
    ["filter", { filter: 'status eq "ACTIVE"' }],
    ["after", { after: "1" }],
    ["readAhead", { readAhead: 1 }],
    ["from", { from: {} }],
    ["from", { from: null }],
    ["from", { from: { version: 2, search: null, left: [], users: 0, span: [null, null] } }],
    ["from", { from: { version: 1, search: null, left: [["yesterday", null]], users: 0, span: [null, null] } }],
    ["from", { from: { version: 1, search: null, left: [], users: "0", span: [null, null] } }],
    ["deadline", { deadline: -1 }],
  ])("%s of %j", async (argument, options) => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, okta.scanUsers(options).pages().next());
    expect(error.argument).toBe(argument);
    expect(sent).toEqual([]);
  });
});
