// The metrics of calls: durations, 429s, retries, holds, and the state of the limits.

import { metrics as api } from "@opentelemetry/api";
import { describe, expect, onTestFinished, test } from "vitest";
import type { OktaOptions } from "../../src/index.js";
import { openTelemetry } from "../../src/opentelemetry/index.js";
import { METRIC } from "../../src/opentelemetry/instruments.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { FlyingClock, ManualClock } from "../support/clock.js";
import { START } from "../support/limited-okta.js";
import { type Handler, inTurn, oktaOf } from "../support/okta-of.js";
import { recordedTelemetry } from "../support/telemetry.js";

const SERVER = { "server.address": "acme.okta.com", "server.port": 443 };
const BUCKET = { "okta.client.rate_limit.bucket": "GET /api/v1/users/{id}", ...SERVER };
const limitOf = (remaining: number, limit = 600) => ({
  Date: new Date(START).toUTCString(),
  "X-Rate-Limit-Limit": String(limit),
  "X-Rate-Limit-Remaining": String(remaining),
  "X-Rate-Limit-Reset": String(START / 1000 + 30),
});
const fine =
  (remaining = 599): Handler =>
  () =>
    json(userOf("00u1"), { headers: limitOf(remaining) });

function measured(handler: Handler, options: Partial<OktaOptions> = {}) {
  const clock = new FlyingClock({ now: START });
  const recorded = recordedTelemetry({}, options.clock ?? clock);
  return { clock, ...recorded, ...oktaOf(handler, { clock, timeout: 0, telemetry: recorded.telemetry, ...options }) };
}

describe("the duration", () => {
  test("of each request is recorded in seconds, by OpenTelemetry's name, attributes and bounds", async () => {
    const clock = new ManualClock({ now: START });
    const handler: Handler = async () => {
      await new Promise<void>((done) => clock.after(250, done));
      return fine()({} as Request);
    };
    const { okta, points, metrics } = measured(handler, { clock });
    const call = okta.getUser("00u1");
    await clock.advance(250);
    await call;
    const attributes = {
      "http.request.method": "GET",
      "http.response.status_code": 200,
      "url.template": "/api/v1/users/{id}",
      ...SERVER,
    };
    expect(await points("http.client.request.duration")).toEqual([{ attributes, value: { count: 1, sum: 0.25 } }]);
    const metric = (await metrics()).find(({ descriptor }) => descriptor.name === "http.client.request.duration");
    expect(metric?.descriptor.unit).toBe("s");
    expect(metric?.dataPoints[0]?.value).toMatchObject({
      buckets: { boundaries: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] },
    });
  });

  test("of each call includes its holds and retries, and a failure has its error type", async () => {
    const { okta, points } = measured(inTurn(failure(503, "E0000010"), fine(), failure(404, "E0000007")), { retry: 1 });
    await okta.getUser("00u1");
    await okta.getUser("00u2").catch(() => undefined);
    const call = { "okta.client.operation": "getUser", "okta.client.call.kind": "request" };
    expect(await points("okta.client.call.duration")).toEqual([
      {
        attributes: { ...call, "okta.client.call.outcome": "succeeded" },
        value: { count: 1, sum: expect.any(Number) },
      },
      {
        attributes: { ...call, "okta.client.call.outcome": "failed", "error.type": "E0000007" },
        value: { count: 1, sum: 0 },
      },
    ]);
    const failed = { "okta.client.operation": "getUser", "error.type": "503", ...SERVER };
    expect(await points("okta.client.retries")).toEqual([{ attributes: failed, value: 1 }]);
  });

  test("distinguishes a list from its pages", async () => {
    const { okta, points } = measured(inTurn(pageOf(["00u1"], "two"), pageOf(["00u2"])));
    await okta.listUsers().toArray();
    const counts = (await points("okta.client.call.duration")).map(({ attributes, value }) => [attributes, value]);
    const succeeded = { "okta.client.operation": "listUsers", "okta.client.call.outcome": "succeeded" };
    expect(counts).toEqual([
      [
        { ...succeeded, "okta.client.call.kind": "page" },
        { count: 2, sum: 0 },
      ],
      [
        { ...succeeded, "okta.client.call.kind": "list" },
        { count: 1, sum: 0 },
      ],
    ]);
  });
});

test("429s are counted by kind: rate limit or concurrency limit", async () => {
  const refused = (limit: number) => {
    const response = failure(429, "E0000047");
    for (const [name, value] of Object.entries(limitOf(0, limit))) response.headers.set(name, value);
    return response;
  };
  const { okta, points } = measured(inTurn(refused(600), refused(0), fine()));
  await okta.getUser("00u1", { retry: { rateLimited: 300_000 } });
  expect(await points("okta.client.rate_limit.rejections")).toEqual([
    { attributes: { ...BUCKET, "okta.client.rate_limit.kind": "rateLimit" }, value: 1 },
    { attributes: { ...BUCKET, "okta.client.rate_limit.kind": "concurrency" }, value: 1 },
  ]);
});

test("holds are measured, and the length of the queue is that of the held requests", async () => {
  const clock = new ManualClock({ now: START });
  const { okta, points } = measured(inTurn(fine(0), fine(598), fine(597)), { clock });
  await okta.getUser("00u1");
  const held = [okta.getUser("00u2"), okta.getUser("00u3")];
  await clock.settle();
  expect(await points("okta.client.queue.length")).toEqual([{ attributes: BUCKET, value: 2 }]);
  expect(await points("okta.client.rate_limit.remaining")).toEqual([{ attributes: BUCKET, value: 0 }]);
  expect(await points("okta.client.rate_limit.limit")).toEqual([{ attributes: BUCKET, value: 600 }]);
  await clock.advance(40_000);
  await Promise.all(held);
  expect(await points("okta.client.queue.length")).toEqual([{ attributes: BUCKET, value: 0 }]);
  expect(await points("okta.client.rate_limit.remaining")).toEqual([{ attributes: BUCKET, value: 597 }]);
  expect(await points("okta.client.hold.duration")).toEqual([
    { attributes: { ...BUCKET, "okta.client.hold.outcome": "sent" }, value: { count: 2, sum: expect.any(Number) } },
  ]);
});

test("clients share the instruments of a provider, also of a global one that is set later", async () => {
  const { meterProvider, points } = recordedTelemetry();
  const { okta } = oktaOf(fine(), { telemetry: openTelemetry() });
  await okta.getUser("00u1");
  api.setGlobalMeterProvider(meterProvider);
  onTestFinished(() => api.disable());
  await okta.getUser("00u1");
  await oktaOf(fine(), { telemetry: openTelemetry() }).okta.getUser("00u1");
  expect(await points("okta.client.call.duration")).toMatchObject([{ value: { count: 2 } }]);
  expect(await points("okta.client.rate_limit.limit")).toEqual([{ attributes: BUCKET, value: 600 }]);
});

test("each metric has a name of OpenTelemetry's conventions, or begins with okta.client", () => {
  const own = Object.values(METRIC).filter((name) => name !== "http.client.request.duration");
  expect(own.every((name) => /^okta\.client(\.[a-z_]+)+$/.test(name))).toBe(true);
});
