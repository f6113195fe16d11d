import { describe, expect, test } from "vitest";
import { OktaAbortError } from "../../src/index.js";
import { pageOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, oktaOf } from "../support/okta-of.js";

/** Two pages: a and b, then c and d. */
const twoPages: Handler = ({ url }) => (url.includes("after=1") ? pageOf(["c", "d"]) : pageOf(["a", "b"], "1"));

const OVER = { done: true, value: undefined };

/** The items of a list of users, by their ids. */
function idsFrom(handler: Handler, signal?: AbortSignal) {
  const { okta, sent } = oktaOf(handler);
  const users = okta.listUsers({ signal })[Symbol.asyncIterator]();
  const next = async () => (await users.next()).value?.id;
  return { users, next, sent };
}

describe("next() called before the one before it has resolved", () => {
  test("yields each item once, in order", async () => {
    const { next } = idsFrom(twoPages);
    expect(await Promise.all([next(), next(), next(), next(), next()])).toEqual(["a", "b", "c", "d", undefined]);
  });

  test("still does when an earlier call resolves in between", async () => {
    const { next } = idsFrom(twoPages);
    const [a, b, c] = [next(), next(), next()];
    await b;
    expect(await Promise.all([a, b, c, next()])).toEqual(["a", "b", "c", "d"]);
  });

  test("goes on after the error of one", async () => {
    const { users, next } = idsFrom(inTurn(pageOf(["a"], "1"), new Response("", { status: 500 })));
    const [, failing, after] = [next(), errorOf(Error, users.next()), users.next()];
    await failing;
    expect(await after).toEqual(OVER);
  });
});

describe("an iterator of items is over", () => {
  test("after return(), although items of its page are left", async () => {
    const { users, next, sent } = idsFrom(twoPages);
    await next();
    expect(await users.return?.()).toEqual(OVER);
    expect(await users.next()).toEqual(OVER);
    expect(sent).toHaveLength(1);
  });

  test("after the error of its signal, although items of its page are left", async () => {
    const controller = new AbortController();
    const { users, next } = idsFrom(twoPages, controller.signal);
    await next();
    controller.abort();
    await errorOf(OktaAbortError, users.next());
    expect(await users.next()).toEqual(OVER);
  });
});
