// OpenTelemetry's real SDKs with exporters in memory, and what they exported.

import { context } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
  type SpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { afterAll, beforeAll } from "vitest";
import { type OpenTelemetryOptions, openTelemetry } from "../../src/opentelemetry/index.js";
import type { Clock } from "../../src/shared/platform.js";

/** Lets the tests of a file have contexts, as a program has that sets OpenTelemetry up. */
export function withContexts(): void {
  beforeAll(() => void context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()));
  afterAll(() => void context.disable());
}

/** A span and those within it. */
export interface SpanTree {
  readonly [name: string]: readonly SpanTree[];
}

/** A point of a metric, without its times. */
export interface Point {
  readonly attributes: object;
  /** The value; of a histogram, the number of values and their sum. */
  readonly value: unknown;
}

/** Providers whose exports a test can read. */
export function providersInMemory(more: readonly SpanProcessor[] = []) {
  const spanExporter = new InMemorySpanExporter();
  const spanProcessors = [new SimpleSpanProcessor(spanExporter), ...more];
  const tracerProvider = new BasicTracerProvider({ spanProcessors });
  const metricExporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: metricExporter, exportIntervalMillis: 3_600_000 });
  const meterProvider = new MeterProvider({ readers: [reader] });

  /** What is exported now. */
  async function exportedNow() {
    metricExporter.reset();
    await reader.forceFlush();
    return metricExporter.getMetrics();
  }

  /** The metrics of all scopes, as they are now. */
  async function metrics() {
    const scopes = (await exportedNow()).flatMap(({ scopeMetrics }) => scopeMetrics);
    return scopes.flatMap((scope) => scope.metrics.map((metric) => ({ scope: scope.scope.name, ...metric })));
  }

  return {
    tracerProvider,
    meterProvider,
    exported: exportedNow,
    metrics,
    /** The spans that have ended, in the order of their ends. */
    spans: () => spanExporter.getFinishedSpans(),
    span: (name: string) => spanExporter.getFinishedSpans().find((span) => span.name === name),
    /** The spans that have ended, by name, in the order of their beginnings. */
    trees: () => treesOf(spanExporter.getFinishedSpans()),
    /** The points of a metric. */
    points: async (name: string): Promise<Point[]> =>
      (await metrics())
        .filter(({ descriptor }) => descriptor.name === name)
        .flatMap(({ dataPoints }) => dataPoints.map(({ attributes, value }) => ({ attributes, value: shown(value) }))),
  };
}

/** A client's option `telemetry` whose exports a test can read. */
export function recordedTelemetry(options: OpenTelemetryOptions = {}, clock?: Clock) {
  const providers = providersInMemory();
  const { tracerProvider, meterProvider } = providers;
  return { ...providers, telemetry: openTelemetry({ tracerProvider, meterProvider, ...options }, clock) };
}

function treesOf(spans: readonly ReadableSpan[], parent?: string): SpanTree[] {
  const ids = new Set(spans.map((span) => span.spanContext().spanId));
  const isPart = ({ parentSpanContext: given }: ReadableSpan) =>
    parent === undefined ? given === undefined || !ids.has(given.spanId) : given?.spanId === parent;
  const begun = ({ startTime: [seconds, nanoseconds] }: ReadableSpan) => seconds * 1e9 + nanoseconds;
  return spans
    .filter(isPart)
    .sort((one, other) => begun(one) - begun(other))
    .map((span) => ({ [span.name]: treesOf(spans, span.spanContext().spanId) }));
}

function shown(value: unknown): unknown {
  const { count, sum } = Object(value) as { readonly count?: number; readonly sum?: number };
  return count === undefined ? value : { count, sum };
}
