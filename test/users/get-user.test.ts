import { describe, expect, test } from "vitest";
import { getUser } from "../../generated/operations.js";
import { OktaAbortError, OktaArgumentError, OktaNotFoundError } from "../../src/index.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, ORG, oktaOf } from "../support/okta-of.js";

describe("getUser", () => {
  test.each([
    ["an id", "00u1", "00u1"],
    ["a login", "ada+1@acme.test", "ada%2B1%40acme.test"],
    ["a short login", "ada", "ada"],
  ])("reads by %s with one request", async (_, id, encoded) => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    expect(await okta.getUser(id, { expand: "blocks" })).toEqual(userOf("00u1"));
    expect(sent.map(({ url }) => url)).toEqual([`${ORG}/api/v1/users/${encoded}?expand=blocks`]);
  });

  test("getCurrentUser reads `me`", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    expect(await okta.getCurrentUser({ expand: "blocks" })).toEqual(userOf("00u1"));
    expect(sent.map(({ url }) => url)).toEqual([`${ORG}/api/v1/users/me?expand=blocks`]);
  });
});

/** Logins that Okta cannot find by a path, whether or not they are encoded. */
const UNREACHABLE = [
  ["a slash", "acme/ada"],
  ["a backslash", "acme\\ada"],
  ["a question mark", "john.doe+special?char@example.com"],
  ["a question mark at the end", "ada@acme.test?"],
  ["a semicolon", "ada;byron@acme.test"],
  ["a semicolon at the beginning", ";ada@acme.test"],
  ["a bracket", "ada[1@acme.test"],
  ["a closing bracket", "ada]1@acme.test"],
  ["the domain of an address literal", "ada@[127.0.0.1]"],
  ["an encoded slash", "acme%2Fada"],
  ["a question mark that is encoded twice", "ada%253fbyron"],
  ["characters of all kinds", 'a/b\\c?d;e[f]"g%@acme.test'],
] as const;

describe("a login that a path cannot contain", () => {
  test.each(UNREACHABLE)("is looked up by search, and the user is read by id: %s", async (_, login) => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["00u1"]), json(userOf("00u1"))));
    expect(await okta.getUser(login)).toEqual(userOf("00u1"));
    expect(sent.map(({ line }) => line)).toEqual(["GET /api/v1/users", "GET /api/v1/users/00u1"]);
    expect(sent[0]?.query).toEqual({ search: `profile.login eq ${JSON.stringify(login)}`, limit: "2" });
  });

  test.each(UNREACHABLE)("is refused by other methods with an explanation: %s", async (_, login) => {
    const { okta, sent } = oktaOf(inTurn());
    const calls = [
      () => okta.deleteUser(login),
      () => okta.updateProfile(login, { title: "Countess" }),
      () => okta.purgeUser(login),
      () => okta.assignUserToGroup("00g1", login),
      () => okta.listUserGroups(login).first(),
      () => okta.call(getUser, { path: { id: login } }),
      () => okta.api.GET("/api/v1/users/{id}", { params: { path: { id: login } } }),
    ];
    for (const call of calls) {
      const { message } = await errorOf(OktaArgumentError, async () => call());
      expect(message).toMatch(
        /use the id instead \(getUser finds|must contain a letter or digit|is percent-encoded more than/,
      );
      expect(message).not.toContain(login);
    }
    expect(sent).toEqual([]);
  });

  test("cannot escape from the search expression", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["00u1"]), json(userOf("00u1"))));
    await okta.getUser('a/" or status pr or id eq "');
    expect(sent[0]?.query["search"]).toBe('profile.login eq "a/\\" or status pr or id eq \\""');
  });

  test("is found after an empty page", async () => {
    const { okta } = oktaOf(inTurn(pageOf([], "1"), pageOf(["00u1"]), json(userOf("00u1"))));
    expect((await okta.getUser("acme/ada")).id).toBe("00u1");
  });

  test("that no user has is Okta's own 404", async () => {
    const { okta } = oktaOf(inTurn(pageOf([]), failure(404, "E0000007")));
    const error = await errorOf(OktaNotFoundError, okta.getUser("acme/ada"));
    expect(error.code).toBe("E0000007");
    expect(error.operation).toBe("getUser");
  });

  test("passes headers to both requests, and query parameters to the read", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["00u1"]), json(userOf("00u1"))));
    await okta.getUser("acme/ada", { expand: "blocks", headers: { "X-Trace": "t1" } });
    expect(sent.map(({ headers }) => headers.get("X-Trace"))).toEqual(["t1", "t1"]);
    expect(sent[1]?.query).toEqual({ expand: "blocks" });
  });

  test.each([
    { search: "status pr" },
    { limit: 3 },
    { readAhead: 1 },
    { exapnd: "blocks" },
    { expand: "blocks", q: "ada" },
  ])("accepts the options of getUser, not those of the search: %o", async (options) => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, okta.getUser("acme/ada", options as never));
    expect(error.message).toMatch(/^getUser: unknown option '.*'; .*he options are expand, contentType, signal,/s);
    expect(sent).toEqual([]);
  });

  test("is not read when the signal aborts after the search", async () => {
    const controller = new AbortController();
    const search = () => {
      queueMicrotask(() => controller.abort());
      return pageOf(["00u1"]);
    };
    const { okta, sent } = oktaOf(inTurn(search));
    await errorOf(OktaAbortError, okta.getUser("acme/ada", { signal: controller.signal }));
    expect(sent).toHaveLength(1);
  });
});

describe("any other login", () => {
  test.each([
    "a#b",
    "100%",
    "a&b=c",
    "ada+1",
    "a:b@c",
    "{ada}",
    "a|b^c`d",
    "ada'byron",
    "a,b!*$(c)",
    " ada",
    ".ada.",
    "a%20b",
    "zoë…",
  ])("is encoded, and read with one request: %s", async (login) => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    await okta.getUser(login);
    expect(sent.map(({ line }) => line)).toEqual([`GET /api/v1/users/${encodeURIComponent(login)}`]);
  });

  test.each(["", "..", " . ", "%2e%2e", "ada\r"])("is refused if it is invalid: %j", async (login) => {
    const { okta, sent } = oktaOf(inTurn());
    expect((await errorOf(OktaArgumentError, okta.getUser(login))).argument).toBe("id");
    expect(sent).toEqual([]);
  });
});
