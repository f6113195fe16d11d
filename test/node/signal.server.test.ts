// Signals end requests of okta-fetch/node.

import { EventEmitter, once } from "node:events";
import { describe, expect, test } from "vitest";
import { getUser } from "../../generated/operations.js";
import { createClient, type Layer, OktaAbortError, OktaTimeoutError, timeout } from "../../src/index.js";
import { nodeFetch } from "../../src/node/index.js";
import { ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { foreignRequest, foreignSignal } from "../support/foreign.js";
import { TOKEN } from "../support/okta-of.js";
import { serve } from "../support/serve.js";

describe("the signal of an attempt", () => {
  test("is passed to a custom auth, and aborts with the attempt", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const { okta } = await serve(() => undefined, {
      fetch: nodeFetch(),
      retry: 0,
      token: undefined,
      auth: {
        authorize: (_, { signal }) => {
          signals.push(signal);
          return { Authorization: "SSWS mine" };
        },
      },
    });
    await errorOf(OktaTimeoutError, okta.getUser("00u1", { timeout: 1 }));
    expect(signals).toEqual([expect.any(AbortSignal)]);
    expect(signals[0]?.reason).toMatchObject({ name: "TimeoutError" });
  });

  test.each<[string, Layer]>([
    ["copies it", (request, next, context) => next(request, { ...context })],
    ["passes it on", (request, next, context) => next(request, context)],
  ])("of the timeout closes the connection if a layer below it %s", async (_, layer) => {
    const closed: EventEmitter = new EventEmitter();
    const hungUp = once(closed, "close");
    const clock = new ManualClock();
    const { origin } = await serve((_, response) => {
      response.on("close", () => closed.emit("close"));
      void clock.advance(1_000);
    });
    const client = createClient({
      orgUrl: origin,
      token: TOKEN,
      fetch: nodeFetch(),
      layers: [timeout(1_000, clock), layer],
    });
    await errorOf(OktaTimeoutError, client.call(getUser, { path: { id: "00u1" } }));
    await hungUp;
  });

  test("aborts the request if a layer replaced it", async () => {
    const controller = new AbortController();
    const { origin } = await serve(() => controller.abort(new Error("the layer's")));
    const client = createClient({
      orgUrl: origin,
      token: TOKEN,
      fetch: nodeFetch(),
      layers: [timeout(), (request, next, context) => next(request, { ...context, signal: controller.signal })],
    });
    const error = await errorOf(OktaAbortError, client.call(getUser, { path: { id: "00u1" } }));
    expect(error.cause).toBe(controller.signal.reason);
  });

  test("of another realm ends a request that a program sends itself", async () => {
    const { signal, abort } = foreignSignal();
    const { origin } = await serve(() => abort(new Error("over")));
    await expect(nodeFetch()(origin, { signal })).rejects.toThrow("over");
  });

  test("of another realm ends a call without a timeout", async () => {
    const { signal, abort } = foreignSignal();
    const { origin } = await serve(() => abort());
    const client = createClient({ orgUrl: origin, token: TOKEN, fetch: nodeFetch() });
    await errorOf(OktaAbortError, client.call(getUser, { path: { id: "00u1" }, signal }));
  });
});

test("a Request of another realm is sent as it is", async () => {
  const { origin, received } = await serve((_, response) => response.end("fine"));
  const request = foreignRequest(`${origin}/token`, { method: "POST", body: "a=1" }, { "x-trace": "t1" });
  expect(await (await nodeFetch()(request)).text()).toBe("fine");
  expect(received).toMatchObject([
    { method: "POST", path: "/token", headers: { "x-trace": "t1", "content-length": "3" } },
  ]);
});
