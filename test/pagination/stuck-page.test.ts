// An empty page that names itself as the next one is retried, and is a loop only if it stays.

import { describe, expect, test } from "vitest";
import { getUser, listUsers } from "../../generated/operations.js";
import {
  createClient,
  OktaAbortError,
  type OktaError,
  type OktaOptions,
  OktaPaginationError,
  OktaTimeoutError,
} from "../../src/index.js";
import { json, linking, pageOf, userOf } from "../support/answers.js";
import { FlyingClock, ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { happened } from "../support/happened.js";
import { type Handler, inTurn, ORG, oktaOf, TOKEN } from "../support/okta-of.js";

const idsOf = (users: readonly { id: string }[]) => users.map(({ id }) => id);
const cursorsOf = (sent: readonly { query: { readonly [name: string]: string } }[]) =>
  sent.map(({ query }) => query["after"]);

/** A client with the default retries and pages ahead, whose clock waits for nobody. */
function clientOf(handler: Handler, options: Partial<OktaOptions> = {}) {
  const clock = new FlyingClock({ chance: 1 });
  const defaults = { retry: undefined, readAhead: undefined, timeout: 0 };
  return { clock, ...oktaOf(handler, { ...defaults, clock, ...options }) };
}

/** A page without anybody, and a link to a page. */
const empty = (target: string) => json([], linking(`<${target}>; rel="next"`));

describe.each([0, 1, 3])("an empty page that links to itself, with readAhead %d,", (readAhead) => {
  test("is retried until it has a next page", async () => {
    const { okta, sent, clock } = clientOf(
      inTurn(pageOf(["a"], "1"), pageOf([], "1"), pageOf([], "1"), pageOf(["b"], "2"), pageOf(["c"])),
      { readAhead },
    );
    expect(idsOf(await okta.listUsers().toArray())).toEqual(["a", "b", "c"]);
    expect(cursorsOf(sent)).toEqual([undefined, "1", "1", "1", "2"]);
    // longer each time
    expect(clock.waited).toEqual([500, 1_000]);
  });

  test("is retried until it is the last page", async () => {
    const { okta, sent } = clientOf(inTurn(pageOf(["a"], "1"), pageOf([], "1"), pageOf([])), { readAhead });
    expect(idsOf(await okta.listUsers().toArray())).toEqual(["a"]);
    expect(sent).toHaveLength(3);
  });

  test("is not yielded by pages()", async () => {
    const { okta } = clientOf(inTurn(pageOf(["a"], "1"), pageOf([], "1"), pageOf([], "2"), pageOf(["b"])), {
      readAhead,
    });
    const sizes: number[] = [];
    for await (const { items } of okta.listUsers().pages()) sizes.push(items.length);
    // an empty page that goes on is one
    expect(sizes).toEqual([1, 0, 1]);
  });

  test("is a loop if it stays", async () => {
    const { okta, sent, clock } = clientOf((request) =>
      request.url.includes("after") ? pageOf([], "1") : pageOf(["a"], "1"),
    );
    const arrived: string[] = [];
    const error = await errorOf(OktaPaginationError, async () => {
      for await (const { id } of okta.listUsers({ readAhead })) arrived.push(id);
    });
    expect(error).toMatchObject({ code: "ERR_CURSOR_LOOP", operation: "listUsers" });
    expect(arrived).toEqual(["a"]);
    expect(cursorsOf(sent)).toEqual([undefined, ...Array(6).fill("1")]);
    expect(clock.waited).toEqual([500, 1_000, 2_000, 4_000, 8_000]);
  });

  test("is a loop if it has users again", async () => {
    const { okta, sent } = clientOf(inTurn(pageOf(["a"], "1"), pageOf([], "1"), pageOf(["b"], "1")), { readAhead });
    const arrived: string[] = [];
    const error = await errorOf(OktaPaginationError, async () => {
      for await (const { id } of okta.listUsers()) arrived.push(id);
    });
    expect(error.code).toBe("ERR_CURSOR_LOOP");
    expect(arrived).toEqual(["a", "b"]);
    expect(sent).toHaveLength(3);
  });
});

describe("an empty page links to itself", () => {
  test.each([
    ["the first one, without a cursor", {}, "/api/v1/users"],
    [
      "the first one, with a query",
      { limit: 5, filter: 'status eq "ACTIVE"' },
      "?filter=status+eq+%22ACTIVE%22&limit=5",
    ],
    ["the cursor that it was resumed with", { after: "x y" }, "/api/v1/users?after=x+y"],
    ["another limit", { after: "1", limit: 5 }, "/api/v1/users?after=1&limit=200"],
    ["another order", { after: "1", limit: 5 }, "/api/v1/users?limit=5&after=1"],
    ["a fragment", { after: "1" }, "/api/v1/users?after=1#again"],
    ["another host", { after: "1" }, "https://gateway.acme.test/api/v1/users?after=1"],
  ])("even by %s", async (_, options, target) => {
    const { okta, sent } = clientOf(inTurn(empty(target), pageOf(["a"])));
    expect(idsOf(await okta.listUsers(options).toArray())).toEqual(["a"]);
    expect(sent[1]?.url).toBe(sent[0]?.url);
  });

  test("not by another cursor, which is followed at once", async () => {
    const { okta, clock } = clientOf(inTurn(pageOf([], "1"), pageOf([], "2"), pageOf(["a"])));
    expect(idsOf(await okta.listUsers().toArray())).toEqual(["a"]);
    expect(clock.waited).toEqual([]);
  });

  test("not by an earlier cursor, which is a loop", async () => {
    const { okta, sent } = clientOf(inTurn(pageOf(["a"], "1"), pageOf([], "2"), pageOf([], "1")));
    expect((await errorOf(OktaPaginationError, okta.listUsers().toArray())).code).toBe("ERR_CURSOR_LOOP");
    expect(sent).toHaveLength(3);
  });

  test("not by a link to another path", async () => {
    const { okta, sent } = clientOf(inTurn(empty("/api/v1/groups")));
    expect((await errorOf(OktaPaginationError, okta.listUsers().toArray())).code).toBe("ERR_FOREIGN_LINK");
    expect(sent).toHaveLength(1);
  });

  test("only in a list", async () => {
    const { okta, sent } = clientOf(inTurn(empty("/api/v1/users/00u1")));
    await okta.call(getUser, { path: { id: "00u1" } });
    expect(sent).toHaveLength(1);
  });
});

describe("the attempts at an empty page that links to itself", () => {
  const stuck: Handler = (request) => (request.url.includes("after") ? pageOf([], "1") : pageOf(["a"], "1"));

  test.each<[OktaOptions["retry"], number]>([
    [0, 1],
    [2, 3],
    [{ pages: 1 }, 2],
  ])("are limited as for any page: with retry %o there are %d", async (retry, times) => {
    const { okta, sent } = clientOf(stuck);
    await errorOf(OktaPaginationError, okta.listUsers({ retry }).toArray());
    expect(sent).toHaveLength(1 + times);
  });

  test("end after one without the retry layer", async () => {
    const client = createClient({ orgUrl: ORG, token: TOKEN, fetch: async () => pageOf([], "1") });
    const list = client.paginate(listUsers, { query: { after: "1" } });
    expect((await errorOf(OktaPaginationError, list.toArray())).code).toBe("ERR_CURSOR_LOOP");
  });

  test("share their number with those after other faults", async () => {
    const { okta, sent } = clientOf(
      inTurn(pageOf(["a"], "1"), pageOf([], "1"), () => new Response("", { status: 503 }), pageOf([], "1")),
      { retry: 2 },
    );
    await errorOf(OktaPaginationError, okta.listUsers().toArray());
    expect(sent).toHaveLength(4);
  });

  test("are reported to hooks", async () => {
    const told: (OktaError | undefined)[] = [];
    const { okta } = clientOf(inTurn(pageOf([], "1"), pageOf([], "1"), pageOf([])), {
      hooks: { beforeRetry: ({ error }) => told.push(error) },
    });
    await okta.listUsers().toArray();
    expect(told.map((error) => error?.code)).toEqual(["ERR_CURSOR_LOOP"]);
  });

  test.each(["toArray", "a loop that is left"])("end with a signal during the wait: %s", async (how) => {
    const clock = new ManualClock();
    const controller = new AbortController();
    const { okta, sent } = clientOf(stuck, { clock });
    if (how === "toArray") {
      const ended = errorOf(OktaAbortError, okta.listUsers({ signal: controller.signal }).toArray());
      await happened(() => sent.length === 2 && clock.pending.length > 0);
      controller.abort();
      await ended;
    } else {
      for await (const _ of okta.listUsers()) {
        await happened(() => sent.length === 2 && clock.pending.length > 0);
        break;
      }
    }
    await clock.settle();
    expect(clock.pending).toEqual([]);
    expect(sent).toHaveLength(2);
  });

  test("end with the deadline of the list", async () => {
    const { okta, sent } = clientOf(stuck);
    await errorOf(OktaTimeoutError, okta.listUsers({ deadline: 1_000 }).toArray());
    expect(sent).toHaveLength(3);
  });
});

test("a scan retries an empty page that links to itself", async () => {
  const user = userOf("00u1");
  const { okta, sent } = clientOf(inTurn(json([user], linking('<?after=1>; rel="next"')), pageOf([], "1"), pageOf([])));
  const ids: string[] = [];
  for await (const { id } of okta.scanUsers({ concurrency: 1 })) ids.push(id);
  expect(ids).toEqual(["00u1"]);
  expect(sent).toHaveLength(3);
});

test("the lookup of a login retries an empty page that links to itself", async () => {
  const same = (request: Request) => empty(request.url);
  const { okta, sent } = clientOf(inTurn(same, pageOf(["00u1"]), json(userOf("00u1"))));
  expect((await okta.getUser("acme/ada")).id).toBe("00u1");
  expect(sent).toHaveLength(3);
});
