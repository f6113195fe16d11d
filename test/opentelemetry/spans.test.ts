// Calls as spans: their parents, names, attributes, and what they never contain.

import { tracingChannel } from "node:diagnostics_channel";
import { context, diag, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { BasicTracerProvider } from "@opentelemetry/sdk-trace-base";
import { describe, expect, onTestFinished, test } from "vitest";
import { getUser } from "../../generated/operations.js";
import { createClient, OktaConfigError, type OktaOptions } from "../../src/index.js";
import { openTelemetry } from "../../src/opentelemetry/index.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { fetchOf, type Handler, inTurn, ORG, oktaOf, silence, TOKEN } from "../support/okta-of.js";
import { recordedTelemetry, withContexts } from "../support/telemetry.js";

withContexts();

const HEADERS = { "X-Okta-Request-Id": "req-1", "X-Rate-Limit-Limit": "600", "X-Rate-Limit-Remaining": "599" };
const fine: Handler = () => json(userOf("00u1"), { headers: HEADERS });
const ONE = "GET /api/v1/users/{id}";
const MANY = "GET /api/v1/users";

/** A client whose spans and metrics are exported to memory. */
function traced(handler: Handler, options: Partial<OktaOptions> = {}, more: Parameters<typeof openTelemetry>[0] = {}) {
  const clock = new FlyingClock();
  const recorded = recordedTelemetry(more, clock);
  return { ...recorded, ...oktaOf(handler, { clock, timeout: 0, telemetry: recorded.telemetry, ...options }) };
}

describe("a call is a span", () => {
  test("with the name of its operation, and contains a client span for its attempt", async () => {
    const { okta, span, trees } = traced(fine);
    await okta.getUser("00u1");
    expect(trees()).toEqual([{ getUser: [{ [ONE]: [] }] }]);
    expect(span("getUser")).toMatchObject({ kind: SpanKind.INTERNAL, status: { code: SpanStatusCode.UNSET } });
    expect(span("getUser")?.attributes).toEqual({
      "okta.client.operation": "getUser",
      "okta.client.call.id": expect.stringMatching(/^\w{7}-\w+$/),
      "okta.client.call.kind": "request",
      "okta.client.call.outcome": "succeeded",
      "okta.client.call.attempts": 1,
      "okta.client.call.held": 0,
      "okta.client.call.waited": 0,
      "okta.client.request_id": "req-1",
      "http.request.method": "GET",
      "http.response.status_code": 200,
      "url.template": "/api/v1/users/{id}",
      "server.address": "acme.okta.com",
      "server.port": 443,
    });
    expect(span(ONE)).toMatchObject({ kind: SpanKind.CLIENT, status: { code: SpanStatusCode.UNSET } });
    expect(span(ONE)?.attributes).toEqual({
      "http.request.method": "GET",
      "http.response.status_code": 200,
      "okta.client.rate_limit.limit": 600,
      "okta.client.rate_limit.remaining": 599,
      "okta.client.request_id": "req-1",
      "server.address": "acme.okta.com",
      "server.port": 443,
      "url.full": "https://acme.okta.com/api/v1/users/REDACTED",
      "url.template": "/api/v1/users/{id}",
    });
  });

  test("within the span of the caller", async () => {
    const { okta, trees, tracerProvider } = traced(fine);
    const span = tracerProvider.getTracer("program").startSpan("offboard");
    await context.with(trace.setSpan(context.active(), span), () => okta.getUser("00u1"));
    span.end();
    expect(trees()).toEqual([{ offboard: [{ getUser: [{ [ONE]: [] }] }] }]);
  });

  test("with the shortcut as an attribute", async () => {
    const { okta, span } = traced(fine);
    await okta.updateProfile("00u1", { firstName: "Ada" });
    expect(span("updateUser")?.attributes).toMatchObject({ "okta.client.shortcut": "updateProfile" });
  });

  test("of any path, and of okta.api, with the method and the path template", async () => {
    const { okta, trees } = traced(() => json([]));
    await okta.request("GET /api/v1/apps/{appId}", { path: { appId: "0oa1" } });
    await okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
    const app = "GET /api/v1/apps/{appId}";
    expect(trees()).toEqual([{ [app]: [{ [app]: [] }] }, { [ONE]: [{ [ONE]: [] }] }]);
  });

  test("of a client with the layer openTelemetry", async () => {
    const { telemetry, trees } = recordedTelemetry();
    const client = createClient({ orgUrl: ORG, token: TOKEN, fetch: fetchOf(fine), layers: [telemetry] });
    await client.call(getUser, { path: { id: "00u1" } });
    expect(trees()).toEqual([{ getUser: [{ [ONE]: [] }] }]);
  });
});

describe("parts of a call", () => {
  test("the pages of a list are within it, also those that are prefetched", async () => {
    const { okta, trees, span } = traced(inTurn(pageOf(["00u1"], "two"), pageOf(["00u2"])), { readAhead: 1 });
    for await (const _ of okta.listActiveUsers()) await new Promise((done) => setImmediate(done));
    const page = { "listUsers page": [{ [MANY]: [] }] };
    expect(trees()).toEqual([{ listUsers: [page, page] }]);
    expect(span("listUsers")?.attributes).toMatchObject({
      "okta.client.call.kind": "list",
      "okta.client.call.parts": 2,
      "okta.client.call.attempts": 2,
    });
  });

  test("a list is within the span of its consumer, whose own work is not within the list", async () => {
    const { okta, trees, tracerProvider } = traced(({ url }) =>
      url.includes("00u") ? fine(new Request(url)) : pageOf(["00u1"]),
    );
    const span = tracerProvider.getTracer("program").startSpan("offboard");
    await context.with(trace.setSpan(context.active(), span), async () => {
      for await (const { id } of okta.listUsers()) await okta.getUser(id);
    });
    span.end();
    const list = { listUsers: [{ "listUsers page": [{ [MANY]: [] }] }] };
    expect(trees()).toEqual([{ offboard: [list, { getUser: [{ [ONE]: [] }] }] }]);
  });

  test("the pages of all readers of a scan are within it", async () => {
    const { okta, trees } = traced(() => pageOf([]));
    for await (const _ of okta.scanUsers({ concurrency: 2 })) void _;
    const [scan] = trees();
    expect(Object.keys(scan ?? {})).toEqual(["scanUsers"]);
    expect(scan?.["scanUsers"]?.every((part) => "listUsers page" in part)).toBe(true);
    expect(trees()).toHaveLength(1);
  });

  test("hooks are in the context of the call also while something subscribes to the tracing channel", async () => {
    const channel = tracingChannel("okta-fetch:call");
    const nothing = () => undefined;
    const subscribers = { start: nothing, end: nothing, asyncStart: nothing, asyncEnd: nothing, error: nothing };
    channel.subscribe(subscribers);
    onTestFinished(() => void channel.unsubscribe(subscribers));
    const active: unknown[] = [];
    const note = () => void active.push(trace.getActiveSpan()?.spanContext().spanId);
    const { okta, span } = traced(fine, { hooks: { beforeCall: note, beforeRequest: note, afterResponse: note } });
    await okta.getUser("00u1");
    const [call, attempt] = [span("getUser"), span(ONE)].map((each) => each?.spanContext().spanId);
    expect(active).toEqual([call, attempt, attempt]);
  });

  test("the calls of a bulk's worker are within it", async () => {
    const { okta, trees } = traced(fine);
    await okta.bulk(["00u1", "00u2"], (id) => okta.getUser(id));
    const one = { getUser: [{ [ONE]: [] }] };
    expect(trees()).toEqual([{ bulk: [one, one] }]);
  });

  test("the attempts of a call have their resend count", async () => {
    const { okta, spans, span } = traced(inTurn(failure(503, "E0000010"), fine), { retry: 1 });
    await okta.getUser("00u1");
    const attempts = spans().filter(({ name }) => name === ONE);
    expect(attempts.map(({ attributes, status }) => [attributes["http.request.resend_count"], status.code])).toEqual([
      [undefined, SpanStatusCode.ERROR],
      [1, SpanStatusCode.UNSET],
    ]);
    expect(attempts[0]?.attributes).toMatchObject({ "http.response.status_code": 503, "error.type": "503" });
    // it has succeeded in the end
    expect(span("getUser")?.status).toEqual({ code: SpanStatusCode.UNSET });
    expect(span("getUser")?.events).toMatchObject([
      { name: "retry", attributes: { "error.type": "503", "okta.client.retry.delay": expect.any(Number) } },
    ]);
  });

  test("a hold is a span within its call", async () => {
    const start = Date.UTC(2026, 0, 1);
    const used = json(userOf("00u1"), {
      headers: {
        Date: new Date(start).toUTCString(),
        "X-Rate-Limit-Limit": "600",
        "X-Rate-Limit-Remaining": "0",
        "X-Rate-Limit-Reset": String(start / 1000 + 30),
      },
    });
    const { okta, trees, span, spans } = traced(inTurn(used, fine));
    await okta.getUser("00u1");
    await okta.getUser("00u2");
    expect(trees()).toEqual([{ getUser: [{ [ONE]: [] }] }, { getUser: [{ hold: [] }, { [ONE]: [] }] }]);
    expect(span("hold")?.attributes).toEqual({
      "okta.client.rate_limit.bucket": ONE,
      "okta.client.hold.reason": "rateLimit",
      "okta.client.hold.expected": 30,
      "okta.client.hold.outcome": "sent",
      "server.address": "acme.okta.com",
      "server.port": 443,
    });
    expect(spans().at(-1)?.attributes).toMatchObject({ "okta.client.call.held": 30 });
  });
});

describe("a failure is recorded", () => {
  test("as an error of the call and of the attempt, without the text of the error", async () => {
    const { okta, span } = traced(() => failure(404, "E0000007"));
    await okta.getUser("00u1").catch(() => undefined);
    expect(span("getUser")).toMatchObject({
      status: { code: SpanStatusCode.ERROR },
      attributes: { "error.type": "E0000007", "http.response.status_code": 404, "okta.client.call.outcome": "failed" },
      events: [{ name: "exception", attributes: { "exception.type": "OktaNotFoundError" } }],
    });
    expect(span(ONE)).toMatchObject({ status: { code: SpanStatusCode.ERROR }, attributes: { "error.type": "404" } });
  });

  test("by its code without a response, and by its status if the body is unreadable", async () => {
    const broken = () => new Response("{", { headers: { "Content-Type": "application/json" } });
    const { okta, spans } = traced(inTurn(() => Promise.reject(new TypeError("fetch failed")), broken));
    await okta.getUser("00u1").catch(() => undefined);
    await okta.getUser("00u2").catch(() => undefined);
    const types = spans().map(({ name, attributes }) => [
      name,
      attributes["error.type"],
      attributes["http.response.status_code"],
    ]);
    expect(types).toEqual([
      [ONE, "ERR_NETWORK", undefined],
      ["getUser", "ERR_NETWORK", undefined],
      [ONE, "ERR_UNREADABLE_BODY", 200],
      ["getUser", "ERR_UNREADABLE_BODY", 200],
    ]);
  });

  test("not as an error if the caller stopped the call", async () => {
    const { okta, spans } = traced(silence);
    const stop = new AbortController();
    const call = okta.getUser("00u1", { signal: stop.signal }).catch(() => undefined);
    stop.abort();
    await call;
    expect(spans().map(({ name, status }) => [name, status.code])).toContainEqual(["getUser", SpanStatusCode.UNSET]);
    expect(spans().every(({ attributes }) => attributes["error.type"] === undefined)).toBe(true);
  });

  test("of okta.api by an error status, although the call does not reject", async () => {
    const { okta, spans } = traced(() => failure(404, "E0000007"));
    await okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
    expect(spans().map(({ status, attributes }) => [status.code, attributes["error.type"]])).toEqual([
      [SpanStatusCode.ERROR, "404"],
      [SpanStatusCode.ERROR, "404"],
    ]);
  });

  test("and the span of an attempt ends even if its fetch ignores the signal", async () => {
    const { okta, trees } = traced(() => new Promise(() => undefined), { timeout: 50 });
    await okta.getUser("00u1").catch(() => undefined);
    expect(trees()).toEqual([{ getUser: [{ [ONE]: [] }] }]);
  });
});

describe("spans and metrics contain", () => {
  /** Everything that was exported. */
  async function everything({ spans, metrics }: ReturnType<typeof recordedTelemetry>) {
    const shown = spans().map(({ name, attributes, events, status }) => ({ name, attributes, events, status }));
    return JSON.stringify([shown, await metrics()]);
  }

  test("no id, login, query, credential, or error message", async () => {
    const recorded = recordedTelemetry();
    const { telemetry } = recorded;
    const { okta } = oktaOf(
      ({ url }) => (url.includes("search") ? pageOf(["00uSecretUser"]) : failure(404, "E0000007")),
      { telemetry },
    );
    await okta.getUser("ada@acme.test").catch(() => undefined);
    await okta.searchUsers('profile.lastName eq "Lovelace"' as never).toArray();
    await okta.request("GET /api/v1/apps/0oaAbCdEfGhIjKlMn5d7/users" as never, {} as never).catch(() => undefined);
    for (const login of ["ada@acme.test", "ada%40acme.test"]) await okta.api.GET(`/api/v1/users/${login}` as never);
    const text = await everything(recorded);
    expect(text).toContain("getUser");
    expect(text).toContain("/api/v1/apps/{id}/users");
    expect(text).not.toMatch(/ada|acme\.test|Lovelace|SecretUser|0oaAbCd|says/);
    expect(text).not.toContain(TOKEN);
  });

  test("the URL and the error with the option identifiers, but no credentials", async () => {
    const recorded = recordedTelemetry({ identifiers: true });
    const { okta } = oktaOf(() => failure(404, "E0000007"), { telemetry: recorded.telemetry });
    await okta.getUser("ada@acme.test").catch(() => undefined);
    expect(recorded.span(ONE)?.attributes["url.full"]).toBe(`${ORG}/api/v1/users/ada%40acme.test`);
    expect(recorded.span("getUser")?.events[0]?.attributes).toMatchObject({
      "exception.message": expect.stringContaining("what E0000007 says"),
    });
    expect(await everything(recorded)).not.toContain(TOKEN);
  });
});

describe("setting up", () => {
  test("the global providers can be set after the client is created", async () => {
    const { okta } = oktaOf(fine, { telemetry: openTelemetry() });
    const { tracerProvider, trees } = recordedTelemetry();
    trace.setGlobalTracerProvider(tracerProvider);
    onTestFinished(() => trace.disable());
    await okta.getUser("00u1");
    expect(trees()).toEqual([{ getUser: [{ [ONE]: [] }] }]);
  });

  test("a processor that throws does not fail the call", async () => {
    const oops = () => {
      throw new Error("oops");
    };
    const done = () => Promise.resolve();
    const processor = { onStart: oops, onEnd: oops, forceFlush: done, shutdown: done };
    const logged: string[] = [];
    const quiet = () => undefined;
    diag.setLogger({ error: (line) => void logged.push(line), warn: quiet, info: quiet, debug: quiet, verbose: quiet });
    onTestFinished(() => diag.disable());
    const tracerProvider = new BasicTracerProvider({ spanProcessors: [processor] });
    const { okta } = oktaOf(fine, { telemetry: openTelemetry({ tracerProvider }) });
    expect(await okta.getUser("00u1")).toMatchObject({ id: "00u1" });
    expect(logged[0]).toContain("okta-fetch");
  });

  test.each([
    [{ tracer: 1 }, "tracer: unknown option"],
    [{ tracerProvider: {} }, "tracerProvider: must be a TracerProvider"],
    [{ meterProvider: {} }, "meterProvider: must be a MeterProvider"],
    [{ requests: true }, "requests: must be all, spans or none"],
    [{ identifiers: "yes" }, "identifiers: must be a boolean"],
    [{ propagate: 1 }, "propagate: must be a boolean"],
  ])("an invalid option is an error: %j", (options, message) => {
    expect(() => openTelemetry(options as never)).toThrow(OktaConfigError);
    expect(() => openTelemetry(options as never)).toThrow(message);
  });

  test("the option telemetry must be such a layer", () => {
    expect(() => oktaOf(fine, { telemetry: {} as never })).toThrow("telemetry: must be the result of openTelemetry(…)");
  });
});
