// Spans and metrics of calls, by OpenTelemetry's conventions for HTTP clients.

import type { Layer } from "../middleware/compose.js";
import { observingLayer } from "../observability/observing-layer.js";
import { CLOCK, type Clock } from "../shared/platform.js";
import { readOption } from "../shared/read-argument.js";
import { CallSpan } from "./call-span.js";
import { guarded } from "./error-guard.js";
import { checkedOptions, type OpenTelemetryOptions } from "./options.js";
import { Telemetry } from "./telemetry.js";

/**
 * Records the calls of a client as spans and metrics. A call is a span; its attempts, holds and token requests are spans
 * within it, and so are the pages of a list. Names and attributes contain no ids, logins, queries or credentials.
 *
 * @param options - none is required: the providers are the global ones
 * @param clock - measures the requests
 * @returns the layer for the option `telemetry` of `createOkta`, or for `layers` of `createClient`
 * @throws OktaConfigError - an option is unknown or invalid
 * @see {@link https://opentelemetry.io/docs/specs/semconv/http/http-spans/}
 * @example
 * ```ts
 * const okta = createOkta({ orgUrl: "https://acme.okta.com", token, telemetry: openTelemetry() });
 * ```
 */
export function openTelemetry(options: OpenTelemetryOptions = {}, clock: Clock = CLOCK): Layer {
  const checked = readOption("options", () => checkedOptions(options));
  const telemetry = new Telemetry(checked, clock);
  return observingLayer([{ isActive: () => true, begin: (call) => guarded(() => new CallSpan(call, telemetry)) }]);
}
