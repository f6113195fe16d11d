// The traces of the service: a call that is held below a rate limit shows as held.

import assert from "node:assert/strict";
import { it } from "node:test";
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node";
import { createOkta } from "okta-fetch";
import { openTelemetry } from "okta-fetch/opentelemetry";
import { createFakeOkta } from "okta-fetch/testing";
import { createService } from "./service.js";

it("shows a held call within the span of its request, and the hold within the call", async () => {
  const exporter = new InMemorySpanExporter();
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
  const org = createFakeOkta({ users: 1, limits: [{ operations: ["getUser"], requests: 1, seconds: 2 }] });
  const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch, telemetry: openTelemetry() });
  const login = (await okta.listUsers().first())?.profile.login;
  const app = await createService({
    okta,
    token: "any",
    stopping: new AbortController().signal,
    bounds: { deadline: 20_000, maxHold: 10_000 },
  });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const caller = `00-${"1".repeat(32)}-${"2".repeat(16)}-01`;
  for (const _ of [1, 2]) {
    const headers = { Authorization: "Bearer any", traceparent: caller };
    assert.equal((await fetch(`${url}/users/${login}`, { headers })).status, 200);
  }
  await app.close();

  const spans = exporter.getFinishedSpans();
  const named = (name: string) => spans.filter((span) => span.name === name);
  const [hold] = named("hold");
  assert.ok(hold, "there is a span of the hold");
  const call = spans.find((span) => span.spanContext().spanId === hold.parentSpanContext?.spanId);
  assert.match(call?.name ?? "", /getUser/);
  const request = spans.find((span) => span.spanContext().spanId === call?.parentSpanContext?.spanId);
  assert.equal(request?.name, "GET /users/:login");
  assert.equal(request?.spanContext().traceId, "1".repeat(32));
  // it takes most of the call
  const seconds = ([whole, nano]: readonly [number, number]) => whole + nano / 1e9;
  assert.ok(seconds(hold.duration) > seconds(call?.duration ?? [9, 0]) / 2);
  assert.ok(!JSON.stringify(spans.map(({ name, attributes }) => [name, attributes])).includes(login ?? "@"));
});
