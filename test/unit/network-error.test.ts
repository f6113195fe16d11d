import { describe, expect, test } from "vitest";
import { OktaAbortError, OktaNetworkError, OktaTimeoutError } from "../../src/index.js";
import { pageOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const failing = (error: unknown) => oktaOf(() => Promise.reject(error)).okta;

describe("no answer", () => {
  test("is a network error that says what the runtime hides", async () => {
    const fault = new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND acme.okta.com") });
    const error = await errorOf(OktaNetworkError, failing(fault).getUser("00u1"));
    expect(error).toMatchObject({ name: "OktaNetworkError", code: "ERR_NETWORK", operation: "getUser", method: "GET" });
    expect(error.path).toBe("/api/v1/users/00u1");
    expect(error.message).toBe("getUser got no answer: fetch failed: getaddrinfo ENOTFOUND acme.okta.com");
    expect(error.cause).toBe(fault);
  });

  test("in the middle of a list is one too", async () => {
    const fault = new TypeError("fetch failed");
    const { okta } = oktaOf(inTurn(pageOf(["a"], "1"), () => Promise.reject(fault)));
    expect((await errorOf(OktaNetworkError, okta.listUsers().toArray())).cause).toBe(fault);
  });

  test("through okta.api is one too", async () => {
    const run = failing(new TypeError("fetch failed")).api.GET("/api/v1/users");
    const error = await errorOf(OktaNetworkError, run);
    expect(error.operation).toBeUndefined();
    expect(error.message).toBe("GET /api/v1/users got no answer: fetch failed");
  });

  test("from a fetch that throws no error is one too", async () => {
    expect((await errorOf(OktaNetworkError, failing("offline").getUser("00u1"))).message).toContain("offline");
  });

  test("with causes in a circle does not hang", async () => {
    const fault = new Error("round and round");
    fault.cause = fault;
    expect((await errorOf(OktaNetworkError, failing(fault).getUser("00u1"))).message).toContain("round and round");
  });
});

describe("a fetch with a time-out of its own", () => {
  test("ends with a time-out error", async () => {
    const run = failing(new DOMException("too slow", "TimeoutError")).getUser("00u1");
    expect((await errorOf(OktaTimeoutError, run)).code).toBe("ERR_TIMEOUT");
  });

  test("that aborts ends with an abort error", async () => {
    const run = failing(new DOMException("stopped", "AbortError")).getUser("00u1");
    expect((await errorOf(OktaAbortError, run)).code).toBe("ERR_ABORTED");
  });
});
