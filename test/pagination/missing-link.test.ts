// A page without any Link header. Okta always sends one: without it, a full page may not be the last one.

import { describe, expect, test } from "vitest";
import { listGroups, listUserGrants, listUsers } from "../../generated/operations.js";
import { createClient, type OktaError, OktaPaginationError } from "../../src/index.js";
import { failure, json, linking, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, ORG, oktaOf, TOKEN } from "../support/okta-of.js";

const SELF = linking(`<${ORG}/api/v1/users>; rel="self"`);
const someUsers = (count: number) => Array.from({ length: count }, (_, at) => userOf(`00u${1000 + at}`));

/** Answers each request with as many users as its limit, or 200, and no Link. */
const fullPages: Handler = ({ url }) => json(someUsers(Number(new URL(url).searchParams.get("limit") ?? 200)));

async function consume(list: AsyncIterable<{ readonly id?: string }>, arrived: unknown[] = []): Promise<void> {
  for await (const { id } of list) arrived.push(id);
}

describe("a full page without any Link header ends a list with ERR_MISSING_LINK", () => {
  test("after its items", async () => {
    const { okta, sent } = oktaOf(fullPages);
    const arrived: unknown[] = [];
    const error = await errorOf(OktaPaginationError, consume(okta.listUsers({ limit: 3 }), arrived));
    expect(error).toMatchObject({ code: "ERR_MISSING_LINK", operation: "listUsers", path: "/api/v1/users" });
    expect(arrived).toHaveLength(3);
    expect(sent).toHaveLength(1);
  });

  test("with a message that says what is missing and what to do", async () => {
    const { okta } = oktaOf(fullPages);
    const { message } = await errorOf(OktaPaginationError, okta.listUsers().toArray());
    expect(message).toBe(
      "listUsers: a full page (200 items) has no Link header, which Okta always sends; there may be more. For a browser, the " +
        "server must send Access-Control-Expose-Headers: Link; elsewhere, check for a proxy or mock that leaves Link out",
    );
  });

  test("without yielding the page, whose cursor would be missing", async () => {
    const { okta } = oktaOf(fullPages);
    const error = await errorOf(OktaPaginationError, okta.listUsers({ limit: 3 }).pages().next());
    expect(error.code).toBe("ERR_MISSING_LINK");
  });

  test("also after pages with a Link header", async () => {
    const linked = json(someUsers(2), linking(`<${ORG}/api/v1/users?after=1&limit=2>; rel="next"`));
    const { okta } = oktaOf(inTurn(linked, json(someUsers(2))));
    const arrived: unknown[] = [];
    const error = await errorOf(OktaPaginationError, consume(okta.listUsers({ limit: 2 }), arrived));
    expect(error.code).toBe("ERR_MISSING_LINK");
    expect(arrived).toHaveLength(4);
  });

  test("of createClient", async () => {
    const client = createClient({ orgUrl: ORG, token: TOKEN, fetch: async () => json(someUsers(200)) });
    expect((await errorOf(OktaPaginationError, client.paginate(listUsers).toArray())).code).toBe("ERR_MISSING_LINK");
  });

  test("and hooks receive the error", async () => {
    const seen: OktaError[] = [];
    const { okta } = oktaOf(fullPages, { hooks: { onError: ({ error }) => seen.push(error) } });
    const error = await errorOf(OktaPaginationError, okta.listUsers().toArray());
    expect(seen).toEqual([error]);
  });
});

describe("a page is full", () => {
  const isError = async (
    count: number,
    consumed: (okta: ReturnType<typeof oktaOf>["okta"]) => PromiseLike<unknown>,
  ) => {
    const { okta } = oktaOf(() => json(someUsers(count)));
    return consumed(okta).then(
      () => false,
      (error: OktaError) => error.code === "ERR_MISSING_LINK",
    );
  };

  test.each([
    ["with as many items as its limit", 5, { limit: 5 }],
    ["with more items than its limit", 6, { limit: 5 }],
    ["without a limit, with Okta's default", 200, {}],
    ["with the most that Okta returns, whatever the limit", 200, { limit: 1000 }],
  ])("%s", async (_, count, options) => {
    expect(await isError(count, (okta) => okta.listUsers(options).toArray())).toBe(true);
    expect(await isError(count - 2, (okta) => okta.listUsers(options).toArray())).toBe(false);
  });

  test("by the default of its own operation", async () => {
    const grants = (count: number) =>
      isError(count, (okta) => okta.paginate(listUserGrants, { path: { userId: "00u1" } }).toArray());
    expect([await grants(20), await grants(19)]).toEqual([true, false]);
  });

  test("with the maximum of an operation that has no default", async () => {
    const groups = (count: number) => isError(count, (okta) => okta.paginate(listGroups).toArray());
    expect([await groups(10_000), await groups(9_999)]).toEqual([true, false]);
  });
});

describe("a list ends without an error", () => {
  test.each([
    ["at a full page with a Link to itself", () => json(someUsers(5), SELF), 5],
    ["at a full page with an empty Link", () => json(someUsers(5), { headers: { Link: "" } }), 5],
    ["at a page that is not full", () => json(someUsers(4)), 4],
    ["at an empty page", () => json([]), 0],
  ])("%s", async (_, handler, count) => {
    const { okta } = oktaOf(handler);
    expect(await okta.listUsers({ limit: 5 }).toArray()).toHaveLength(count);
  });

  test("with q, whose result is a single page", async () => {
    const { okta } = oktaOf(fullPages);
    expect(await okta.findUsers("ada", { limit: 5 }).toArray()).toHaveLength(5);
    expect(await okta.listGroups({ q: "Eng", limit: 5 }).toArray()).toHaveLength(5);
  });

  test("if no further page is needed", async () => {
    const { okta } = oktaOf(fullPages);
    expect((await okta.listUsers({ limit: 1 }).first())?.id).toBe("00u1000");
    expect(await okta.listUsers({ limit: 5 }).toArray({ max: 5 })).toHaveLength(5);
    for await (const { id } of okta.listUsers({ limit: 5 })) if (id === "00u1004") break;
  });

  test("in the lookup of a login that a path cannot contain", async () => {
    const { okta } = oktaOf((request) => (request.url.includes("?") ? json([userOf("00u1")]) : json(userOf("00u1"))));
    expect((await okta.getUser("acme/ada")).id).toBe("00u1");
  });
});

describe("a scan without any Link header", () => {
  test("ends with ERR_MISSING_LINK at a full page", async () => {
    const { okta } = oktaOf(fullPages);
    const error = await errorOf(OktaPaginationError, consume(okta.scanUsers()));
    expect(error).toMatchObject({ code: "ERR_MISSING_LINK", shortcut: "scanUsers" });
  });

  test("yields everybody on a page that is not full", async () => {
    const { okta } = oktaOf(({ url }) => {
      const { searchParams } = new URL(url);
      const users = someUsers(150);
      return json(searchParams.get("limit") === "1" ? users.slice(-1) : users);
    });
    const arrived: unknown[] = [];
    await consume(okta.scanUsers(), arrived);
    expect(arrived).toHaveLength(150);
  });

  test("still fails if the org refuses it", async () => {
    const { okta } = oktaOf(() => failure(403, "E0000006"));
    await expect(consume(okta.scanUsers())).rejects.toMatchObject({ code: "E0000006" });
  });
});
