import { describe, expect, test } from "vitest";
import { OktaAbortError, OktaNotFoundError } from "../../src/index.js";
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

  test("getCurrentUser reads me", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    expect(await okta.getCurrentUser({ expand: "blocks" })).toEqual(userOf("00u1"));
    expect(sent.map(({ url }) => url)).toEqual([`${ORG}/api/v1/users/me?expand=blocks`]);
  });
});

describe("a login with a slash", () => {
  test("is looked up by search, and read by its id", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["00u1"]), json(userOf("00u1"))));
    expect(await okta.getUser("acme/ada")).toEqual(userOf("00u1"));
    expect(sent.map(({ line }) => line)).toEqual(["GET /api/v1/users", "GET /api/v1/users/00u1"]);
    expect(sent[0]?.query).toEqual({ search: 'profile.login eq "acme/ada"', limit: "1" });
  });

  test("cannot break out of the search", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["00u1"]), json(userOf("00u1"))));
    await okta.getUser('a/" or status pr or id eq "');
    expect(sent[0]?.query["search"]).toBe('profile.login eq "a/\\" or status pr or id eq \\""');
  });

  test("is found behind an empty page", async () => {
    const { okta } = oktaOf(inTurn(pageOf([], "1"), pageOf(["00u1"]), json(userOf("00u1"))));
    expect((await okta.getUser("acme/ada")).id).toBe("00u1");
  });

  test("that nobody has is Okta's own 404", async () => {
    const { okta } = oktaOf(inTurn(pageOf([]), failure(404, "E0000007")));
    const error = await errorOf(OktaNotFoundError, okta.getUser("acme/ada"));
    expect(error.code).toBe("E0000007");
    expect(error.operation).toBe("getUser");
  });

  test("takes headers along to both requests, and the query to the read", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["00u1"]), json(userOf("00u1"))));
    await okta.getUser("acme/ada", { expand: "blocks", headers: { "X-Trace": "t1" } });
    expect(sent.map(({ headers }) => headers.get("X-Trace"))).toEqual(["t1", "t1"]);
    expect(sent[1]?.query).toEqual({ expand: "blocks" });
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
