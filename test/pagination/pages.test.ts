import { describe, expect, test } from "vitest";
import { OktaPermissionError, OktaResponseError } from "../../src/index.js";
import { failure, json, linking, pageOf, pageUrl, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, ORG, oktaOf } from "../support/okta-of.js";

const idsOf = (users: readonly { id: string }[]) => users.map(({ id }) => id);

describe("the end of a list", () => {
  test("is the first page without a next link", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["a", "b"], "1"), pageOf(["c"], "2"), pageOf(["d"])));
    expect(idsOf(await okta.listUsers().toArray())).toEqual(["a", "b", "c", "d"]);
    expect(sent.map(({ query }) => query["after"])).toEqual([undefined, "1", "2"]);
  });

  test("is not an empty page with a next link", async () => {
    const { okta } = oktaOf(inTurn(pageOf([], "1"), pageOf([], "2"), pageOf(["a"])));
    expect(idsOf(await okta.listUsers().toArray())).toEqual(["a"]);
  });

  test("is not a page shorter than the limit", async () => {
    const { okta } = oktaOf(inTurn(pageOf(["a"], "1"), pageOf(["b", "c"])));
    expect(idsOf(await okta.listUsers({ limit: 2 }).toArray())).toEqual(["a", "b", "c"]);
  });

  test("can be a full page without a next link", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["a", "b"])));
    expect(idsOf(await okta.listUsers({ limit: 2 }).toArray())).toEqual(["a", "b"]);
    expect(sent).toHaveLength(1);
  });

  test("can be an empty page, which makes an empty list", async () => {
    const { okta } = oktaOf(inTurn(pageOf([])));
    expect(await okta.listUsers().toArray()).toEqual([]);
  });
});

describe("the request of a page", () => {
  test("has the caller's query on the first page, and the link's query later", async () => {
    const link = `<${pageUrl("1")}&search=what+Okta+made+of+it>; rel="next"`;
    const { okta, sent } = oktaOf(inTurn(json([userOf("a")], linking(link)), pageOf([])));
    await okta.listUsers({ search: 'status eq "ACTIVE"', limit: 50, sortBy: "id" }).toArray();
    expect(sent.map(({ query }) => query)).toEqual([
      { search: 'status eq "ACTIVE"', limit: "50", sortBy: "id" },
      { after: "1", limit: "200", search: "what Okta made of it" },
    ]);
  });

  test("has the cursor exactly as in the link", async () => {
    const opaque = "https%3A%2F%2Facme.okta.com%2F200u65dtz%3A%2B%20%2541";
    const { okta, sent } = oktaOf(inTurn(pageOf(["a"], opaque), pageOf([])));
    await okta.listUsers().toArray();
    expect(sent[1]?.url).toBe(pageUrl(opaque));
  });

  test("keeps the path of an org URL below a path", async () => {
    const link = '</api/v1/users/00u1/grants?after=g1&limit=20>; rel="next"';
    const { okta, sent } = oktaOf(inTurn(json([{ id: "g0" }], linking(link)), json([{ id: "g1" }])));
    expect(await okta.listUserGrants("00u1").toArray()).toEqual([{ id: "g0" }, { id: "g1" }]);
    expect(sent.map(({ line }) => line)).toEqual(Array(2).fill("GET /api/v1/users/00u1/grants"));
  });

  test("has the caller's headers and the credentials on every page", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["a"], "1"), pageOf(["b"])));
    const contentType = "application/json; okta-response=omitCredentials";
    await okta.listUsers({ contentType, headers: { "X-Trace": "t1" } }).toArray();
    expect(sent).toHaveLength(2);
    for (const { headers } of sent) {
      expect(headers.get("X-Trace")).toBe("t1");
      expect(headers.get("Content-Type")).toBe(contentType);
      expect(headers.get("Authorization")).toMatch(/^SSWS /);
      expect(headers.get("Accept")).toBe("application/json");
    }
  });
});

describe("a page", () => {
  test("has the cursor to resume with as `next`, which is undefined on the last page", async () => {
    const { okta } = oktaOf(inTurn(pageOf(["a"], "cur%2Bsor"), pageOf(["b"])));
    const seen: (string | undefined)[] = [];
    for await (const page of okta.listUsers().pages()) seen.push(page.next);
    expect(seen).toEqual(["cur+sor", undefined]);
  });

  test("can be resumed with `after`", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["b"])));
    expect(idsOf(await okta.listUsers({ after: "cur+sor" }).toArray())).toEqual(["b"]);
    expect(sent[0]?.query).toEqual({ after: "cur+sor" });
    expect(sent[0]?.url).toContain("after=cur%2Bsor");
  });

  test("has no cursor that is a URL of another endpoint", async () => {
    const { okta, sent } = oktaOf(() => pageOf([]));
    await okta.listUsers({ after: `${ORG}/api/v1/api-tokens` }).toArray();
    expect(sent.map(({ line }) => line)).toEqual(["GET /api/v1/users"]);
  });

  test("has its items, its response and its rate limit", async () => {
    const headers = {
      "X-Rate-Limit-Limit": "600",
      "X-Rate-Limit-Remaining": "599",
      "X-Rate-Limit-Reset": "1800000000",
    };
    const { okta } = oktaOf(inTurn(json([userOf("a")], { headers: { ...headers, "X-Okta-Request-Id": "req-9" } })));
    const page = (await okta.listUsers().pages().next()).value;
    expect(page?.items).toEqual([userOf("a")]);
    expect(page?.rateLimit).toEqual({ limit: 600, remaining: 599, reset: 1_800_000_000 });
    expect(page?.response.headers.get("X-Okta-Request-Id")).toBe("req-9");
  });

  test.each<{ what: string; headers: { [name: string]: string }; rateLimit: object | undefined }>([
    { what: "no figures", headers: {}, rateLimit: undefined },
    {
      what: "one missing",
      headers: { "X-Rate-Limit-Limit": "600", "X-Rate-Limit-Reset": "1800000000" },
      rateLimit: { limit: 600, reset: 1_800_000_000 },
    },
    {
      what: "one that is not a number",
      headers: { "X-Rate-Limit-Limit": "many", "X-Rate-Limit-Remaining": "1", "X-Rate-Limit-Reset": "1800000000" },
      rateLimit: { remaining: 1, reset: 1_800_000_000 },
    },
  ])("a response with $what has a rate limit without that value", async ({ headers, rateLimit }) => {
    const { okta } = oktaOf(inTurn(json([], { headers })));
    const page = (await okta.listUsers().pages().next()).value;
    expect(page?.rateLimit).toStrictEqual(rateLimit);
  });
});

describe("a failing page", () => {
  test("rejects after the items before it", async () => {
    const { okta } = oktaOf(inTurn(pageOf(["a", "b"], "1"), failure(403, "E0000006")));
    const arrived: string[] = [];
    const error = await errorOf(OktaPermissionError, async () => {
      for await (const { id } of okta.listUsers()) arrived.push(id);
    });
    expect(arrived).toEqual(["a", "b"]);
    expect(error.operation).toBe("listUsers");
  });

  test.each([
    ["an object", {}],
    ["null", null],
    ["a text", "users"],
  ])("is one with %s instead of a list", async (_, body) => {
    const { okta } = oktaOf(inTurn(json(body)));
    const error = await errorOf(OktaResponseError, okta.listUsers().toArray());
    expect(error.code).toBe("ERR_UNREADABLE_BODY");
  });
});
