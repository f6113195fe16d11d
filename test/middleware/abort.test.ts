import { describe, expect, test } from "vitest";
import { OktaAbortError, OktaConfigError, OktaTimeoutError } from "../../src/index.js";
import { pageOf, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, oktaOf, silence } from "../support/okta-of.js";

const timeout = () => new DOMException("The operation timed out.", "TimeoutError");

/** A body that breaks off when its request is aborted, as a socket's does. */
const openBody: Handler = ({ signal }) =>
  new Response(
    new ReadableStream({
      start: (controller) => signal.addEventListener("abort", () => controller.error(signal.reason)),
    }),
  );

describe("a signal that is already aborted", () => {
  test("sends nothing", async () => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaAbortError, okta.getUser("00u1", { signal: AbortSignal.abort() }));
    expect(error.code).toBe("ERR_ABORTED");
    expect(sent).toEqual([]);
  });

  test("sends nothing for a list either", async () => {
    const { okta, sent } = oktaOf(inTurn());
    await errorOf(OktaAbortError, okta.listUsers({ signal: AbortSignal.abort() }).toArray());
    await errorOf(OktaAbortError, okta.listUsers({ signal: AbortSignal.abort() }).pages().next());
    expect(sent).toEqual([]);
  });

  test("that timed out causes a timeout error", async () => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaTimeoutError, okta.getUser("00u1", { signal: AbortSignal.abort(timeout()) }));
    expect(error.code).toBe("ERR_TIMEOUT");
    expect(sent).toEqual([]);
  });
});

test.each([
  ["an error of another call", new OktaConfigError("token", "is missing")],
  ["what has no name that can be said", { name: Object.create(null) }],
  ["null", null],
])("any reason aborts, before a request and during it: %s", async (_, reason) => {
  const before = oktaOf(inTurn());
  const early = await errorOf(OktaAbortError, before.okta.getUser("00u1", { signal: AbortSignal.abort(reason) }));
  const controller = new AbortController();
  const { okta } = oktaOf(silence);
  const calls = [1, 2].map(() => errorOf(OktaAbortError, okta.getUser("00u1", { signal: controller.signal })));
  controller.abort(reason);
  const [one, other] = await Promise.all(calls);
  expect([early, one, other].map((error) => error?.cause)).toEqual([reason, reason, reason]);
});

describe("a signal that aborts during the request", () => {
  test("rejects with an AbortError whose cause is the signal's reason", async () => {
    const controller = new AbortController();
    const reason = new Error("the user closed the window");
    const { okta } = oktaOf((request) => {
      const answer = silence(request);
      controller.abort(reason);
      return answer;
    });
    const error = await errorOf(OktaAbortError, okta.getUser("00u1", { signal: controller.signal }));
    expect(error.name).toBe("AbortError");
    expect(error.code).toBe("ERR_ABORTED");
    expect(error.cause).toBe(reason);
    expect(error.message).toContain("getUser");
  });

  test("with a timeout rejects with a timeout error", async () => {
    const controller = new AbortController();
    const reason = timeout();
    const { okta } = oktaOf((request) => {
      const answer = silence(request);
      controller.abort(reason);
      return answer;
    });
    const error = await errorOf(OktaTimeoutError, okta.getUser("00u1", { signal: controller.signal }));
    expect(error.name).toBe("TimeoutError");
    expect(error.code).toBe("ERR_TIMEOUT");
    expect(error.cause).toBe(reason);
  });

  test("also ends the reading of the body", async () => {
    const controller = new AbortController();
    const { okta } = oktaOf((request) => {
      const answer = openBody(request);
      queueMicrotask(() => controller.abort());
      return answer;
    });
    const error = await errorOf(OktaAbortError, okta.getUser("00u1", { signal: controller.signal }));
    expect(error.cause).toBe(controller.signal.reason);
  });

  test("with a reason that is not an Error also rejects", async () => {
    const controller = new AbortController();
    const { okta } = oktaOf((request) => {
      const answer = silence(request);
      controller.abort("enough");
      return answer;
    });
    const error = await errorOf(OktaAbortError, okta.getUser("00u1", { signal: controller.signal }));
    expect(error.cause).toBe("enough");
  });

  test("takes precedence over the error of the fetch", async () => {
    const controller = new AbortController();
    const reason = timeout();
    const { okta } = oktaOf(() => {
      controller.abort(reason);
      throw new DOMException("This operation was aborted", "AbortError");
    });
    const error = await errorOf(OktaTimeoutError, okta.getUser("00u1", { signal: controller.signal }));
    expect(error.cause).toBe(reason);
  });

  test("ends a request of okta.api", async () => {
    const controller = new AbortController();
    const { okta } = oktaOf((request) => {
      const answer = silence(request);
      controller.abort();
      return answer;
    });
    const { signal } = controller;
    const run = okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } }, signal });
    expect((await errorOf(OktaAbortError, run)).code).toBe("ERR_ABORTED");
  });
});

describe("a signal that aborts while a list is consumed", () => {
  test("ends it before the next item of the same page", async () => {
    const controller = new AbortController();
    const { okta, sent } = oktaOf(inTurn(pageOf(["a", "b"])));
    const arrived: string[] = [];
    await errorOf(OktaAbortError, async () => {
      for await (const { id } of okta.listUsers({ signal: controller.signal })) {
        arrived.push(id);
        controller.abort();
      }
    });
    expect(arrived).toEqual(["a"]);
    expect(sent).toHaveLength(1);
  });

  test("ends it between pages, and the next page is not requested", async () => {
    const controller = new AbortController();
    const { okta, sent } = oktaOf(inTurn(pageOf(["a"], "1"), pageOf(["b"])));
    const error = await errorOf(OktaAbortError, async () => {
      for await (const page of okta.listUsers({ signal: controller.signal }).pages()) {
        controller.abort(page.next);
      }
    });
    expect(error.cause).toBe("1");
    expect(error.operation).toBe("listUsers");
    expect(sent).toHaveLength(1);
  });

  test("with a timeout rejects with a timeout error", async () => {
    const controller = new AbortController();
    const { okta } = oktaOf(inTurn(pageOf(["a", "b"])));
    const error = await errorOf(OktaTimeoutError, async () => {
      for await (const user of okta.listUsers({ signal: controller.signal })) {
        if (user.id === "a") controller.abort(timeout());
      }
    });
    expect(error.name).toBe("TimeoutError");
  });

  test("ends the request of a later page", async () => {
    const controller = new AbortController();
    const late: Handler = (request) => {
      const answer = silence(request);
      controller.abort();
      return answer;
    };
    const { okta, sent } = oktaOf(inTurn(pageOf(["a"], "1"), late));
    await errorOf(OktaAbortError, okta.listUsers({ signal: controller.signal }).toArray());
    expect(sent).toHaveLength(2);
  });
});

describe("a signal that does not abort", () => {
  test("has no effect", async () => {
    const { okta } = oktaOf(inTurn(Response.json(userOf("00u1"))));
    expect(await okta.getUser("00u1", { signal: new AbortController().signal })).toEqual(userOf("00u1"));
  });
});
