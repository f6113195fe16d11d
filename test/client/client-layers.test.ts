// createClient does what its layers do.

import { describe, expect, test } from "vitest";
import { getUser, listUsers } from "../../generated/operations.js";
import {
  type ClientOptions,
  createClient,
  type Layer,
  OktaAbortError,
  OktaApiError,
  OktaArgumentError,
  OktaConfigError,
  OktaNetworkError,
  retry,
  timeout,
} from "../../src/index.js";
import { json, pageOf, userOf } from "../support/answers.js";
import { ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { fetchOf, type Handler, inTurn, ORG, silence, TOKEN } from "../support/okta-of.js";

const path = { id: "00u1" };
const unavailable = () => new Response(null, { status: 503 });

function clientOf(handler: Handler, options: Partial<ClientOptions> = {}) {
  const sent: string[] = [];
  const client = createClient({
    orgUrl: ORG,
    token: TOKEN,
    ...options,
    fetch: fetchOf((request) => {
      sent.push(request.url);
      return handler(request);
    }),
  });
  return { client, sent };
}

describe("a client without layers", () => {
  test("calls and lists like the full client", async () => {
    const { client, sent } = clientOf(inTurn(json(userOf("00u1")), pageOf(["a"], "1"), pageOf(["b"])));
    expect((await client.call(getUser, { path })).id).toBe("00u1");
    expect(await client.paginate(listUsers).toArray()).toHaveLength(2);
    expect(sent).toHaveLength(3);
  });

  test("does not retry", async () => {
    const { client, sent } = clientOf(unavailable);
    await errorOf(OktaApiError, client.call(getUser, { path }));
    expect(sent).toHaveLength(1);
  });

  test.each(["retry", "timeout", "deadline"])(
    "refuses the option %s of a call, because no layer reads it",
    async (name) => {
      const { client, sent } = clientOf(unavailable);
      const error = await errorOf(OktaArgumentError, client.call(getUser, { path, [name]: 1 }));
      expect(error.argument).toBe(name);
      expect(() => client.paginate(listUsers, { [name]: 1 })).toThrow(OktaArgumentError);
      expect(sent).toEqual([]);
    },
  );

  test("refuses the full client's options", async () => {
    const options = { orgUrl: ORG, token: TOKEN, retry: 1 };
    expect((await errorOf(OktaConfigError, () => createClient(options))).option).toBe("retry");
  });

  test("ends a call when its signal aborts", async () => {
    const controller = new AbortController();
    const { client } = clientOf((request) => {
      const answer = silence(request);
      controller.abort();
      return answer;
    });
    await errorOf(OktaAbortError, client.call(getUser, { path, signal: controller.signal }));
  });
});

test("a client without layers ends a call while its provider waits, when the signal aborts", async () => {
  const controller = new AbortController();
  const auth = { authorize: () => new Promise<never>(() => undefined) };
  const client = createClient({ orgUrl: ORG, auth, fetch: async () => json(userOf("00u1")) });
  const failed = errorOf(OktaAbortError, client.call(getUser, { path, signal: controller.signal }));
  await new Promise((done) => setImmediate(done));
  controller.abort();
  await failed;
});

describe("a client with layers", () => {
  const clock = {
    now: () => 0,
    random: () => 0,
    after: (_: number, run: () => void) => queueMicrotask(run),
    clear: () => {},
  };

  test("applies their options, for the client and for a call", async () => {
    const { client, sent } = clientOf(inTurn(unavailable, json(userOf("00u1")), unavailable), {
      layers: [retry(1, clock)],
    });
    expect((await client.call(getUser, { path })).id).toBe("00u1");
    await errorOf(OktaApiError, client.call(getUser, { path, retry: 0 }));
    expect(sent).toHaveLength(3);
    await errorOf(OktaArgumentError, client.call(getUser, { path, timeout: 1 }));
  });

  test("validates their options at once", () => {
    expect(() => timeout(-1)).toThrow(OktaConfigError);
    expect(() => retry({ retries: 0.5 })).toThrow(OktaConfigError);
    expect(() => retry({ retires: 3 } as object)).toThrow(OktaConfigError);
  });

  test("accepts a layer that responds by itself", async () => {
    const { client, sent } = clientOf(unavailable, { layers: [async () => json(userOf("cached"))] });
    expect((await client.call(getUser, { path })).id).toBe("cached");
    expect(sent).toEqual([]);
  });

  test("leaves no timer when a layer throws synchronously", async () => {
    const standing = new ManualClock();
    const throwing: Layer = () => {
      throw new RangeError("not today");
    };
    const { client } = clientOf(unavailable, { layers: [timeout(1_000, standing), throwing] });
    await errorOf(OktaNetworkError, client.call(getUser, { path }));
    expect(standing.pending).toEqual([]);
  });

  test.each([retry(), ["retry"], [undefined], null])("refuses an invalid layer: %o", async (layers) => {
    const options = { orgUrl: ORG, token: TOKEN, layers: layers as never };
    expect((await errorOf(OktaConfigError, () => createClient(options))).option).toBe("layers");
  });

  test("accepts custom layers, outermost first", async () => {
    const order: string[] = [];
    const named =
      (name: string): Layer =>
      (request, next, context) => {
        order.push(`${name} ${context.operation}`);
        return next(request, context);
      };
    const { client } = clientOf(() => json(userOf("00u1")), { layers: [named("outer"), named("inner")] });
    await client.call(getUser, { path });
    expect(order).toEqual(["outer getUser", "inner getUser"]);
  });
});
