// Errors of a fetch, a provider, a layer or a hook become a cause as a masked copy, because they can contain the
// request.

import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  isOktaError,
  type Layer,
  OktaAbortError,
  OktaApiError,
  OktaAuthError,
  OktaError,
  OktaHookError,
  OktaNetworkError,
  type OktaOptions,
  OktaTimeoutError,
} from "../../src/index.js";
import { failure, json } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, oktaOf, TOKEN } from "../support/okta-of.js";

/** All that logs show of an error. */
const shown = (error: unknown) =>
  [
    inspect(error, { depth: 20, showHidden: true, getters: true }),
    String(error),
    JSON.stringify(error),
    JSON.stringify({ ...(error as object) }),
    (error as Error).stack,
  ].join("\n");

class OwnTimeout extends Error {
  override name = "TimeoutError";
  constructor(readonly request: Request) {
    super(`Request timed out: ${request.method} ${request.headers.get("Authorization")}`);
  }
}

const hung = (request: Request) => ({
  request: { headers: Object.fromEntries(request.headers) },
  options: { headers: Object.fromEntries(request.headers) },
  response: json({ token: request.headers.get("Authorization") }),
});
const quoting = (request: Request) => `for ${request.headers.get("Authorization")}`;

const THROWN: [string, (request: Request) => unknown][] = [
  ["a time-out of its own, with the request hung on it", (request) => new OwnTimeout(request)],
  ["an abort of its own", (request) => Object.assign(new DOMException(quoting(request), "AbortError"), hung(request))],
  [
    "a DOMException of a time-out",
    (request) => Object.assign(new DOMException(quoting(request), "TimeoutError"), hung(request)),
  ],
  ["an error with the request", (request) => Object.assign(new Error(quoting(request)), hung(request))],
  ["a text", quoting],
  ["an object", (request) => ({ ...hung(request), message: quoting(request), toString: () => quoting(request) })],
  [
    "an object that names itself a time-out",
    (request) => ({ ...hung(request), name: "TimeoutError", message: quoting(request) }),
  ],
  ["an object without a text", (request) => Object.assign(Object.create(null), hung(request))],
  ["a symbol", (request) => Symbol(quoting(request))],
  ["nothing", () => undefined],
  ["null", () => null],
  [
    "an AggregateError",
    (request) => new AggregateError([Object.assign(new Error(quoting(request)), hung(request)), quoting(request)], ""),
  ],
  [
    "causes of causes",
    (request) =>
      new Error("a", { cause: new Error("b", { cause: Object.assign(new Error(quoting(request)), hung(request)) }) }),
  ],
  ["a cause that is an object", (request) => new Error("a", { cause: hung(request) })],
  ["a code that quotes", (request) => Object.assign(new Error("a"), { code: quoting(request) })],
  ["a name that quotes", (request) => Object.assign(new Error("a"), { name: quoting(request) })],
  [
    "getters that throw",
    (request) =>
      Object.defineProperties(new Error("a"), {
        message: {
          get: () => {
            throw new Error(quoting(request));
          },
        },
        cause: {
          get: () => {
            throw new Error(quoting(request));
          },
        },
        name: {
          get: () => {
            throw new Error(quoting(request));
          },
        },
      }),
  ],
  [
    "a Proxy that throws on every access",
    (request) => {
      const fail = () => {
        throw new Error(quoting(request));
      };
      return new Proxy(new Error("a"), {
        get: fail,
        has: fail,
        ownKeys: fail,
        getPrototypeOf: fail,
        getOwnPropertyDescriptor: fail,
      });
    },
  ],
  [
    "a revoked Proxy",
    () => {
      const { proxy, revoke } = Proxy.revocable([], {});
      revoke();
      return proxy;
    },
  ],
  [
    "a revoked list of errors",
    () => {
      const { proxy, revoke } = Proxy.revocable([], {});
      revoke();
      return Object.assign(new Error("a"), { errors: proxy });
    },
  ],
  [
    "a circle",
    (request) => {
      const error: Error & { errors?: unknown[] } = Object.assign(new Error(quoting(request)), hung(request));
      error.cause = error;
      error.errors = [error];
      return error;
    },
  ],
];

describe.each(THROWN)("a fetch that throws %s", (_, thrown) => {
  const fail: Handler = (request) => Promise.reject(thrown(request));

  test("fails a call with an error that does not show the token", async () => {
    const error = await errorOf(OktaError, oktaOf(fail).okta.getUser("00u1"));
    expect(shown(error)).not.toContain(TOKEN);
    expect(error.cause).toBeInstanceOf(Error);
    expect(error.cause).not.toHaveProperty("request");
  });

  test("fails lists, scans and okta.api with a masked error", async () => {
    const { okta } = oktaOf(fail);
    const runs = [
      () => okta.listUsers().toArray(),
      async () => {
        for await (const _ of okta.scanUsers());
      },
      () => okta.api.GET("/api/v1/users"),
      () => okta.getUser("ada/1"),
    ];
    for (const run of runs) expect(shown(await errorOf(OktaError, run))).not.toContain(TOKEN);
  });

  test("reaches hooks as a masked error", async () => {
    const seen: unknown[] = [];
    const tell = (view: unknown) => void seen.push(view);
    const { okta } = oktaOf(fail, { hooks: { beforeRetry: tell, onError: tell }, retry: { retries: 1, maxWait: 0 } });
    await errorOf(OktaError, okta.getUser("00u1"));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.map(shown).join("\n")).not.toContain(TOKEN);
  });
});

test("remains a timeout or abort if it is one", async () => {
  const timeout = await errorOf(
    OktaTimeoutError,
    oktaOf((request) => Promise.reject(new OwnTimeout(request))).okta.getUser("00u1"),
  );
  expect(timeout.message).toBe("getUser took too long: Request timed out: GET [redacted]");
  expect(timeout.cause).toMatchObject({ name: "TimeoutError", message: "Request timed out: GET [redacted]" });
  const abort = oktaOf(() => Promise.reject(new DOMException("stopped", "AbortError"))).okta.getUser("00u1");
  expect((await errorOf(OktaAbortError, abort)).cause).toMatchObject({ name: "AbortError", message: "stopped" });
});

test("is copied with name, message, code, stack, causes and errors", async () => {
  const inner = Object.assign(new Error("connect ECONNREFUSED 10.0.0.1:443"), { code: "ECONNREFUSED" });
  const fault = new TypeError("fetch failed", { cause: new AggregateError([inner], "") });
  const error = await errorOf(OktaNetworkError, oktaOf(() => Promise.reject(fault)).okta.getUser("00u1"));
  expect(error.message).toBe("getUser got no response: fetch failed: connect ECONNREFUSED 10.0.0.1:443");
  expect(error.cause).toMatchObject({ name: "TypeError", message: "fetch failed", stack: fault.stack });
  const { cause } = error.cause as Error;
  expect(cause).toBeInstanceOf(AggregateError);
  expect((cause as AggregateError).errors).toMatchObject([{ message: inner.message, code: "ECONNREFUSED" }]);
});

describe("the cause is also a copy if", () => {
  const secret = Object.assign(new Error(`vault refused hvs.s3cr3t-0123456789`), { request: { token: TOKEN } });

  test("a provider throws", async () => {
    const auth = { authorize: () => Promise.reject(Object.assign(new Error("no"), { config: { token: TOKEN } })) };
    const error = await errorOf(OktaAuthError, oktaOf(inTurn(), { auth }).okta.getUser("00u1"));
    expect(shown(error)).not.toContain(TOKEN);
    expect(error.cause).toMatchObject({ message: "no" });
  });

  test("a layer throws", async () => {
    const { createClient } = await import("../../src/index.js");
    const { getUser } = await import("../../generated/operations.js");
    const layer: Layer = async (request) => {
      throw Object.assign(new Error("layer"), { request, token: TOKEN });
    };
    const client = createClient({ orgUrl: "https://acme.okta.com", token: TOKEN, layers: [layer] });
    const error = await errorOf(OktaNetworkError, client.call(getUser, { path: { id: "00u1" } }));
    expect(shown(error)).not.toContain(TOKEN);
  });

  test.each(["beforeRequest", "afterResponse"])("a hook throws: %s", async (event) => {
    const hooks: OktaOptions["hooks"] = {
      [event]: () => {
        throw secret;
      },
      failCalls: true,
    };
    const error = await errorOf(OktaHookError, oktaOf(() => json({}), { hooks }).okta.getUser("00u1"));
    expect(shown(error)).not.toContain(TOKEN);
    expect(error.cause).toMatchObject({ message: secret.message });
  });
});

test("a provider's own OktaError is passed on unchanged", async () => {
  const inner = oktaOf(() => failure(403, "E0000006")).okta;
  const auth = { authorize: async () => ({ Authorization: `Bearer ${(await inner.getUser("vault")).id}` }) };
  const error = await errorOf(OktaApiError, oktaOf(inTurn(), { auth }).okta.getUser("00u1"));
  expect(isOktaError(error, "E0000006")).toBe(true);
});

describe("the cause of an abort is the caller's reason itself", () => {
  test.each<[string, unknown]>([
    ["an error with a request of its own", Object.assign(new Error("stop"), { request: { headers: { a: "b" } } })],
    ["a text", "enough"],
    ["an object", { why: "shutdown" }],
    ["a time-out", new DOMException("late", "TimeoutError")],
    ["an object that only looks like a time-out", { name: "TimeoutError" }],
    ["one whose message is not a string", { name: "TimeoutError", message: Symbol("late") }],
    [
      "a Proxy",
      new Proxy(
        {},
        {
          get: () => {
            throw new Error("no");
          },
        },
      ),
    ],
  ])("%s", async (_, reason) => {
    const controller = new AbortController();
    const { okta } = oktaOf(() => {
      controller.abort(reason);
      return Promise.reject(new TypeError("aborted by its signal"));
    });
    const error = await errorOf(OktaError, okta.getUser("00u1", { signal: controller.signal }));
    expect(error.cause).toBe(reason);
    expect(["ERR_ABORTED", "ERR_TIMEOUT"]).toContain(error.code);
  });
});
