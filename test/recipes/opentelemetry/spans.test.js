import assert from "node:assert/strict";
import { test } from "node:test";
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node";
import { createOkta } from "okta-fetch";
import { openTelemetry } from "okta-fetch/opentelemetry";
import { createFakeOkta } from "okta-fetch/testing";

const spans = new InMemorySpanExporter();
new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }).register();
const org = createFakeOkta({ users: 1 });
const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch, telemetry: openTelemetry() });

test("a list is a span, with its pages and their requests within it", async () => {
  await okta.listUsers().toArray();
  const names = spans.getFinishedSpans().map(({ name }) => name);
  assert.deepEqual(names, ["GET /api/v1/users", "listUsers page", "listUsers"]);
});
