import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { OktaAbortError, OktaNetworkError, OktaResponseError } from "../../src/index.js";
import { json } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf, TOKEN } from "../support/okta-of.js";

const oktaAnswering = (answer: Response) => oktaOf(inTurn(answer)).okta;

describe("a success with an unreadable body", () => {
  test.each([
    ["HTML", "<html>Sign in at the proxy</html>", "text/html"],
    ["JSON that breaks off", '{"id":"00u1","profile":{"login":"ada@acme.test"', "application/json"],
    ["nothing", "", "application/json"],
    ["two values", "{}{}", "application/json"],
  ])("%s is refused, and not quoted", async (_, text, type) => {
    const headers = { "Content-Type": type, "X-Okta-Request-Id": "req-1" };
    const error = await errorOf(OktaResponseError, oktaAnswering(new Response(text, { headers })).getUser("00u1"));
    expect(error).toMatchObject({ code: "ERR_UNREADABLE_BODY", status: 200, requestId: "req-1", operation: "getUser" });
    expect(error.response.headers.get("X-Okta-Request-Id")).toBe("req-1");
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toMatch(/Sign in|ada@/);
  });

  test("an empty page of a list is refused, too", async () => {
    const error = await errorOf(OktaResponseError, oktaAnswering(new Response("")).listUsers().toArray());
    expect(error.code).toBe("ERR_UNREADABLE_BODY");
  });

  test("a truncated body is a network error", async () => {
    const cause = new TypeError("terminated");
    const body = new ReadableStream({ start: (controller) => controller.error(cause) });
    const error = await errorOf(OktaNetworkError, oktaAnswering(new Response(body)).getUser("00u1"));
    expect(error.code).toBe("ERR_NETWORK");
    expect(error.cause).toMatchObject({ name: "TypeError", message: "terminated" });
  });
});

describe("a success with an unreadable body, through okta.api,", () => {
  test.each([
    ["HTML", `<html>${TOKEN}</html>`],
    ["JSON that breaks off", `{"id":"${TOKEN}`],
    ["an integer of 10,001 digits", "9".repeat(10_001)],
  ])("%s is refused, and not quoted", async (_, text) => {
    const told: unknown[] = [];
    const { okta } = oktaOf(inTurn(new Response(text)), { hooks: { onError: ({ error }) => told.push(error) } });
    const error = await errorOf(OktaResponseError, okta.api.GET("/api/v1/users"));
    expect(error).toMatchObject({ code: "ERR_UNREADABLE_BODY", status: 200, method: "GET", path: "/api/v1/users" });
    expect(inspect(error)).not.toContain(TOKEN.slice(0, 8));
    expect(told).toEqual([error]);
  });

  test.each(["json", "text", "arrayBuffer", "blob"] as const)(
    "is a network error without credentials if it is truncated: as %s",
    async (parseAs) => {
      const error = await errorOf(OktaNetworkError, breakingOff(200).api.GET("/api/v1/users", { parseAs }));
      expect(error.cause).toMatchObject({ name: "Error", message: "[redacted] was reset" });
      expect(inspect(error, { depth: 9 })).not.toContain(TOKEN);
    },
  );

  test("is treated like the body of an error", async () => {
    const error = await errorOf(OktaNetworkError, breakingOff(500).api.GET("/api/v1/users"));
    expect(inspect(error, { depth: 9 })).not.toContain(TOKEN);
  });

  test("is treated like a stream that the program reads", async () => {
    const { response } = await breakingOff(200).api.GET("/api/v1/users", { parseAs: "stream" });
    const error = await errorOf(OktaNetworkError, response.text());
    expect(inspect(error, { depth: 9 })).not.toContain(TOKEN);
  });

  test("is an abort if the signal ended it", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const { okta } = oktaOf(
      ({ signal }) =>
        new Response(
          new ReadableStream({
            pull: (stream) => {
              signal.addEventListener("abort", () => stream.error(signal.reason));
              controller.abort(reason);
            },
          }),
        ),
    );
    const error = await errorOf(OktaAbortError, okta.api.GET("/api/v1/users", { signal: controller.signal }));
    expect(error.cause).toBe(reason);
  });
});

/** A client whose answers break off, with an error that has the request. */
function breakingOff(status: number) {
  return oktaOf((request) => {
    const fault = Object.assign(new Error(`SSWS ${TOKEN} was reset`), { request, headers: [...request.headers] });
    return new Response(new ReadableStream({ pull: (controller) => controller.error(fault) }), { status });
  }).okta;
}

describe("an operation without response data", () => {
  test.each<[string, () => Response]>([
    ["{}", () => json({})],
    ["an empty body", () => new Response("")],
    ["an empty body of length 0", () => new Response(null, { headers: { "Content-Length": "0" } })],
    ["204", () => new Response(null, { status: 204 })],
  ])("succeeds with %s", async (_, answer) => {
    const { okta, sent } = oktaOf(answer);
    await okta.suspendUser("00u1");
    await okta.deleteUser("00u1");
    expect(sent).toHaveLength(2);
  });

  test("does not succeed with HTML", async () => {
    const error = await errorOf(OktaResponseError, oktaAnswering(new Response("<html>")).suspendUser("00u1"));
    expect(error.code).toBe("ERR_UNREADABLE_BODY");
  });
});
