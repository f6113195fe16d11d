import { describe, expect, test } from "vitest";
import { OktaArgumentError } from "../../src/index.js";
import { pageOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, oktaOf } from "../support/okta-of.js";

/** Two pages: a and b, then c and d. */
const twoPages: Handler = ({ url }) => (url.includes("after=1") ? pageOf(["c", "d"]) : pageOf(["a", "b"], "1"));

const idsOf = (users: readonly { id: string }[]) => users.map(({ id }) => id);

describe("a list is lazy", () => {
  test("nothing is requested before it is consumed", async () => {
    const { okta, sent } = oktaOf(twoPages);
    const list = okta.listUsers();
    list.pages();
    list[Symbol.asyncIterator]();
    await Promise.resolve();
    expect(sent).toEqual([]);
  });

  test("the second page is requested when the first is consumed", async () => {
    const { okta, sent } = oktaOf(twoPages);
    const requestsAt: { [id: string]: number } = {};
    for await (const { id } of okta.listUsers()) requestsAt[id] = sent.length;
    expect(requestsAt).toEqual({ a: 1, b: 1, c: 2, d: 2 });
  });

  test("leaving the loop over items stops requesting", async () => {
    const { okta, sent } = oktaOf(twoPages);
    for await (const { id } of okta.listUsers()) if (id === "b") break;
    expect(sent).toHaveLength(1);
  });

  test("leaving the loop over pages stops requesting", async () => {
    const { okta, sent } = oktaOf(twoPages);
    for await (const page of okta.listUsers().pages()) if (page.next === "1") break;
    expect(sent).toHaveLength(1);
  });

  test("each consumption starts again", async () => {
    const { okta, sent } = oktaOf(twoPages);
    const list = okta.listUsers();
    expect((await list.first())?.id).toBe("a");
    expect(idsOf(await list.toArray())).toEqual(["a", "b", "c", "d"]);
    for await (const { items } of list.pages()) {
      expect(idsOf(items)).toEqual(["a", "b"]);
      break;
    }
    expect(sent).toHaveLength(4);
  });

  test("concurrent consumptions are independent", async () => {
    const { okta } = oktaOf(twoPages);
    const list = okta.listUsers();
    const [one, two] = await Promise.all([list.toArray(), list.toArray()]);
    expect(idsOf(one)).toEqual(["a", "b", "c", "d"]);
    expect(two).toEqual(one);
  });
});

describe("toArray", () => {
  test("collects all items without max", async () => {
    const { okta } = oktaOf(twoPages);
    expect(await okta.listUsers().toArray({ max: undefined })).toHaveLength(4);
  });

  test.each([
    [1, ["a"], 1],
    [2, ["a", "b"], 1],
    [3, ["a", "b", "c"], 2],
    [4, ["a", "b", "c", "d"], 2],
    [5, ["a", "b", "c", "d"], 2],
    [Number.MAX_SAFE_INTEGER, ["a", "b", "c", "d"], 2],
    [Number.POSITIVE_INFINITY, ["a", "b", "c", "d"], 2],
  ])("with max %d stops there, and requests no further page", async (max, ids, requests) => {
    const { okta, sent } = oktaOf(twoPages);
    expect(idsOf(await okta.listUsers().toArray({ max }))).toEqual(ids);
    expect(sent).toHaveLength(requests);
  });

  test("with max 0 is an empty array, and nothing is requested", async () => {
    const { okta, sent } = oktaOf(twoPages);
    expect(await okta.listUsers().toArray({ max: 0 })).toEqual([]);
    expect(sent).toEqual([]);
  });

  test.each([-1, 1.5, Number.NaN, Number.NEGATIVE_INFINITY, "3", null])("refuses max %s", async (max) => {
    const { okta, sent } = oktaOf(twoPages);
    const error = await errorOf(OktaArgumentError, okta.listUsers().toArray({ max: max as number }));
    expect(error.argument).toBe("max");
    expect(sent).toEqual([]);
  });
});

test("toArray refuses an option that it does not have", async () => {
  const { okta, sent } = oktaOf(twoPages);
  const options = { limit: 3 } as { max?: number };
  const error = await errorOf(OktaArgumentError, okta.listUsers().toArray(options));
  expect(error.argument).toBe("limit");
  expect(sent).toEqual([]);
});

describe("first", () => {
  test("resolves to the first item, with one request", async () => {
    const { okta, sent } = oktaOf(twoPages);
    expect((await okta.listUsers().first())?.id).toBe("a");
    expect(sent).toHaveLength(1);
  });

  test("skips empty pages", async () => {
    const { okta } = oktaOf(inTurn(pageOf([], "1"), pageOf([], "2"), pageOf(["a"], "3")));
    expect((await okta.listUsers().first())?.id).toBe("a");
  });

  test("resolves to undefined if the list is empty", async () => {
    const { okta } = oktaOf(inTurn(pageOf([], "1"), pageOf([])));
    expect(await okta.listUsers().first()).toBeUndefined();
  });
});
