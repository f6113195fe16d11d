// Beside OpenTelemetry's instrumentation of undici, over real sockets: nothing is exported twice.

import { propagation } from "@opentelemetry/api";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { UndiciInstrumentation } from "@opentelemetry/instrumentation-undici";
import { describe, expect, onTestFinished, test } from "vitest";
import type { OpenTelemetryOptions } from "../../src/opentelemetry/index.js";
import { userOf } from "../support/answers.js";
import { serve } from "../support/serve.js";
import { recordedTelemetry, withContexts } from "../support/telemetry.js";

withContexts();

const ONE = "GET /api/v1/users/{id}";
const DURATION = "http.client.request.duration";

/** A client of a real server, in a program that may have an instrumentation of `fetch`. */
async function traced(options: OpenTelemetryOptions = {}, isInstrumented = true) {
  const recorded = recordedTelemetry(options);
  const { tracerProvider, meterProvider, telemetry } = recorded;
  if (isInstrumented) {
    const undici = new UndiciInstrumentation();
    undici.setTracerProvider(tracerProvider);
    undici.setMeterProvider(meterProvider);
    onTestFinished(() => undici.disable());
  }
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  onTestFinished(() => propagation.disable());
  const served = await serve(
    (_, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.end(JSON.stringify(userOf("00u1")));
    },
    { telemetry },
  );
  const requests = async () => (await recorded.points(DURATION)).map(({ value }) => (value as { count: number }).count);
  const scopes = async () =>
    (await recorded.metrics()).flatMap(({ scope, descriptor }) => (descriptor.name === DURATION ? [scope] : []));
  return { ...recorded, ...served, requests, scopes };
}

describe("beside the instrumentation of undici", () => {
  test("the client records the span of a request, and the instrumentation its metric", async () => {
    const { okta, trees, requests, scopes } = await traced();
    await okta.getUser("00u1");
    expect(trees()).toEqual([{ getUser: [{ [ONE]: [] }] }]);
    expect(await requests()).toEqual([1]);
    expect(await scopes()).toEqual(["@opentelemetry/instrumentation-undici"]);
  });

  test("with requests: none the instrumentation records both, within the span of the call", async () => {
    const { okta, trees, requests } = await traced({ requests: "none" });
    await okta.getUser("00u1");
    expect(trees()).toEqual([{ getUser: [{ GET: [] }] }]);
    expect(await requests()).toEqual([1]);
  });

  test("the program's own requests are still recorded", async () => {
    const { okta, origin, trees, requests } = await traced();
    await okta.getUser("00u1");
    await (await fetch(origin)).text();
    expect(trees()).toEqual([{ getUser: [{ [ONE]: [] }] }, { GET: [] }]);
    expect((await requests()).reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  test("requests to the org have no traceparent", async () => {
    const { okta, received } = await traced();
    await okta.getUser("00u1");
    expect(received[0]?.headers).not.toHaveProperty("traceparent");
  });
});

describe("without an instrumentation", () => {
  test("the client records both the span and the metric of a request", async () => {
    const { okta, trees, requests, scopes } = await traced({}, false);
    await okta.getUser("00u1");
    expect(trees()).toEqual([{ getUser: [{ [ONE]: [] }] }]);
    expect(await requests()).toEqual([1]);
    expect(await scopes()).toEqual(["okta-fetch"]);
  });

  test("requests have a traceparent with the option propagate", async () => {
    const { okta, received, span } = await traced({ propagate: true }, false);
    await okta.getUser("00u1");
    const { traceId, spanId } = span(ONE)?.spanContext() ?? {};
    expect(received[0]?.headers["traceparent"]).toBe(`00-${traceId}-${spanId}-01`);
  });

  test("requests have no traceparent by default", async () => {
    const { okta, received } = await traced({}, false);
    await okta.getUser("00u1");
    expect(received[0]?.headers).not.toHaveProperty("traceparent");
  });
});
