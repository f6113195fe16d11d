import { describe, expect, test } from "vitest";
import { OktaPaginationError } from "../../src/index.js";
import { json, linking, pageOf, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

describe("a repeated cursor", () => {
  test("is a loop: the list rejects with an error", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["a"], "1"), pageOf(["b"], "1")));
    const error = await errorOf(OktaPaginationError, okta.listUsers().toArray());
    expect(error.code).toBe("ERR_CURSOR_LOOP");
    expect(sent).toHaveLength(2);
  });

  test("is a loop after several pages, too", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["a"], "1"), pageOf(["b"], "2"), pageOf(["c"], "1")));
    expect((await errorOf(OktaPaginationError, okta.listUsers().toArray())).code).toBe("ERR_CURSOR_LOOP");
    expect(sent).toHaveLength(3);
  });

  test("is a loop if it is the one that the caller resumed with", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["a"], "1")));
    const error = await errorOf(OktaPaginationError, okta.listUsers({ after: "1" }).toArray());
    expect(error.code).toBe("ERR_CURSOR_LOOP");
    expect(sent).toHaveLength(1);
  });

  test("is recognized in links without `after`", async () => {
    const same = () => json([], linking('</api/v1/users/00u1/groups?page=2>; rel="next"'));
    const { okta, sent } = oktaOf(inTurn(same(), same()));
    expect((await errorOf(OktaPaginationError, okta.listUserGroups("00u1").toArray())).code).toBe("ERR_CURSOR_LOOP");
    expect(sent).toHaveLength(2);
  });

  test.each([
    ["a fragment", '</api/v1/users?after=1#again>; rel="next"'],
    ["the limit", '</api/v1/users?limit=10&after=1>; rel="next"'],
    ["the host", '<https://gateway.acme.test/api/v1/users?after=1>; rel="next"'],
    ["a slash at the end", '</api/v1/users/?after=1>; rel="next"'],
    ["how it is encoded", '</api/v1/users?after=%31>; rel="next"'],
  ])("is the same in a link that differs only by %s", async (_, link) => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["a"], "1"), json([userOf("b")], linking(link))));
    expect((await errorOf(OktaPaginationError, okta.listUsers().toArray())).code).toBe("ERR_CURSOR_LOOP");
    expect(sent).toHaveLength(2);
  });

  test.each([
    ["a fragment", "?page=2&size=5#again"],
    ["the order of its parameters", "?size=5&page=2"],
    ["how it is encoded", "?page=%32&size=5"],
  ])("is the same in a link without `after` that differs only by %s", async (_, link) => {
    const pages = ["?page=2&size=5", link].map((target) => json([userOf("a")], linking(`<${target}>; rel="next"`)));
    const { okta, sent } = oktaOf(inTurn(...pages));
    expect((await errorOf(OktaPaginationError, okta.listUsers().toArray())).code).toBe("ERR_CURSOR_LOOP");
    expect(sent).toHaveLength(2);
  });

  test("is another one in a link without `after` that differs by a parameter", async () => {
    const pages = ["?page=2", "?page=3"].map((target) => json([userOf("a")], linking(`<${target}>; rel="next"`)));
    const { okta } = oktaOf(inTurn(...pages, pageOf(["c"])));
    expect(await okta.listUsers().toArray()).toHaveLength(3);
  });

  test("causes an error after the items of its page", async () => {
    const { okta } = oktaOf(inTurn(pageOf(["a"], "1"), pageOf(["b"], "1")));
    const arrived: string[] = [];
    await errorOf(OktaPaginationError, async () => {
      for await (const { id } of okta.listUsers()) arrived.push(id);
    });
    expect(arrived).toEqual(["a", "b"]);
  });

  test("is not a loop in another run of the same list", async () => {
    const { okta } = oktaOf(({ url }) => (url.includes("after") ? pageOf(["b"]) : pageOf(["a"], "1")));
    const list = okta.listUsers();
    expect(await list.toArray()).toEqual(await list.toArray());
  });
});
