// Traces: a span for each request, within which okta-fetch has its own for calls, attempts and holds.

import { context, propagation, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import type { FastifyInstance } from "fastify";

/**
 * Exports traces to the collector of `OTEL_EXPORTER_OTLP_ENDPOINT`, such as `http://127.0.0.1:4318`; none without it.
 * @returns stops it, after what it has is exported
 */
export function startTracing(): () => Promise<void> {
  if (!process.env["OTEL_EXPORTER_OTLP_ENDPOINT"]) return async () => undefined;
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())] });
  provider.register();
  return () => provider.shutdown();
}

/** Adds a span for each request, as part of the caller's trace if it has one. */
export function addRequestSpans(app: FastifyInstance): void {
  const tracer = trace.getTracer("offboarding-service");
  const contexts = new WeakMap<object, ReturnType<typeof context.active>>();

  app.addHook("onRequest", async (request, reply) => {
    const parent = propagation.extract(context.active(), request.headers);
    // the route, not the path: a path contains a login
    const { url: route = "" } = request.routeOptions;
    const attributes = { "http.request.method": request.method, "http.route": route };
    const span = tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent);
    contexts.set(request, trace.setSpan(parent, span));
    reply.raw.once("close", () => {
      const { statusCode } = reply.raw;
      span.setAttribute("http.response.status_code", statusCode);
      if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
  });
  // with a callback, which runs the handler; and after the body has been read, which leaves the context
  app.addHook("preHandler", (request, _reply, done) => {
    context.with(contexts.get(request) ?? context.active(), done);
  });
}

/** The fields of a log line that lead to its trace. */
export function traceFields(): { readonly traceId?: string } {
  const span = trace.getActiveSpan();
  return span ? { traceId: span.spanContext().traceId } : {};
}
