// A fault in the middle of a list costs time, but no user.

import { describe, expect, test } from "vitest";
import { OktaNetworkError, OktaRateLimitError } from "../../src/index.js";
import { failure, json, linking, pageOf, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, oktaOf, silence } from "../support/okta-of.js";

const listing = (...answers: (Response | Handler)[]) =>
  oktaOf(inTurn(...answers), { retry: 2, clock: new FlyingClock() });
const idsOf = (users: readonly { id: string }[]) => users.map(({ id }) => id);

const next = { headers: { Link: '</api/v1/users?after=2>; rel="next"' } };
const body = JSON.stringify([userOf("c"), userOf("d")]);

const faults: [string, Handler][] = [
  ["a reset", () => Promise.reject(new TypeError("fetch failed"))],
  ["503", () => new Response("<html>", { status: 503 })],
  ["429", () => failure(429, "E0000047")],
  ["a page that is cut", () => new Response(body.slice(0, -20), next)],
  ["a page that is empty", () => new Response("", next)],
  ["a proxy's page", () => new Response("<html>Sign in</html>", next)],
  [
    "a page that breaks off on the way",
    () =>
      new Response(
        new ReadableStream<Uint8Array>({
          start: (stream) => stream.enqueue(new TextEncoder().encode(body.slice(0, 40))),
          pull: (stream) => stream.error(new TypeError("terminated")),
        }),
        next,
      ),
  ],
  ["no answer at all", silence],
];

describe.each(faults)("after %s", (_, fault) => {
  test("in the middle, the list continues at the same page", async () => {
    const { okta, sent } = listing(pageOf(["a", "b"], "1"), fault, pageOf(["c", "d"], "2"), pageOf(["e"]));
    expect(idsOf(await okta.listUsers().toArray())).toEqual(["a", "b", "c", "d", "e"]);
    expect(sent.map(({ query }) => query["after"])).toEqual([undefined, "1", "1", "2"]);
  });

  test("at the start, the list starts again", async () => {
    const { okta } = listing(fault, fault, pageOf(["a"], "1"), pageOf(["b"]));
    expect(idsOf(await okta.listUsers().toArray())).toEqual(["a", "b"]);
  });

  test("on every page, each page is yielded once", async () => {
    const { okta } = listing(pageOf(["a"], "1"), fault, pageOf(["b"], "2"), fault, pageOf(["c"]));
    const pages: string[][] = [];
    for await (const { items } of okta.listUsers().pages()) pages.push(idsOf(items));
    expect(pages).toEqual([["a"], ["b"], ["c"]]);
  });
});

describe("the retries of a list", () => {
  test("are counted for each page", async () => {
    const [[, reset] = ["", silence]] = faults;
    const { okta } = listing(reset, reset, pageOf(["a"], "1"), reset, reset, pageOf(["b"], "2"), reset, pageOf(["c"]));
    expect(idsOf(await okta.listUsers().toArray())).toEqual(["a", "b", "c"]);
  });

  test("are reported for each page", async () => {
    const { okta, sent } = listing(
      failure(503, "E0000010"),
      pageOf(["a"], "1"),
      failure(503, "E0000010"),
      failure(503, "E0000010"),
      pageOf(["b"]),
    );
    await okta.listUsers().toArray();
    expect(sent.map(({ headers }) => headers.get("X-Okta-Retry-Count"))).toEqual([null, "1", null, "1", "2"]);
  });

  test("end, after a permanent fault, with the error after the users before it", async () => {
    const reset: Handler = () => Promise.reject(new TypeError("fetch failed"));
    const { okta, sent } = listing(pageOf(["a", "b"], "1"), reset, reset, reset);
    const arrived: string[] = [];
    await errorOf(OktaNetworkError, async () => {
      for await (const { id } of okta.listUsers()) arrived.push(id);
    });
    expect(arrived).toEqual(["a", "b"]);
    expect(sent).toHaveLength(4);
  });

  test("may request a cursor twice without counting as a loop", async () => {
    const link = linking('</api/v1/users?after=1>; rel="next"');
    const { okta } = listing(json([userOf("a")], link), new Response("{", link), pageOf(["b"]));
    expect(idsOf(await okta.listUsers().toArray())).toEqual(["a", "b"]);
  });

  test("are those of its options", async () => {
    const { okta, sent } = listing(pageOf(["a"], "1"), failure(429, "E0000047"));
    await errorOf(OktaRateLimitError, okta.listUsers({ retry: 0 }).toArray());
    expect(sent).toHaveLength(2);
  });

  test("are not repeated for another consumption", async () => {
    const { okta, sent } = listing(new Response("{"), pageOf(["a"]), pageOf(["a"]));
    const list = okta.listUsers();
    expect(idsOf(await list.toArray())).toEqual(["a"]);
    expect(idsOf(await list.toArray())).toEqual(["a"]);
    expect(sent).toHaveLength(3);
  });
});
