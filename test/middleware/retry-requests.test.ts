// The request of another attempt, and the response of the one before it.

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

  test("sends the same body after an attempt that read it", async () => {
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

  test("has the same URL and headers", async () => {
    const { okta, sent } = trying(inTurn(busy("1"), fine));
    await okta.getUser("00u1", { expand: "blocks", headers: { "X-Trace": "t1" } });
    expect(sent.map(({ url }) => url)).toEqual(Array(2).fill(`${ORG}/api/v1/users/00u1?expand=blocks`));
    expect(sent.map(({ headers }) => headers.get("X-Trace"))).toEqual(["t1", "t1"]);
  });

  test("has its own credentials", async () => {
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

test("shares the body instead of copying it", async () => {
  const clone = vi.spyOn(Request.prototype, "clone");
  onTestFinished(() => clone.mockRestore());
  const answers = [busy("1", 429), fine()];
  const fetch = async () => answers.shift() ?? fine();
  const okta = createOkta({ orgUrl: ORG, token: TOKEN, clock: new FlyingClock(), fetch });
  await okta.updateUser("00u1", { profile: { firstName: "Ada" } });
  expect(answers).toEqual([]);
  expect(clone).not.toHaveBeenCalled();
});

describe("the retry headers", () => {
  const saidOf = (headers: Headers) => [headers.get("X-Okta-Retry-For"), headers.get("X-Okta-Retry-Count")];

  test("are missing on the first attempt", async () => {
    const { okta, sent } = trying(fine);
    await okta.getUser("00u1");
    expect(sent.map(({ headers }) => saidOf(headers))).toEqual([[null, null]]);
  });

  test("count the attempts, and name the first request", async () => {
    const { okta, sent } = trying(inTurn(busy("req-1"), busy("req-2", 429), fine));
    await okta.getUser("00u1");
    expect(sent.map(({ headers }) => saidOf(headers))).toEqual([
      [null, null],
      ["req-1", "1"],
      ["req-1", "2"],
    ]);
  });

  test("name no request that got no response", async () => {
    const { okta, sent } = trying(inTurn(reset, busy("req-2"), fine));
    await okta.getUser("00u1");
    expect(sent.map(({ headers }) => saidOf(headers))).toEqual([
      [null, null],
      [null, "1"],
      ["req-2", "2"],
    ]);
  });

  test("are sent for a POST with a body, too", async () => {
    const { okta, sent } = trying(inTurn(busy("req-1", 429), fine));
    await okta.updateUser("00u1", { profile: { firstName: "Ada" } });
    expect(sent.map(({ headers }) => saidOf(headers))).toEqual([
      [null, null],
      ["req-1", "1"],
    ]);
  });

  test("start again with the next call", async () => {
    const { okta, sent } = trying(inTurn(busy("req-1"), fine, fine));
    await okta.getUser("00u1");
    await okta.getUser("00u1");
    expect(sent.map(({ headers }) => saidOf(headers))[2]).toEqual([null, null]);
  });
});

describe("the response of a failed attempt", () => {
  /** An answer that never ends, and tells when nobody wants it any more. */
  function endless(status: number) {
    const cancelled: unknown[] = [];
    const body = new ReadableStream({ cancel: (reason) => void cancelled.push(reason) });
    return { response: new Response(body, { status }), cancelled };
  }

  test.each([429, 503])("of okta.api is cancelled, which frees its connection: %d", async (status) => {
    const { response, cancelled } = endless(status);
    const { okta } = trying(inTurn(response, fine));
    const { data } = await okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
    expect(data).toEqual(userOf("00u1"));
    expect(cancelled).toHaveLength(1);
  });

  test("of okta.api is returned after the last attempt", async () => {
    const { okta, sent } = trying(() => failure(503, "E0000010"));
    const { error, response } = await okta.api.GET("/api/v1/users");
    expect(response.status).toBe(503);
    expect(error).toMatchObject({ errorCode: "E0000010" });
    expect(sent).toHaveLength(3);
  });

  test("does not delay the retry if it cannot be cancelled", async () => {
    const body = new ReadableStream({ cancel: () => Promise.reject(new Error("cannot")) });
    const { okta } = trying(inTurn(new Response(body, { status: 503 }), fine));
    const { data } = await okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
    expect(data).toEqual(userOf("00u1"));
  });
});

describe("okta.api", () => {
  test("resolves to a permanent error status, and rejects after a permanent network fault", async () => {
    const { okta, sent } = trying(reset);
    await errorOf(OktaNetworkError, okta.api.GET("/api/v1/users"));
    expect(sent).toHaveLength(3);
  });

  test("does not read the body: the caller does", async () => {
    const { okta, sent } = trying(() => new Response("<html>"));
    await okta.api.GET("/api/v1/users", { parseAs: "text" });
    expect(sent).toHaveLength(1);
  });
});
