// What another attempt sends, and what becomes of the answers before it.

import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createOkta, OktaNetworkError, type OktaOptions } from "../../src/index.js";
import { failure, json, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, ORG, oktaOf, TOKEN } from "../support/okta-of.js";

const trying = (handler: Handler, options: Partial<OktaOptions> = {}) =>
  oktaOf(handler, { retry: 2, clock: new FlyingClock(), ...options });

const busy = (id: string, status = 503) => new Response("{}", { status, headers: { "X-Okta-Request-Id": id } });
const fine = () => json(userOf("00u1"));
const reset: Handler = () => Promise.reject(new TypeError("fetch failed"));

describe("each attempt", () => {
  test("sends the same body", async () => {
    const { okta, sent } = trying(inTurn(busy("1", 429), busy("2", 429), fine));
    await okta.updateUser("00u1", { profile: { firstName: "Ada" } });
    expect(sent.map(({ body }) => body)).toEqual(Array(3).fill({ profile: { firstName: "Ada" } }));
  });

  test("sends the same body although the one before read it", async () => {
    const read: string[] = [];
    const readAll: Handler = async (request) => {
      read.push(await request.text());
      return busy("1", 429);
    };
    const { okta } = trying(inTurn(readAll, readAll, fine));
    await okta.updateUser("00u1", { profile: { firstName: "Ada" } });
    expect(read).toEqual(Array(2).fill('{"profile":{"firstName":"Ada"}}'));
  });

  test("sends the same body through okta.api", async () => {
    const { okta, sent } = trying(inTurn(busy("1", 429), fine));
    await okta.api.POST("/api/v1/users/{id}", {
      params: { path: { id: "00u1" } },
      body: { profile: { firstName: "Ada" } },
    });
    expect(sent.map(({ body }) => body)).toEqual(Array(2).fill({ profile: { firstName: "Ada" } }));
  });

  test("goes to the same URL with the same headers", async () => {
    const { okta, sent } = trying(inTurn(busy("1"), fine));
    await okta.getUser("00u1", { expand: "blocks", headers: { "X-Trace": "t1" } });
    expect(sent.map(({ url }) => url)).toEqual(Array(2).fill(`${ORG}/api/v1/users/00u1?expand=blocks`));
    expect(sent.map(({ headers }) => headers.get("X-Trace"))).toEqual(["t1", "t1"]);
  });

  test("has credentials of its own", async () => {
    let asked = 0;
    const authorize = () => ({ Authorization: `Bearer token-${++asked}` });
    const { okta, sent } = trying(inTurn(busy("1"), reset, fine), { auth: { authorize } });
    await okta.getUser("00u1");
    expect(sent.map(({ headers }) => headers.get("Authorization"))).toEqual([
      "Bearer token-1",
      "Bearer token-2",
      "Bearer token-3",
    ]);
  });
});

test("no attempt copies a body", async () => {
  const clone = vi.spyOn(Request.prototype, "clone");
  onTestFinished(() => clone.mockRestore());
  const answers = [busy("1", 429), fine()];
  const fetch = async () => answers.shift() ?? fine();
  const okta = createOkta({ orgUrl: ORG, token: TOKEN, clock: new FlyingClock(), fetch });
  await okta.updateUser("00u1", { profile: { firstName: "Ada" } });
  expect(answers).toEqual([]);
  expect(clone).not.toHaveBeenCalled();
});

describe("an attempt says that it is one", () => {
  const saidOf = (headers: Headers) => [headers.get("X-Okta-Retry-For"), headers.get("X-Okta-Retry-Count")];

  test("the first one says nothing", async () => {
    const { okta, sent } = trying(fine);
    await okta.getUser("00u1");
    expect(sent.map(({ headers }) => saidOf(headers))).toEqual([[null, null]]);
  });

  test("the others count, and name the request that came first", async () => {
    const { okta, sent } = trying(inTurn(busy("req-1"), busy("req-2", 429), fine));
    await okta.getUser("00u1");
    expect(sent.map(({ headers }) => saidOf(headers))).toEqual([
      [null, null],
      ["req-1", "1"],
      ["req-1", "2"],
    ]);
  });

  test("a request that nobody answered has no name", async () => {
    const { okta, sent } = trying(inTurn(reset, busy("req-2"), fine));
    await okta.getUser("00u1");
    expect(sent.map(({ headers }) => saidOf(headers))).toEqual([
      [null, null],
      [null, "1"],
      ["req-2", "2"],
    ]);
  });

  test("of a POST with a body too", async () => {
    const { okta, sent } = trying(inTurn(busy("req-1", 429), fine));
    await okta.updateUser("00u1", { profile: { firstName: "Ada" } });
    expect(sent.map(({ headers }) => saidOf(headers))).toEqual([
      [null, null],
      ["req-1", "1"],
    ]);
  });

  test("the next call starts anew", async () => {
    const { okta, sent } = trying(inTurn(busy("req-1"), fine, fine));
    await okta.getUser("00u1");
    await okta.getUser("00u1");
    expect(sent.map(({ headers }) => saidOf(headers))[2]).toEqual([null, null]);
  });
});

describe("an answer that is not used", () => {
  /** An answer that never ends, and tells when nobody wants it any more. */
  function endless(status: number) {
    const cancelled: unknown[] = [];
    const body = new ReadableStream({ cancel: (reason) => void cancelled.push(reason) });
    return { response: new Response(body, { status }), cancelled };
  }

  test.each([429, 503])("of okta.api is cancelled, so that its connection is free again: %d", async (status) => {
    const { response, cancelled } = endless(status);
    const { okta } = trying(inTurn(response, fine));
    const { data } = await okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
    expect(data).toEqual(userOf("00u1"));
    expect(cancelled).toHaveLength(1);
  });

  test("of okta.api is the caller's after the last attempt", async () => {
    const { okta, sent } = trying(() => failure(503, "E0000010"));
    const { error, response } = await okta.api.GET("/api/v1/users");
    expect(response.status).toBe(503);
    expect(error).toMatchObject({ errorCode: "E0000010" });
    expect(sent).toHaveLength(3);
  });

  test("holds nothing up where it cannot be cancelled", async () => {
    const body = new ReadableStream({ cancel: () => Promise.reject(new Error("cannot")) });
    const { okta } = trying(inTurn(new Response(body, { status: 503 }), fine));
    const { data } = await okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
    expect(data).toEqual(userOf("00u1"));
  });
});

describe("okta.api", () => {
  test("does not throw for a status that stays, and does for a fault that stays", async () => {
    const { okta, sent } = trying(reset);
    await errorOf(OktaNetworkError, okta.api.GET("/api/v1/users"));
    expect(sent).toHaveLength(3);
  });

  test("leaves a body that cannot be read to the caller: it is not read here", async () => {
    const { okta, sent } = trying(() => new Response("<html>"));
    await okta.api.GET("/api/v1/users", { parseAs: "text" });
    expect(sent).toHaveLength(1);
  });
});
