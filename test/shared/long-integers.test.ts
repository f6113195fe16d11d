// Okta's integers have 64 bits, a double is exact up to 53: larger ones are read and sent as bigint.

import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { getUser, listUsers } from "../../generated/operations.js";
import {
  type Okta,
  OktaArgumentError,
  OktaNetworkError,
  OktaResponseError,
  OktaValidationError,
} from "../../src/index.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, oktaOf } from "../support/okta-of.js";

const BADGE = 9007199254740993n;
const user = (badge: string, id = "00u1") =>
  `{"id":"${id}","status":"ACTIVE","created":"2026-01-01T00:00:00.000Z","profile":{"login":"ada@acme.test","badge":${badge}}}`;
const answering =
  (text: string, init?: ResponseInit): Handler =>
  () =>
    new Response(text, init);

/** What was sent of a body, letter by letter. */
async function bodySent(run: (okta: Okta) => Promise<unknown>): Promise<string> {
  const bodies: string[] = [];
  const { okta } = oktaOf(async (request) => {
    bodies.push(await request.text());
    return new Response(user("1"));
  });
  await run(okta);
  return bodies.join();
}

describe("an integer beyond Number.MAX_SAFE_INTEGER is a bigint", () => {
  const one = (okta: Okta) => ({
    method: () => okta.getUser("00u1"),
    call: () => okta.call(getUser, { path: { id: "00u1" } }),
  });
  test.each(["method", "call"] as const)("in a user read with %s", async (way) => {
    const { okta } = oktaOf(answering(user(String(BADGE))));
    expect((await one(okta)[way]()).profile["badge"]).toBe(BADGE);
  });

  test("through the raw client, in a success and in an error", async () => {
    const path = { params: { path: { id: "00u1" } } };
    for (const status of [200, 400]) {
      for (const headers of [{}, { "Content-Length": String(user(String(BADGE)).length) }]) {
        const { okta } = oktaOf(answering(user(String(BADGE)), { status, headers }));
        const { data, error } = await okta.api.GET("/api/v1/users/{id}", path);
        expect(data ?? error).toHaveProperty("profile.badge", BADGE);
      }
    }
  });

  test("through the raw client, in a response that middleware creates or changes", async () => {
    const { okta } = oktaOf(answering(user("1")));
    const answer = () => new Response(user(String(BADGE)));
    for (const middleware of [{ onRequest: answer }, { onResponse: answer }]) {
      const init = { params: { path: { id: "00u1" } }, middleware: [middleware] };
      expect((await okta.api.GET("/api/v1/users/{id}", init)).data).toHaveProperty("profile.badge", BADGE);
    }
  });

  test("but text from the raw client is unchanged", async () => {
    const { okta } = oktaOf(answering(user(String(BADGE))));
    const init = { params: { path: { id: "00u1" } }, parseAs: "text" } as const;
    expect((await okta.api.GET("/api/v1/users/{id}", init)).data).toBe(user(String(BADGE)));
  });

  test.each<[string, (okta: Okta) => AsyncIterable<object>]>([
    ["a list", (okta) => okta.listUsers()],
    ["paginate", (okta) => okta.paginate(listUsers)],
    ["pages", (okta) => okta.searchUsers("id pr").pages()],
    ["a scan", (okta) => okta.scanUsers({ concurrency: 1 })],
  ])("of many users, by %s", async (_, list) => {
    const { okta } = oktaOf(answering(`[${user("7", "00u0")},${user(String(BADGE))}]`));
    const found: object[] = [];
    for await (const item of list(okta)) found.push(...("items" in item ? (item.items as object[]) : [item]));
    expect(found).toHaveLength(2);
    expect(found[0]).toHaveProperty("profile.badge", 7);
    expect(found[1]).toHaveProperty("profile.badge", BADGE);
  });

  test("in the body of an error", async () => {
    const { okta } = oktaOf(answering(`{"errorCode":"E0000001","limit":[${BADGE}]}`, { status: 400 }));
    const error = await errorOf(OktaValidationError, okta.getUser("00u1"));
    expect(error).toMatchObject({ code: "E0000001", body: { limit: [BADGE] } });
  });

  test.each<[string, unknown]>([
    ["9007199254740991", 9007199254740991],
    ["-9007199254740991", -9007199254740991],
    ["9007199254740992", 9007199254740992n],
    ["-9007199254740993", -9007199254740993n],
    ["9223372036854775807", 2n ** 63n - 1n],
    ["-9223372036854775808", -(2n ** 63n)],
    [`1${"0".repeat(400)}`, 10n ** 400n],
    ["[ 1 , 9007199254740993 ]", [1, BADGE]],
    ['{"9007199254740993":9007199254740993}', { "9007199254740993": BADGE }],
    ['"9007199254740993"', "9007199254740993"],
    ['"\\\\\\": 9007199254740993 ,"', '\\": 9007199254740993 ,'],
    ['["\\u00009007199254740993",9007199254740993]', ["\u00009007199254740993", BADGE]],
    ["9007199254740993.00", BADGE],
    // what is not written as an integer is a double
    ["1e20", 1e20],
    ["9007199254740993.5", 9007199254740994],
    ["-0", -0],
  ])("%s", async (text, value) => {
    const { okta } = oktaOf(answering(user(text)));
    expect((await okta.getUser("00u1")).profile["badge"]).toStrictEqual(value);
  });

  test("and the last one of a duplicate name counts, as in all JSON", async () => {
    const { okta } = oktaOf(answering(user(`1,"badge":${BADGE},"one":${BADGE},"one":2`)));
    expect((await okta.getUser("00u1")).profile).toMatchObject({ badge: BADGE, one: 2 });
  });

  test("and a name that is special in JavaScript is an ordinary name", async () => {
    const { okta } = oktaOf(answering(user(`{"__proto__":${BADGE}}`)));
    const badge = (await okta.getUser("00u1")).profile["badge"] as object;
    expect(Object.entries(badge)).toEqual([["__proto__", BADGE]]);
  });

  test("and a truncated response after it is unreadable", async () => {
    const { okta } = oktaOf(answering(user(String(BADGE)).slice(0, -2)));
    expect((await errorOf(OktaResponseError, okta.getUser("00u1"))).code).toBe("ERR_UNREADABLE_BODY");
  });

  test("and an absurdly long one is unreadable, instead of taking minutes", { timeout: 5_000 }, async () => {
    const { okta } = oktaOf(answering(user("9".repeat(5_000_000))));
    expect((await errorOf(OktaResponseError, okta.getUser("00u1"))).code).toBe("ERR_UNREADABLE_BODY");
  });
});

describe("a bigint is sent as its digits", () => {
  test("so that a value that is read and written back stays the same", async () => {
    const { okta } = oktaOf(answering(user(String(BADGE))));
    const { profile } = await okta.getUser("00u1");
    const sent = await bodySent((other) => other.replaceUser("00u1", { profile: { ...profile, title: "Admiral" } }));
    expect(sent).toBe(`{"profile":{"login":"ada@acme.test","badge":${BADGE},"title":"Admiral"}}`);
  });

  test.each<[string, unknown, string]>([
    ["a small one", 7n, "7"],
    ["a negative one", -BADGE, `-${BADGE}`],
    ["in a list", [BADGE, "9007199254740993"], `[${BADGE},"9007199254740993"]`],
    ["that toJSON returns", { toJSON: () => BADGE }, String(BADGE)],
    [
      "beside what becomes something else",
      [BADGE, undefined, new Date(0), null],
      `[${BADGE},null,"1970-01-01T00:00:00.000Z",null]`,
    ],
    ["beside a text that looks like one", [BADGE, "\u00009007199254740993"], `[${BADGE},"\\u00009007199254740993"]`],
    ["in an object", { "\u00001": BADGE, undefined }, `{"\\u00001":${BADGE}}`],
  ])("%s", async (_, badge, written) => {
    expect(await bodySent((okta) => okta.updateProfile("00u1", { badge }))).toBe(`{"profile":{"badge":${written}}}`);
  });

  test("through the raw client, too", async () => {
    const given = { params: { path: { id: "00u1" } }, body: { profile: { badge: BADGE } } };
    const sent = await bodySent((okta) => okta.api.POST("/api/v1/users/{id}", given));
    expect(sent).toBe(`{"profile":{"badge":${BADGE}}}`);
  });

  test("even if the program defined BigInt.prototype.toJSON", async () => {
    const prototype = BigInt.prototype as { toJSON?: unknown };
    prototype.toJSON = String;
    try {
      const sent = await bodySent((okta) => okta.updateProfile("00u1", { badge: BADGE }));
      expect(sent).toBe(`{"profile":{"badge":${BADGE}}}`);
    } finally {
      delete prototype.toJSON;
    }
  });

  test.each<[string, (okta: Okta, body: never) => Promise<unknown>]>([
    ["a method", (okta, body) => okta.updateUser("00u1", body)],
    ["the raw client", (okta, body) => okta.api.POST("/api/v1/users/{id}", { params: { path: { id: "00u1" } }, body })],
  ])("as a secret it is masked like any other, by %s", async (_, run) => {
    const { okta } = oktaOf(() => Promise.reject(new TypeError(`no route for ${BADGE}`)));
    const error = await errorOf(OktaNetworkError, run(okta, { credentials: { passCode: BADGE } } as never));
    expect(inspect(error)).toContain("no route for [redacted]");
  });

  test("in a path and in a query", async () => {
    const { okta, sent } = oktaOf(answering(user("1")));
    await okta.call(getUser, { path: { id: BADGE as never }, query: { expand: BADGE as never } });
    expect(sent[0]?.url).toContain("/api/v1/users/9007199254740993?expand=9007199254740993");
  });
});

describe("a number beyond Number.MAX_SAFE_INTEGER may have lost digits: it is refused, and nothing is sent", () => {
  // biome-ignore lint/correctness/noPrecisionLoss: this is what people write
  const rounded = 9007199254740993;

  test.each([
    ["as it was typed", rounded],
    ["a power of two, which JSON.stringify would write with other digits", 2 ** 60],
    ["a negative one", -rounded],
    ["a very large one", 1e300],
    ["infinity, for which JSON.stringify would write null", Number.POSITIVE_INFINITY],
    ["NaN", Number.NaN],
    ["in an object", Object(rounded)],
  ])("in a body: %s", async (_, badge) => {
    const { okta, sent } = oktaOf(answering(user("1")));
    for (const profile of [{ badge }, { badge: [badge] }, { badge, nickName: null, size: BADGE }]) {
      const error = await errorOf(OktaArgumentError, okta.updateProfile("00u1", profile));
      expect(error.argument).toBe("body");
    }
    const given = { params: { path: { id: "00u1" } }, body: { profile: { badge } } };
    const error = await errorOf(OktaArgumentError, okta.api.POST("/api/v1/users/{id}", given));
    expect(error.message).toContain("'badge' is");
    expect(sent).toEqual([]);
  });

  test("with the attribute's name and a fix", async () => {
    const { okta } = oktaOf(answering(user("1")));
    const error = await errorOf(OktaArgumentError, okta.updateProfile("00u1", { badge: rounded }));
    expect(error.message).toBe(
      "updateProfile (updateUser): the body cannot be sent as JSON: 'badge' is a number beyond ±Number.MAX_SAFE_INTEGER, which may have " +
        "lost digits: pass a bigint",
    );
  });

  test("in a path and in a query", async () => {
    const { okta, sent } = oktaOf(answering(user("1")));
    const inPath = await errorOf(OktaArgumentError, okta.getUser(rounded as never));
    expect(inPath.message).toContain("'id' is a number beyond ±Number.MAX_SAFE_INTEGER");
    const inQuery = await errorOf(OktaArgumentError, okta.getUser("00u1", { expand: rounded as never }));
    expect(inQuery.message).toContain("'expand' is a number beyond ±Number.MAX_SAFE_INTEGER");
    expect(sent).toEqual([]);
  });
});
