import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { OktaAbortError, OktaNetworkError, OktaTimeoutError } from "../../src/index.js";
import { pageOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf, TOKEN } from "../support/okta-of.js";

const failing = (error: unknown) => oktaOf(() => Promise.reject(error)).okta;

describe("a missing response", () => {
  test("is a network error with the runtime's hidden reason", async () => {
    const fault = new TypeError("fetch failed", {
      cause: Object.assign(new Error("getaddrinfo ENOTFOUND acme.okta.com"), { code: "ENOTFOUND" }),
    });
    const error = await errorOf(OktaNetworkError, failing(fault).getUser("00u1"));
    expect(error).toMatchObject({ name: "OktaNetworkError", code: "ERR_NETWORK", operation: "getUser", method: "GET" });
    expect(error.path).toBe("/api/v1/users/00u1");
    expect(error.message).toBe("getUser got no response: fetch failed: getaddrinfo ENOTFOUND acme.okta.com");
    expect(error.cause).toMatchObject({ name: "TypeError", message: "fetch failed" });
    expect(error.cause).toMatchObject({ cause: { message: "getaddrinfo ENOTFOUND acme.okta.com", code: "ENOTFOUND" } });
  });

  test("reveals nothing that fetch attached to its error", async () => {
    const fault = Object.assign(new Error("no route"), { config: { headers: { Authorization: `SSWS ${TOKEN}` } } });
    const error = await errorOf(OktaNetworkError, failing(fault).getUser("00u1"));
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(TOKEN);
  });

  test("in the middle of a list is a network error", async () => {
    const fault = new TypeError("fetch failed");
    const { okta } = oktaOf(inTurn(pageOf(["a"], "1"), () => Promise.reject(fault)));
    expect((await errorOf(OktaNetworkError, okta.listUsers().toArray())).cause).toMatchObject({
      message: "fetch failed",
    });
  });

  test("through okta.api is a network error", async () => {
    const run = failing(new TypeError("fetch failed")).api.GET("/api/v1/users");
    const error = await errorOf(OktaNetworkError, run);
    expect(error.operation).toBeUndefined();
    expect(error.message).toBe("GET /api/v1/users got no response: fetch failed");
  });

  test("is a network error if fetch throws a value other than an Error", async () => {
    expect((await errorOf(OktaNetworkError, failing("offline").getUser("00u1"))).message).toContain("offline");
  });

  test("with circular causes is a network error", async () => {
    const fault = new Error("round and round");
    fault.cause = fault;
    expect((await errorOf(OktaNetworkError, failing(fault).getUser("00u1"))).message).toContain("round and round");
  });
});

test.each([undefined, null, {}, "pong"])("a fetch that resolves to %o did not return a Response", async (given) => {
  const { okta } = oktaOf(() => given as never);
  const error = await errorOf(OktaNetworkError, okta.getUser("00u1"));
  expect(error.message).toBe("getUser got no response: fetch did not return a Response");
});

describe("a fetch with a timeout of its own", () => {
  test("rejects with a timeout error", async () => {
    const run = failing(new DOMException("too slow", "TimeoutError")).getUser("00u1");
    expect((await errorOf(OktaTimeoutError, run)).code).toBe("ERR_TIMEOUT");
  });

  test("that aborts rejects with an abort error", async () => {
    const run = failing(new DOMException("stopped", "AbortError")).getUser("00u1");
    expect((await errorOf(OktaAbortError, run)).code).toBe("ERR_ABORTED");
  });
});
