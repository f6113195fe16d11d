// What ends a request over okta-fetch/node.

import { EventEmitter, once } from "node:events";
import { describe, expect, test } from "vitest";
import { getUser } from "../../generated/operations.js";
import { createClient, type Layer, OktaAbortError, OktaTimeoutError, timeout } from "../../src/index.js";
import { nodeFetch } from "../../src/node/index.js";
import { ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { TOKEN } from "../support/okta-of.js";
import { serve } from "../support/serve.js";

describe("a signal", () => {
  test("is there for an auth of one's own, and ends with the attempt", async () => {
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
  ])("of the time-out hangs up where a layer within %s", async (_, layer) => {
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

  test("that a layer puts in its place hangs up", async () => {
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
});
