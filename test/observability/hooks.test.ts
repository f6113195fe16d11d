// Hooks and diagnostics channels receive events without secrets, and do not affect calls.

import { channel, subscribe, unsubscribe } from "node:diagnostics_channel";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Hooks, isOktaError, OktaConfigError, OktaHookError, OktaNotFoundError } from "../../src/index.js";
import { failure, json, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, oktaOf, TOKEN } from "../support/okta-of.js";

const fine = () => json(userOf("00u1"), { headers: { "X-Okta-Request-Id": "req-1", "Set-Cookie": "sid=00secret" } });

/** What a client's hooks are told, as `[event, view]`. */
function watched(handler: Handler, more: Hooks = {}, retry = 2) {
  const told: [keyof Hooks, Record<string, unknown>][] = [];
  const tell = (event: keyof Hooks) => (view: object) => void told.push([event, { ...view }]);
  const hooks: Hooks = {
    beforeRequest: tell("beforeRequest"),
    afterResponse: tell("afterResponse"),
    beforeRetry: tell("beforeRetry"),
    onError: tell("onError"),
    ...more,
  };
  return { told, ...oktaOf(handler, { hooks, retry, clock: new FlyingClock(), timeout: 0 }) };
}

const reset: Handler = () => {
  throw new TypeError("fetch failed");
};

describe("a call reports", () => {
  test("its request and its response", async () => {
    const { okta, told } = watched(fine);
    await okta.getUser("00u1");
    const call = { operation: "getUser", attempt: 1, method: "GET", url: "https://acme.okta.com/api/v1/users/00u1" };
    expect(told).toMatchObject([
      ["beforeRequest", { ...call, headers: { accept: "application/json" } }],
      ["afterResponse", { ...call, status: 200, requestId: "req-1", rateLimit: undefined, milliseconds: 0 }],
    ]);
  });

  test("each attempt, and the waits between them", async () => {
    const { okta, told } = watched(inTurn(failure(503, "E0000009"), reset, fine));
    await okta.getUser("00u1");
    expect(told.map(([event, { attempt }]) => [event, attempt])).toEqual([
      ["beforeRequest", 1],
      ["afterResponse", 1],
      ["beforeRetry", 1],
      ["beforeRequest", 2],
      ["beforeRetry", 2],
      ["beforeRequest", 3],
      ["afterResponse", 3],
    ]);
    const waits = told.flatMap(([event, view]) => (event === "beforeRetry" ? [view] : []));
    expect(waits).toMatchObject([
      { status: 503, error: undefined },
      { status: undefined, error: { code: "ERR_NETWORK" } },
    ]);
    expect(waits.every(({ milliseconds }) => Number(milliseconds) > 0)).toBe(true);
  });

  test("an unreadable response, with its status", async () => {
    const { okta, told } = watched(inTurn(new Response("<html>"), fine));
    await okta.getUser("00u1");
    expect(told).toContainEqual(["beforeRetry", expect.objectContaining({ status: 200 })]);
  });

  test("its failure, with the error that it throws", async () => {
    const { okta, told } = watched(() => failure(404, "E0000007"));
    const error = await errorOf(OktaNotFoundError, okta.getUser("00u1"));
    expect(told.at(-1)).toEqual(["onError", expect.objectContaining({ operation: "getUser", error })]);
  });

  test("a failure of okta.api, but not an error status", async () => {
    const { okta, told } = watched(inTurn(failure(404, "E0000007"), reset), {}, 0);
    const get = () => okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
    await get();
    expect(told.map(([event]) => event)).toEqual(["beforeRequest", "afterResponse"]);
    const error = await errorOf(Error, get());
    expect(told.at(-1)).toEqual(["onError", expect.objectContaining({ operation: undefined, error })]);
  });
});

describe("hooks receive no secrets", () => {
  test("in headers: credentials and cookies are masked", async () => {
    const { okta, told } = watched(fine);
    await okta.getUser("00u1");
    expect(told).toMatchObject([
      ["beforeRequest", { headers: { authorization: "[redacted]" } }],
      ["afterResponse", { headers: { "set-cookie": "[redacted]" } }],
    ]);
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`${TOKEN}|00secret`));
  });

  test("in URLs: values of secret parameters are masked", async () => {
    const { okta, told } = watched(() => json([]));
    await okta.listUsers({ search: `profile.login eq "${TOKEN}"` }).toArray();
    expect(JSON.stringify(told)).not.toContain(TOKEN);
  });

  test("in bodies, which they do not receive", async () => {
    const { okta, told } = watched(fine);
    await okta.changePassword("00u1", {
      oldPassword: { value: "Old-1-secret" },
      newPassword: { value: "New-1-secret" },
    });
    expect(JSON.stringify(told)).not.toMatch(/secret"|-1-/);
  });
});

describe("a hook that throws", () => {
  const oops = () => {
    throw new Error("oops");
  };

  test.each(["beforeRequest", "afterResponse", "beforeRetry", "onError"] as const)(
    "does not affect the call: %s",
    async (event) => {
      const answers = event === "onError" ? [failure(404, "E0000007")] : [failure(503, "E0000009"), fine];
      const { okta } = watched(inTurn(...answers), { [event]: oops });
      const call = okta.getUser("00u1");
      await (event === "onError" ? errorOf(OktaNotFoundError, call) : call);
    },
  );

  test("asynchronously does not affect the call", async () => {
    const { okta } = watched(fine, { beforeRequest: () => Promise.reject(new Error("oops")) });
    expect((await okta.getUser("00u1")).id).toBe("00u1");
  });

  test.each(["beforeRequest", "afterResponse", "beforeRetry"] as const)(
    "ends the call with failCalls: %s",
    async (event) => {
      const { okta, sent } = watched(inTurn(failure(503, "E0000009"), fine), { [event]: oops, failCalls: true });
      const error = await errorOf(OktaHookError, okta.getUser("00u1"));
      expect(error).toMatchObject({ code: "ERR_HOOK", operation: "getUser", cause: { message: "oops" } });
      expect(isOktaError(error, "ERR_HOOK")).toBe(true);
      expect(sent).toHaveLength(event === "beforeRequest" ? 0 : 1);
    },
  );

  test.each([
    ["hooks.onRequest", { onRequest: () => {} }],
    ["hooks.onError", { onError: "log" }],
    ["hooks.failCalls", { failCalls: 1 }],
    ["hooks", null],
  ])("an invalid option %s is refused", async (option, hooks) => {
    const error = await errorOf(OktaConfigError, () => oktaOf(fine, { hooks: hooks as never }));
    expect(error.option).toBe(option);
  });
});

test("Node's diagnostics channels receive the same events, even without hooks", async () => {
  const { okta } = oktaOf(inTurn(fine, failure(404, "E0000007")), { clock: new FlyingClock(), timeout: 0 });
  const heard: [string, unknown][] = [];
  for (const event of ["beforeRequest", "afterResponse", "onError"]) {
    const listen = (view: unknown) => void heard.push([event, view]);
    subscribe(`okta-fetch:${event}`, listen);
    onTestFinished(() => void unsubscribe(`okta-fetch:${event}`, listen));
  }
  await okta.getUser("00u1");
  await errorOf(OktaNotFoundError, okta.getUser("00u2"));
  expect(heard).toMatchObject([
    ["beforeRequest", { operation: "getUser", headers: { authorization: "[redacted]" } }],
    ["afterResponse", { status: 200 }],
    ["beforeRequest", {}],
    ["afterResponse", { status: 404 }],
    ["onError", { operation: "getUser" }],
  ]);
  expect(channel("okta-fetch:beforeRequest").hasSubscribers).toBe(true);
});

test("without access to Node's modules there are no channels, and calls succeed", async () => {
  const { getBuiltinModule } = process;
  onTestFinished(() => {
    Object.defineProperty(process, "getBuiltinModule", { value: getBuiltinModule, configurable: true, writable: true });
  });
  Object.defineProperty(process, "getBuiltinModule", {
    get: () => {
      throw new Error("A Node.js API is used which is not supported in the Edge Runtime");
    },
    configurable: true,
  });
  const { okta } = oktaOf(fine);
  expect(await okta.getUser("00u1")).toMatchObject({ id: "00u1" });
});
