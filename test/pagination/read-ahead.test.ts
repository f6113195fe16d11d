// The option `readAhead`: pages are requested before they are consumed.

import { describe, expect, test } from "vitest";
import {
  OktaAbortError,
  OktaArgumentError,
  OktaConfigError,
  OktaNotFoundError,
  type OktaOptions,
  OktaPaginationError,
} from "../../src/index.js";
import { failure, json, linking, pageOf, pageUrl, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { happened } from "../support/happened.js";
import { type Handler, inTurn, oktaOf, silence } from "../support/okta-of.js";

const idsOf = (users: readonly { id: string }[]) => users.map(({ id }) => id);
const cursorsOf = (sent: readonly { query: { readonly [name: string]: string } }[]) =>
  sent.map(({ query }) => query["after"]);

/** A list that never ends: page n has the user n. */
const endless: Handler = ({ url }) => {
  const at = Number(new URL(url).searchParams.get("after") ?? 0);
  return pageOf([String(at)], String(at + 1));
};

/** Lets all that can go on go on. */
const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((done) => setImmediate(done));
};

describe("while a page is consumed", () => {
  test("only the next one is requested", async () => {
    const { okta, sent } = oktaOf(endless, { readAhead: undefined });
    const pages = okta.listUsers().pages();
    await pages.next();
    await settled();
    expect(cursorsOf(sent)).toEqual([undefined, "1"]);
    await pages.next();
    await settled();
    expect(cursorsOf(sent)).toEqual([undefined, "1", "2"]);
  });

  test.each([0, 1, 2, 5])("%d more are requested with that readAhead", async (readAhead) => {
    const { okta, sent } = oktaOf(endless);
    const pages = okta.listUsers({ readAhead }).pages();
    await pages.next();
    await settled();
    expect(sent).toHaveLength(1 + readAhead);
    await pages.next();
    await settled();
    expect(sent).toHaveLength(2 + readAhead);
  });

  test("the list's readAhead overrides the client's", async () => {
    const { okta, sent } = oktaOf(endless, { readAhead: 3 });
    await okta.listUsers({ readAhead: 0 }).pages().next();
    await settled();
    expect(sent).toHaveLength(1);
  });

  test("the pages and their users keep their order", async () => {
    const { okta } = oktaOf(inTurn(pageOf(["a", "b"], "1"), pageOf([], "2"), pageOf(["c"], "3"), pageOf(["d"])), {
      readAhead: 3,
    });
    expect(idsOf(await okta.listUsers().toArray())).toEqual(["a", "b", "c", "d"]);
  });
});

describe("a page is prefetched", () => {
  test("as soon as the headers of the previous response arrive", async () => {
    const chunks = new TransformStream<string, string>();
    const slow = new Response(chunks.readable.pipeThrough(new TextEncoderStream()), {
      headers: { Link: `<${pageUrl("1")}>; rel="next"` },
    });
    const { okta, sent } = oktaOf(inTurn(slow, pageOf(["b"])), { readAhead: 1 });
    const listing = okta.listUsers().toArray();
    await happened(() => sent.length === 2);
    // the body of the first one comes only now
    const writer = chunks.writable.getWriter();
    await writer.write(JSON.stringify([userOf("a")]));
    await writer.close();
    expect(idsOf(await listing)).toEqual(["a", "b"]);
  });

  test("only once if the first attempt at the previous page was truncated", async () => {
    const cut = new Response("[{", linking(`<${pageUrl("1")}>; rel="next"`));
    const { okta, sent } = oktaOf(
      (request) => {
        if (new URL(request.url).searchParams.has("after")) return pageOf(["b"]);
        return sent.length === 1 ? cut : pageOf(["a"], "1");
      },
      { readAhead: 1, retry: 1, clock: new FlyingClock() },
    );
    expect(idsOf(await okta.listUsers().toArray())).toEqual(["a", "b"]);
    expect(cursorsOf(sent).sort()).toEqual(["1", undefined, undefined]);
  });

  test("by the link of the attempt that was not truncated", async () => {
    const cut = new Response("[{", linking(`<${pageUrl("old")}>; rel="next"`));
    const { okta } = oktaOf(
      (request) => {
        const after = new URL(request.url).searchParams.get("after");
        if (after !== null) return pageOf([after]);
        return cut.bodyUsed ? pageOf(["a"], "new") : cut;
      },
      { readAhead: 1, retry: 1, clock: new FlyingClock() },
    );
    expect(idsOf(await okta.listUsers().toArray())).toEqual(["a", "new"]);
  });

  test("except by first and by toArray with max", async () => {
    const { okta, sent } = oktaOf(endless, { readAhead: 5 });
    await okta.listUsers().first();
    await settled();
    expect(sent).toHaveLength(1);
    await okta.listUsers().toArray({ max: 2 });
    await settled();
    expect(sent).toHaveLength(3);
  });

  test("only if it belongs to the list", async () => {
    const foreign = json([userOf("a")], linking('</api/v1/groups?after=1>; rel="next"'));
    const { okta, sent } = oktaOf(inTurn(foreign), { readAhead: 5 });
    const pages = okta.listUsers().pages();
    await pages.next();
    await errorOf(OktaPaginationError, pages.next());
    expect(sent).toHaveLength(1);
  });

  test("not if its cursor is repeated", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["a"], "1"), pageOf(["b"], "1")), { readAhead: 5 });
    const arrived: string[] = [];
    const error = await errorOf(OktaPaginationError, async () => {
      for await (const { id } of okta.listUsers()) arrived.push(id);
    });
    expect(error.code).toBe("ERR_CURSOR_LOOP");
    expect(arrived).toEqual(["a", "b"]);
    expect(sent).toHaveLength(2);
  });

  test("and counts as in flight", async () => {
    const { okta } = oktaOf((request) => (request.url.includes("after") ? silence(request) : endless(request)), {
      readAhead: 1,
    });
    const pages = okta.listUsers().pages();
    await pages.next();
    await happened(() => okta.rateLimits()["GET /api/v1/users"]?.inFlight === 1);
    await pages.return();
    await happened(() => okta.rateLimits()["GET /api/v1/users"]?.inFlight === 0);
  });
});

describe("leaving a list early", () => {
  /** The first page, and then nothing; with the signals of what was asked for ahead. */
  function stalling() {
    const ahead: AbortSignal[] = [];
    const handler: Handler = (request) => {
      if (!request.url.includes("after")) return endless(request);
      ahead.push(request.signal);
      return silence(request);
    };
    return { handler, ahead };
  }

  test("aborts the prefetch", async () => {
    const { handler, ahead } = stalling();
    const { okta } = oktaOf(handler, { readAhead: 1 });
    for await (const _ of okta.listUsers()) {
      await happened(() => ahead.length === 1);
      break;
    }
    expect(ahead.map(({ aborted }) => aborted)).toEqual([true]);
  });

  test("by an abort aborts the prefetch", async () => {
    const controller = new AbortController();
    const { handler, ahead } = stalling();
    const { okta } = oktaOf(handler, { readAhead: 1 });
    const pages = okta.listUsers({ signal: controller.signal }).pages();
    await pages.next();
    await happened(() => ahead.length === 1);
    controller.abort();
    expect(ahead.map(({ aborted }) => aborted)).toEqual([true]);
    await errorOf(OktaAbortError, pages.next());
  });

  test("hides a prefetch's error, even from hooks", async () => {
    const told: unknown[] = [];
    const hooks: OktaOptions["hooks"] = { onError: (view) => told.push(view) };
    const { okta, sent } = oktaOf(inTurn(pageOf(["a"], "1"), failure(404, "E0000007")), { readAhead: 1, hooks });
    for await (const _ of okta.listUsers()) {
      await happened(() => sent.length === 2);
      await settled();
      break;
    }
    expect(told).toEqual([]);
  });
});

describe("an error of a prefetched page", () => {
  test("is thrown in its place, after the users before it", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["a", "b"], "1"), failure(404, "E0000007")), { readAhead: 1 });
    const arrived: string[] = [];
    await errorOf(OktaNotFoundError, async () => {
      for await (const { id } of okta.listUsers()) {
        await happened(() => sent.length === 2);
        await settled();
        arrived.push(id);
      }
    });
    expect(arrived).toEqual(["a", "b"]);
  });

  test("is reported to hooks once", async () => {
    const told: unknown[] = [];
    const controller = new AbortController();
    const hooks: OktaOptions["hooks"] = { onError: ({ error }) => told.push(error.code) };
    const { okta, sent } = oktaOf((request) => (sent.length > 2 ? silence(request) : endless(request)), {
      readAhead: 3,
      hooks,
    });
    const listing = errorOf(OktaAbortError, okta.listUsers({ signal: controller.signal }).toArray());
    await happened(() => sent.length === 3);
    controller.abort();
    await listing;
    await settled();
    expect(told).toEqual(["ERR_ABORTED"]);
  });
});

describe("readAhead must be a non-negative integer", () => {
  const wrong = [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, "1", null] as unknown as number[];

  test.each(wrong)("for a client: %s", (readAhead) => {
    expect(() => oktaOf(endless, { readAhead })).toThrow(OktaConfigError);
  });

  test.each(wrong)("for a list: %s", (readAhead) => {
    const { okta, sent } = oktaOf(endless);
    expect(() => okta.listUsers({ readAhead })).toThrow(OktaArgumentError);
    expect(sent).toHaveLength(0);
  });

  test("not for a single call", async () => {
    const { okta, sent } = oktaOf(endless);
    expect((await errorOf(OktaArgumentError, okta.getUser("00u1", { readAhead: 1 } as never))).argument).toBe(
      "readAhead",
    );
    expect(sent).toHaveLength(0);
  });
});
