// `request` and `list`: any path of Okta, with the checks, pages and errors of the methods.

import { describe, expect, test } from "vitest";
import { listLogEvents } from "../../generated/operations.js";
import {
  createClient,
  OktaArgumentError,
  OktaNotFoundError,
  OktaPaginationError,
  OktaResponseError,
} from "../../src/index.js";
import { listOperationOf } from "../../src/request/endpoint.js";
import { failure, json, linking } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { fetchOf, inTurn, ORG, oktaOf, TOKEN } from "../support/okta-of.js";

const app = { id: "0oa1", label: "Wiki" };

describe("request", () => {
  test("sends the method, the path values, the query, the headers and the body", async () => {
    const { okta, sent } = oktaOf(() => json(app));
    const options = { path: { appId: "0oa/1".replace("/", "") }, query: { validityYears: 2 }, body: { kid: "k" } };
    expect(await okta.request("POST /api/v1/apps/{appId}/keys", { ...options, headers: { "X-Trace": "t" } })).toEqual(
      app,
    );
    expect(sent[0]).toMatchObject({
      line: "POST /api/v1/apps/0oa1/keys",
      query: { validityYears: "2" },
      body: { kid: "k" },
    });
    expect(sent[0]?.headers.get("X-Trace")).toBe("t");
  });

  test("throws Okta's error, which names the path template", async () => {
    const { okta } = oktaOf(() => failure(404, "E0000007"));
    const error = await errorOf(
      OktaNotFoundError,
      okta.request("GET /api/v1/apps/{appId}", { path: { appId: "0oa1" } }),
    );
    expect(error.operation).toBe("GET /api/v1/apps/{appId}");
    expect(error.path).toBe("/api/v1/apps/0oa1");
    expect(error.message).toContain("GET /api/v1/apps/{appId}");
  });

  test("has withResponse(), and counts against the limit of its path", async () => {
    const headers = { "X-Rate-Limit-Limit": "100", "X-Rate-Limit-Remaining": "99", "X-Rate-Limit-Reset": "1900000000" };
    const { okta } = oktaOf(() =>
      json(app, { headers: { ...headers, Location: "/api/v1/apps/0oa1/jobs/1" }, status: 202 }),
    );
    const call = okta.request("POST /api/v1/apps/{appId}/jobs", { path: { appId: "0oa1" } });
    const { data, response } = await call.withResponse();
    expect(data).toEqual(app);
    expect(response.headers.get("Location")).toBe("/api/v1/apps/0oa1/jobs/1");
    expect(Object.keys(okta.rateLimits())).toEqual(["POST /api/v1/apps/{appId}/jobs"]);
  });

  test("is retried like a method", async () => {
    const { okta, sent } = oktaOf(inTurn(new Response(null, { status: 503 }), json(app)));
    await okta.request("GET /api/v1/apps/{appId}", { path: { appId: "0oa1" }, retry: 1 });
    expect(sent).toHaveLength(2);
  });

  test("resolves to undefined for a write without a response body", async () => {
    const { okta } = oktaOf(() => new Response(null, { status: 200 }));
    expect(
      await okta.request("POST /api/v1/apps/{appId}/lifecycle/activate", { path: { appId: "0oa1" } }),
    ).toBeUndefined();
  });

  test("rejects for a GET without a response body", async () => {
    const { okta } = oktaOf(() => new Response(null, { status: 200 }));
    const error = await errorOf(
      OktaResponseError,
      okta.request("GET /api/v1/apps/{appId}", { path: { appId: "0oa1" } }),
    );
    expect(error.code).toBe("ERR_UNREADABLE_BODY");
  });

  test("is available on a client without methods", async () => {
    const client = createClient({ orgUrl: ORG, token: TOKEN, fetch: fetchOf(() => json([app])) });
    expect(await client.request("GET /api/v1/apps")).toEqual([app]);
    expect(await client.list("GET /api/v1/apps").toArray()).toEqual([app]);
  });

  test("works in a bulk run", async () => {
    const { okta } = oktaOf(({ url }) => json({ id: url.split("/").at(-1) }));
    const report = await okta.bulk(["0oa1", "0oa2"], (appId) =>
      okta.request("GET /api/v1/apps/{appId}", { path: { appId } }),
    );
    expect(report.succeeded).toBe(2);
  });
});

describe("nothing is sent for", () => {
  const { okta, sent } = oktaOf(() => json(app));
  const request = okta.request as (endpoint: unknown, options?: object) => Promise<unknown>;

  test.each([
    ["no method", "/api/v1/apps"],
    ["an unknown method", "FETCH /api/v1/apps"],
    ["a method in lower case", "get /api/v1/apps"],
    ["another host", "GET https://evil.test/api/v1/apps"],
    ["a path that is a host", "GET //evil.test/api/v1/apps"],
    ["more than a path", "GET /api/v1/apps HTTP/1.1"],
    ["a query", "GET /api/v1/apps?limit=1"],
    ["a value that leaves its place", "DELETE /api/v1/users/../sessions"],
    ["an encoded value that does", "DELETE /api/v1/users/%2e%2e/sessions"],
    ["a value in the path", "GET /api/v1/users/ada@acme.test"],
    ["an empty value in the path", "DELETE /api/v1/apps/"],
    ["something that is not a string", { path: "/api/v1/apps" }],
  ])("an endpoint with %s", async (_, endpoint) => {
    const error = await errorOf(OktaArgumentError, request(endpoint));
    expect(error.argument).toBe("endpoint");
    expect(error.message).not.toContain("evil");
    expect(sent).toEqual([]);
  });

  test.each([
    ["a path value that is missing", "GET /api/v1/apps/{appId}", {}, "appId"],
    ["a path value that leaves its place", "GET /api/v1/apps/{appId}", { path: { appId: ".." } }, "appId"],
    ["a misspelt option", "GET /api/v1/apps", { qeury: { limit: 1 } }, "qeury"],
    ["a body of a GET", "GET /api/v1/apps", { body: {} }, "body"],
    ["a query that is not an object", "GET /api/v1/apps", { query: "limit=1" }, "query"],
    ["an empty filter", "GET /api/v1/apps", { query: { filter: "" } }, "filter"],
  ])("%s", async (_, endpoint, options, argument) => {
    expect((await errorOf(OktaArgumentError, request(endpoint, options))).argument).toBe(argument);
    expect(sent).toEqual([]);
  });
});

describe("list", () => {
  const page = (ids: readonly string[], after?: string) =>
    json(
      ids.map((id) => ({ id })),
      after === undefined ? {} : linking(`<${ORG}/api/v1/apps?after=${after}>; rel="next"`),
    );

  test("follows the links to the last page", async () => {
    const { okta, sent } = oktaOf(inTurn(page(["a", "b"], "1"), page(["c"])));
    const apps = okta.list("GET /api/v1/apps", { query: { limit: 2 } });
    expect(await apps.toArray()).toEqual([{ id: "a" }, { id: "b" }, { id: "c" }]);
    expect(sent.map(({ query }) => query)).toEqual([{ limit: "2" }, { after: "1" }]);
  });

  test("refuses a link to another path", async () => {
    const { okta } = oktaOf(inTurn(json([], linking(`<${ORG}/api/v1/users?after=1>; rel="next"`))));
    const error = await errorOf(OktaPaginationError, okta.list("GET /api/v1/apps").toArray());
    expect(error.code).toBe("ERR_FOREIGN_LINK");
  });

  test("throws for an endpoint other than a GET", () => {
    const { okta } = oktaOf(() => page([]));
    expect(() => okta.list("POST /api/v1/apps" as never, {} as never)).toThrow(OktaArgumentError);
  });

  test("of the System Log polls as listLogEvents does", () => {
    expect(listOperationOf("GET /api/v1/logs").pollsUnless).toEqual(listLogEvents.pollsUnless);
  });
});

describe("a list that is wrapped in an object", () => {
  const wrapped = (roles: readonly string[], after?: string) => {
    const next = after && { next: { href: `https://acme.okta.com/api/v1/iam/roles?after=${after}` } };
    return json({ roles: roles.map((id) => ({ id })), _links: { self: { href: "/" }, ...next } });
  };

  test("yields the items of its only array, and follows the next link of its body", async () => {
    const { okta, sent } = oktaOf(inTurn(wrapped(["a"], "1"), wrapped([], "2"), wrapped(["b"])));
    expect(await okta.list("GET /api/v1/iam/roles").toArray()).toEqual([{ id: "a" }, { id: "b" }]);
    expect(sent.map(({ query }) => query["after"])).toEqual([undefined, "1", "2"]);
  });

  test("has the cursor of the next page", async () => {
    const { okta } = oktaOf(inTurn(wrapped(["a"], "1")));
    const { value } = await okta.list("GET /api/v1/iam/roles").pages().next();
    expect(value).toMatchObject({ items: [{ id: "a" }], next: "1" });
  });

  test("is prefetched once the body names the next page", async () => {
    const { okta, sent } = oktaOf(inTurn(wrapped(["a"], "1"), wrapped(["b"], "2"), wrapped(["c"])), { readAhead: 1 });
    const pages = okta.list("GET /api/v1/iam/roles").pages();
    await pages.next();
    expect(sent.map(({ query }) => query["after"])).toEqual([undefined, "1"]);
    await pages.return();
  });

  test.each([
    ["another host", "https://evil.test/api/v1/users?after=1"],
    ["a scheme that is not http", "javascript:alert(1)"],
  ])("does not follow a link to %s and another path", async (_, href) => {
    const { okta, sent } = oktaOf(inTurn(json({ roles: [], _links: { next: { href } } })));
    const error = await errorOf(OktaPaginationError, okta.list("GET /api/v1/iam/roles").toArray());
    expect(error.code).toBe("ERR_FOREIGN_LINK");
    expect(sent).toHaveLength(1);
  });

  test("ends with an error if a cursor repeats", async () => {
    const { okta } = oktaOf(inTurn(wrapped(["a"], "1"), wrapped(["b"], "1")));
    const error = await errorOf(OktaPaginationError, okta.list("GET /api/v1/iam/roles").toArray());
    expect(error.code).toBe("ERR_CURSOR_LOOP");
  });

  test.each([
    ["no array", { id: "0oa1" }],
    ["two arrays", { roles: [], groups: [] }],
    ["arrays in its links only", { _links: [] }],
    ["null", null],
  ])("is refused with %s", async (_, body) => {
    const { okta } = oktaOf(inTurn(json(body)));
    const error = await errorOf(OktaResponseError, okta.list("GET /api/v1/iam/roles").toArray());
    expect(error.code).toBe("ERR_UNREADABLE_BODY");
  });

  test("may end with a full page without a Link header: its links are in the body", async () => {
    const { okta } = oktaOf(inTurn(wrapped(["a"])));
    expect(await okta.list("GET /api/v1/iam/roles", { query: { limit: 1 } }).toArray()).toEqual([{ id: "a" }]);
  });

  test("is refused by a method whose items are the body", async () => {
    const { okta } = oktaOf(inTurn(json({ users: [{ id: "00u1" }] })));
    await errorOf(OktaResponseError, okta.listUsers().toArray());
  });
});
