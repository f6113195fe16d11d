// What a scan does with answers that an org should not give, and with options that cannot be.

import { describe, expect, test } from "vitest";
import {
  OktaArgumentError,
  type OktaOptions,
  OktaPaginationError,
  OktaValidationError,
  type ScanUsersOptions,
} from "../../src/index.js";
import { failure, json, linking, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { evaluateSearch } from "../support/evaluate.js";
import { happened } from "../support/happened.js";
import { type Handler, inTurn, ORG, oktaOf } from "../support/okta-of.js";

const DAY = 86_400_000;
const dayOf = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * DAY).toISOString();
const USERS = Array.from({ length: 40 }, (_, day) => userOf(`00u${day}`, { created: dayOf(day) }));
const IDS = USERS.map(({ id }) => id).sort();

/** Whether a search is for a range, and not for all that the caller's expression selects. */
const isRange = ({ url }: Request) => new URL(url).searchParams.get("search")?.includes(") and created");

/** Answers a search, sorted by creation, ten users a page. */
const answer: Handler = ({ url }) => {
  const { searchParams } = new URL(url);
  const after = Number(searchParams.get("after") ?? 0);
  const limit = Number(searchParams.get("limit"));
  const found = USERS.filter(evaluateSearch(searchParams.get("search") ?? "id pr"));
  if (searchParams.get("sortOrder") === "desc") found.reverse();
  const page = found.slice(after, after + limit);
  searchParams.set("after", String(after + limit));
  return after + limit < found.length
    ? json(page, linking(`<${ORG}/api/v1/users?${searchParams}>; rel="next"`))
    : json(page);
};

async function scan(handler: Handler, options: ScanUsersOptions = {}, client: Partial<OktaOptions> = {}) {
  const { okta, sent } = oktaOf(handler, client);
  const ids: string[] = [];
  for await (const { id } of okta.scanUsers({ limit: 10, concurrency: 3, ...options })) ids.push(id);
  return { ids: ids.sort(), sent };
}

const tooComplex = () => failure(400, "E0000031");

describe("an org that refuses to divide an expression", () => {
  test("is read by one reader: everybody comes once", async () => {
    const handler: Handler = (request) => (isRange(request) ? tooComplex() : answer(request));
    const { ids, sent } = await scan(handler, { search: "profile.login pr" });
    expect(ids).toEqual(IDS);
    // four pages, the newest user, and the two readers who were refused
    expect(sent).toHaveLength(4 + 1 + 2);
  });

  test("also where it says so only when the first reader waits for it", async () => {
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
    await happened(() => client.sent.some(({ query }) => query["after"] === "20") && ids.length === 20);
    refuse();
    await ended;
    expect(ids.sort()).toEqual(IDS);
  });

  test("takes back the other parts too, even those that it answers later", async () => {
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

  test("fails the scan if it has divided it before", async () => {
    let ranges = 0;
    const handler: Handler = (request) => (isRange(request) && ranges++ > 0 ? tooComplex() : answer(request));
    await errorOf(OktaValidationError, scan(handler, { search: "profile.login pr" }));
  });

  test("fails the scan of everybody, which is by a time from the beginning", async () => {
    await errorOf(OktaValidationError, scan(tooComplex));
  });
});

describe("an org that does not sort", () => {
  test.each([
    ["within a page", [USERS[1], USERS[0]]],
    ["where a user has no time", [USERS[0], { ...USERS[1], created: undefined }]],
  ])("%s is told so, instead of losing users", async (_, page) => {
    const error = await errorOf(
      OktaPaginationError,
      scan(() => json(page), { concurrency: 1 }),
    );
    expect(error.code).toBe("ERR_UNSORTED");
    expect(error.message).toContain("listUsers");
  });

  test("from one page to the next, too", async () => {
    const next = linking(`<${ORG}/api/v1/users?after=1>; rel="next"`);
    const pages = inTurn(json([USERS[5]], next), json([USERS[4]]));
    const error = await errorOf(OktaPaginationError, scan(pages, { concurrency: 1 }));
    expect(error.code).toBe("ERR_UNSORTED");
  });
});

test("an empty page with a next link goes on", async () => {
  const next = linking(`<${ORG}/api/v1/users?after=1>; rel="next"`);
  const { ids } = await scan(inTurn(json([], next), json([USERS[4]])), { concurrency: 1 });
  expect(ids).toEqual(["00u4"]);
});

test("what onProgress throws ends the scan", async () => {
  const onProgress = () => {
    throw new Error("disk full");
  };
  await expect(scan(answer, { onProgress })).rejects.toThrow("disk full");
});

describe("an option that cannot be is refused before anything is sent:", () => {
  test.each<[argument: string, options: object]>([
    ["concurrency", { concurrency: 0 }],
    ["concurrency", { concurrency: 1.5 }],
    ["concurrency", { concurrency: "4" }],
    ["signal", { signal: {} }],
    ["timeout", { timeout: -1 }],
    ["headers", { headers: { Authorization: "SSWS 00a" } }],
    ["search", { search: "" }],
    ["search", { search: 7 }],
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
