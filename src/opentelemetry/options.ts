// The options of `openTelemetry`, validated.

import type { MeterProvider, TracerProvider } from "@opentelemetry/api";
import { checkBoolean, checkObject, checkOptionNames, optionError } from "../shared/option-checks.js";

/** Options for `openTelemetry`. */
export interface OpenTelemetryOptions {
  /**
   * Creates the spans.
   * @defaultValue the global provider
   */
  tracerProvider?: TracerProvider | undefined;
  /**
   * Creates the metrics.
   * @defaultValue the global provider
   */
  meterProvider?: MeterProvider | undefined;
  /**
   * What is recorded of single HTTP requests: of each attempt, and of token requests.
   * - `"all"`: a span each, and the metric `http.client.request.duration`
   * - `"spans"`: a span each. For a program with an instrumentation of `fetch`, which records the metric
   * - `"none"`: for a program with such an instrumentation, which then creates the spans, too, within the span of the call
   *
   * With `"all"` and `"spans"`, instrumentations create no spans for these requests.
   * @defaultValue `"spans"` while an instrumentation listens to undici, which is Node's `fetch`; otherwise `"all"`
   */
  requests?: "all" | "spans" | "none" | undefined;
  /**
   * Whether spans contain what identifies users: the URL with its ids, logins and query, and the messages of errors.
   * Credentials and other secrets are masked in any case.
   * @defaultValue false
   */
  identifiers?: boolean | undefined;
  /**
   * Whether requests to the org have the headers of the trace, such as `traceparent`. Okta does not use them.
   * @defaultValue false
   */
  propagate?: boolean | undefined;
}

const NAMES: readonly string[] = [
  "tracerProvider",
  "meterProvider",
  "requests",
  "identifiers",
  "propagate",
] satisfies (keyof OpenTelemetryOptions)[];

/**
 * Returns a validated copy.
 * @throws OktaConfigError - an option is unknown or invalid
 */
export function checkedOptions(given: OpenTelemetryOptions): OpenTelemetryOptions {
  checkObject("options", given);
  checkOptionNames(given, NAMES);
  const options = { ...given };
  const { tracerProvider, meterProvider, requests, identifiers, propagate } = options;
  if (tracerProvider !== undefined && typeof tracerProvider?.getTracer !== "function") {
    throw optionError("tracerProvider", "must be a TracerProvider");
  }
  if (meterProvider !== undefined && typeof meterProvider?.getMeter !== "function") {
    throw optionError("meterProvider", "must be a MeterProvider");
  }
  if (requests !== undefined && !["all", "spans", "none"].includes(requests)) {
    throw optionError("requests", "must be all, spans or none");
  }
  checkBoolean("identifiers", identifiers);
  checkBoolean("propagate", propagate);
  return options;
}
