// Which failures of which requests are retried.

import { describe, expect, test } from "vitest";
import { define } from "../../src/contract/define.js";
import {
  createOkta,
  type Okta,
  OktaAbortError,
  OktaApiError,
  OktaArgumentError,
  OktaAuthError,
  OktaError,
  OktaNetworkError,
  type OktaOptions,
  OktaResponseError,
} from "../../src/index.js";
import { failure, json, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, ORG, oktaOf, TOKEN } from "../support/okta-of.js";

const trying = (handler: Handler, options: Partial<OktaOptions> = {}) =>
  oktaOf(handler, { retry: 2, clock: new FlyingClock(), ...options });

const reset: Handler = () => Promise.reject(new TypeError("fetch failed", { cause: new Error("ECONNRESET") }));
const ada = { firstName: "Ada" };
const headUser = define<unknown>("headUser", "HEAD", "/api/v1/users/{id}", { silent: true });

const GET = (okta: Okta) => okta.getUser("00u1");
const HEAD = (okta: Okta) => okta.call(headUser, { path: { id: "00u1" } } as never);
const PUT = (okta: Okta) => okta.replaceUser("00u1", { profile: ada });
const DELETE = (okta: Okta) => okta.deleteGroup("00g1");
const POST = (okta: Okta) => okta.updateUser("00u1", { profile: ada });

const idempotent = [
  ["GET", GET],
  ["HEAD", HEAD],
  ["PUT", PUT],
  ["DELETE", DELETE],
] as const;

/** The answer of a body-less status for HEAD, and of a user for the others. */
const fine: Handler = ({ method }) => (method === "HEAD" ? new Response(null) : json(userOf("00u1")));

describe.each([...idempotent, ["POST", POST] as const])("%s", (_, run) => {
  test("is retried after 429", async () => {
    const { okta, sent } = trying(inTurn(failure(429, "E0000047"), failure(429, "E0000047"), fine));
    await run(okta);
    expect(sent).toHaveLength(3);
  });

  test.each([400, 401, 403, 404, 405, 409, 412, 500, 501])("is not retried after %d", async (status) => {
    const { okta, sent } = trying(() => failure(status, "E0000001"));
    expect((await errorOf(OktaApiError, run(okta))).status).toBe(status);
    expect(sent).toHaveLength(1);
  });

  test.each([301, 302, 307])("is not retried after the redirect %d", async (status) => {
    const { okta, sent } = trying(() => new Response(null, { status, headers: { Location: "/elsewhere" } }));
    expect((await errorOf(OktaResponseError, run(okta))).code).toBe("ERR_REDIRECT");
    expect(sent).toHaveLength(1);
  });
});

describe.each(idempotent)("%s, which is idempotent,", (_, run) => {
  test.each([408, 502, 503, 504])("is retried after %d", async (status) => {
    const { okta, sent } = trying(inTurn(new Response(null, { status }), fine));
    await run(okta);
    expect(sent).toHaveLength(2);
  });

  test("is retried after a network fault", async () => {
    const { okta, sent } = trying(inTurn(reset, reset, fine));
    await run(okta);
    expect(sent).toHaveLength(3);
  });

  test("is retried after a timeout of the fetch itself", async () => {
    const slow: Handler = () => Promise.reject(new DOMException("too slow", "TimeoutError"));
    const { okta, sent } = trying(inTurn(slow, fine));
    await run(okta);
    expect(sent).toHaveLength(2);
  });
});

describe("POST, which is not idempotent,", () => {
  test.each([408, 502, 503, 504])("is not retried after %d", async (status) => {
    const { okta, sent } = trying(() => failure(status, "E0000010"));
    expect((await errorOf(OktaApiError, POST(okta))).status).toBe(status);
    expect(sent).toHaveLength(1);
  });

  test("is not retried after a network fault", async () => {
    const { okta, sent } = trying(reset);
    await errorOf(OktaNetworkError, POST(okta));
    expect(sent).toHaveLength(1);
  });

  test.each<[string, Handler]>([
    ["503", () => new Response(null, { status: 503 })],
    ["a network fault", reset],
  ])("is retried after %s if the client sets `post`", async (_, fault) => {
    const { okta, sent } = trying(inTurn(fault, fine), { retry: { post: true } });
    await POST(okta);
    expect(sent).toHaveLength(2);
  });

  test("is retried if the call sets `post`", async () => {
    const { okta, sent } = trying(inTurn(reset, fine));
    await okta.updateUser("00u1", { profile: ada }, { retry: { post: true } });
    expect(sent).toHaveLength(2);
  });

  test("is not retried after an unreadable body, even with `post`", async () => {
    const { okta, sent } = trying(() => new Response("<html>"), { retry: { post: true } });
    expect((await errorOf(OktaResponseError, POST(okta))).code).toBe("ERR_UNREADABLE_BODY");
    expect(sent).toHaveLength(1);
  });
});

describe("deleteUser, whose second request deletes for good,", () => {
  test.each<[string, Handler]>([
    ["503", () => new Response(null, { status: 503 })],
    ["a network fault", reset],
  ])("is not sent again after %s", async (_, fault) => {
    const { okta, sent } = trying(inTurn(fault));
    await errorOf(OktaError, okta.deleteUser("00u1"));
    expect(sent).toHaveLength(1);
  });

  test("is not retried as a raw path, however it is written", async () => {
    const { okta, sent } = trying(inTurn(reset, reset));
    await errorOf(OktaError, okta.api.DELETE("/api/v1/users/{id}", { params: { path: { id: "00u1" } } }));
    await errorOf(OktaError, okta.api.DELETE("/api/v1/users/00u1" as never, {} as never));
    expect(sent).toHaveLength(2);
  });

  test("is retried after 429: nothing was done", async () => {
    const { okta, sent } = trying(inTurn(failure(429, "E0000047"), fine));
    await okta.deleteUser("00u1");
    expect(sent).toHaveLength(2);
  });

  test("is retried with `post`, and by purgeUser, which has deactivated before", async () => {
    const { okta, sent } = trying(inTurn(reset, fine, fine, reset, fine));
    await okta.deleteUser("00u1", { retry: { post: true } });
    await okta.purgeUser("00u2");
    expect(sent.map(({ line }) => line)).toEqual([
      "DELETE /api/v1/users/00u1",
      "DELETE /api/v1/users/00u1",
      "POST /api/v1/users/00u2/lifecycle/deactivate",
      "DELETE /api/v1/users/00u2",
      "DELETE /api/v1/users/00u2",
    ]);
  });
});

describe("a success with an unreadable body", () => {
  const unreadable: [string, () => Response][] = [
    ["HTML", () => new Response("<html>Sign in</html>", { headers: { "Content-Type": "text/html" } })],
    ["cut JSON", () => new Response('{"id":"00u1","prof')],
    ["an empty body", () => new Response("")],
  ];

  test.each(unreadable)("%s is retried for a GET", async (_, answer) => {
    const { okta, sent } = trying(inTurn(answer, answer, fine));
    expect(await okta.getUser("00u1")).toEqual(userOf("00u1"));
    expect(sent).toHaveLength(3);
  });

  test("is retried for a GET if it is truncated", async () => {
    const cut = () => new Response(new ReadableStream({ start: (body) => body.error(new TypeError("terminated")) }));
    const { okta, sent } = trying(inTurn(cut, fine));
    expect(await okta.getUser("00u1")).toEqual(userOf("00u1"));
    expect(sent).toHaveLength(2);
  });

  test.each(unreadable)("%s fails a PUT, which was completed", async (_, answer) => {
    const { okta, sent } = trying(answer);
    expect((await errorOf(OktaResponseError, PUT(okta))).code).toBe("ERR_UNREADABLE_BODY");
    expect(sent).toHaveLength(1);
  });

  test("fails a DELETE, which was completed", async () => {
    const { okta, sent } = trying(() => new Response("<html>"));
    expect((await errorOf(OktaResponseError, DELETE(okta))).code).toBe("ERR_UNREADABLE_BODY");
    expect(sent).toHaveLength(1);
  });
});

describe("permanent failures are not retried", () => {
  test("an invalid argument", async () => {
    const { okta, sent } = trying(fine);
    await errorOf(OktaArgumentError, okta.getUser(".."));
    expect(sent).toEqual([]);
  });

  test("missing credentials", async () => {
    let asked = 0;
    const authorize = () => {
      asked++;
      throw new Error("no vault");
    };
    const { okta, sent } = trying(fine, { auth: { authorize } });
    await errorOf(OktaAuthError, okta.getUser("00u1"));
    expect(asked).toBe(1);
    expect(sent).toEqual([]);
  });

  test("a request that the caller aborted", async () => {
    const controller = new AbortController();
    const { okta, sent } = trying((request) => {
      controller.abort();
      return reset(request);
    });
    await errorOf(OktaAbortError, okta.getUser("00u1", { signal: controller.signal }));
    expect(sent).toHaveLength(1);
  });
});

describe("the number of retries", () => {
  test("is two by default", async () => {
    let count = 0;
    const fetch = () => {
      count++;
      return Promise.reject(new TypeError("fetch failed"));
    };
    const okta = createOkta({ orgUrl: ORG, token: TOKEN, clock: new FlyingClock(), fetch });
    await errorOf(OktaNetworkError, okta.getUser("00u1"));
    expect(count).toBe(3);
  });

  test.each([0, 1, 5])("is the client's: %d", async (retry) => {
    const { okta, sent } = trying(() => failure(503, "E0000010"), { retry });
    await errorOf(OktaApiError, okta.getUser("00u1"));
    expect(sent).toHaveLength(retry + 1);
  });

  test.each([0, 1, 5])("is overridden by the call's: %d", async (retry) => {
    const { okta, sent } = trying(reset);
    await errorOf(OktaNetworkError, okta.getUser("00u1", { retry }));
    expect(sent).toHaveLength(retry + 1);
  });

  test("is the client's if the call sets only other options", async () => {
    const { okta, sent } = trying(reset, { retry: { retries: 1, post: true } });
    await errorOf(OktaNetworkError, okta.updateUser("00u1", {}, { retry: { maxWait: 10 } }));
    await errorOf(OktaNetworkError, okta.updateUser("00u1", {}, { retry: { retries: 2 } }));
    expect(sent).toHaveLength(2 + 3);
  });

  test("of a call does not affect the next call", async () => {
    const { okta, sent } = trying(reset);
    await errorOf(OktaNetworkError, okta.getUser("00u1", { retry: 0 }));
    await errorOf(OktaNetworkError, okta.getUser("00u1"));
    expect(sent).toHaveLength(1 + 3);
  });

  test("ends with the error of the last attempt", async () => {
    const { okta } = trying(inTurn(reset, failure(502, "E0000010"), failure(503, "E0000009")));
    expect((await errorOf(OktaApiError, okta.getUser("00u1"))).code).toBe("E0000009");
  });

  test("ends earlier after a permanent failure", async () => {
    const { okta, sent } = trying(inTurn(reset, failure(404, "E0000007")));
    expect((await errorOf(OktaApiError, okta.getUser("00u1"))).code).toBe("E0000007");
    expect(sent).toHaveLength(2);
  });
});
