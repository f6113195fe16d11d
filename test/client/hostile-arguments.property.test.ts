// For any arguments, a method fails only with an OktaError, one that returns a promise never throws, and nothing is
// sent twice.

import { describe, expect, test } from "vitest";
import { type Okta, OktaArgumentError } from "../../src/index.js";
import { json } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { argumentsOf, expectOurs, failureOf, HOSTILE, OPERATIONS, SHORTCUTS } from "../support/hostile.js";
import { oktaOf } from "../support/okta-of.js";

/** Those that return a list, which they do at once. */
const LISTS = /^(list|find|search|filter|scan)Users|^list[A-Z]|^paginate$/;
const CLOCK = new FlyingClock();

const METHODS: [string, unknown[]][] = [
  ...[...OPERATIONS.values()].map((operation): [string, unknown[]] => [operation.id, argumentsOf(operation)]),
  ...SHORTCUTS,
];

test.each(METHODS)("%s", async (method, right) => {
  for (const [name, make] of HOSTILE) {
    for (let at = 0; at < right.length; at++) {
      const sent: string[] = [];
      const { okta } = oktaOf(
        (request) => {
          sent.push(`${request.method} ${request.url}`);
          return json([]);
        },
        { timeout: 0, clock: CLOCK, retry: 2 },
      );
      const given = right.map((value, place) => (place === at ? make() : value));
      const run = okta[method as keyof Okta] as (...all: unknown[]) => unknown;
      const failure = await failureOf(() => run(...given));
      expectOurs(failure, `${method}(${name} at ${at})`);
      const throws = failure?.atOnce && !(OPERATIONS.get(method)?.paginated ?? LISTS.test(method));
      expect(throws ? `${method}(${name} at ${at}) throws` : "").toBe("");
      expect(new Set(sent).size).toBe(sent.length);
    }
  }
});

const PATH = "/api/v1/users/{id}";
const params = { path: { id: "00u1" } };

describe("okta.api", () => {
  test.each<[string, (api: Okta["api"], value: never) => unknown]>([
    ["method", (api, value) => api.request(value, PATH, { params } as never)],
    ["path", (api, value) => api.GET(value, { params } as never)],
    ["options", (api, value) => api.GET(PATH, value)],
    ["params", (api, value) => api.GET(PATH, { params: value })],
    ["path values", (api, value) => api.GET(PATH, { params: { path: value } })],
    ["a path value", (api, value) => api.GET(PATH, { params: { path: { id: value } } })],
    ["a query", (api, value) => api.GET(PATH, { params: { ...params, query: value } })],
    ["a parameter", (api, value) => api.GET(PATH, { params: { ...params, query: { expand: value } } })],
    ["header parameters", (api, value) => api.GET(PATH, { params: { ...params, header: value } })],
    ["a header parameter", (api, value) => api.GET(PATH, { params: { ...params, header: { "X-A": value } } } as never)],
    ["headers", (api, value) => api.GET(PATH, { params, headers: value })],
    ["a header", (api, value) => api.GET(PATH, { params, headers: { "X-A": value } })],
    ["body", (api, value) => api.POST(PATH, { params, body: value })],
    ["a field", (api, value) => api.POST(PATH, { params, body: { profile: { nickName: value } } })],
    ["parseAs", (api, value) => api.GET(PATH, { params, parseAs: value })],
    ["signal", (api, value) => api.GET(PATH, { params, signal: value })],
    ["fetch", (api, value) => api.GET(PATH, { params, fetch: value })],
    ["baseUrl", (api, value) => api.GET(PATH, { params, baseUrl: value })],
    ["redirect", (api, value) => api.GET(PATH, { params, redirect: value })],
    ["middleware", (api, value) => api.GET(PATH, { params, middleware: value })],
    ["a middleware", (api, value) => api.GET(PATH, { params, middleware: [value] })],
    ["retry", (api, value) => api.GET(PATH, { params, retry: value } as never)],
  ])("%s", async (place, run) => {
    for (const [name, make] of HOSTILE) {
      let sent = 0;
      const { okta } = oktaOf(
        () => {
          sent++;
          return json({});
        },
        { timeout: 0, clock: CLOCK, retry: 2 },
      );
      const failure = await failureOf(() => run(okta.api, make() as never));
      expectOurs(failure, `${place}: ${name}`, place === "fetch");
      expect(failure?.atOnce ? `${place}: ${name} throws` : "").toBe("");
      expect(sent < 2 ? "" : `${place}: ${name} is sent ${sent} times`).toBe("");
    }
  });

  test("a header set by middleware", async () => {
    const values = ["a\x01b", "a\x7f"];
    for (const value of values) {
      const { okta, sent } = oktaOf(() => json({}));
      const middleware = [{ onRequest: ({ request }: { request: Request }) => request.headers.set("X-A", value) }];
      const failure = await failureOf(() => okta.api.GET(PATH, { params, middleware: middleware as never }));
      expect(failure?.error).toBeInstanceOf(OktaArgumentError);
      expect(sent).toEqual([]);
    }
  });
});
