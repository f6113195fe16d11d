// The metrics: their names, units and instruments.

import { type Attributes, type Meter, type MeterProvider, ValueType } from "@opentelemetry/api";
import { VERSION } from "../shared/version.js";
import { LimitGauges } from "./limit-gauges.js";

/** The names of the metrics. */
export const METRIC = {
  requestDuration: "http.client.request.duration",
  callDuration: "okta.client.call.duration",
  holdDuration: "okta.client.hold.duration",
  retries: "okta.client.retries",
  rejections: "okta.client.rate_limit.rejections",
  tokenRequests: "okta.client.token.requests",
  limit: "okta.client.rate_limit.limit",
  remaining: "okta.client.rate_limit.remaining",
  queueLength: "okta.client.queue.length",
} as const;

/** The bounds of OpenTelemetry's conventions for the durations of requests, in seconds. */
const REQUEST_BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
/** Those of calls and holds: a window of a rate limit lasts a minute, and a scan can take hours. */
const CALL_BOUNDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900, 3600];

/** The instruments of a meter provider. */
export class Instruments {
  readonly gauges: LimitGauges;
  readonly #requestDuration;
  readonly #callDuration;
  readonly #holdDuration;
  readonly #retries;
  readonly #rejections;
  readonly #tokenRequests;

  constructor(provider: MeterProvider) {
    const meter = provider.getMeter("okta-fetch", VERSION);
    const { requestDuration, callDuration, holdDuration } = METRIC;
    this.#requestDuration = histogram(meter, requestDuration, "Duration of HTTP client requests.", REQUEST_BOUNDS);
    this.#callDuration = histogram(
      meter,
      callDuration,
      "Duration of calls, with their holds and retries.",
      CALL_BOUNDS,
    );
    this.#holdDuration = histogram(meter, holdDuration, "How long requests were held before they left.", CALL_BOUNDS);
    this.#retries = counter(meter, METRIC.retries, "Attempts that failed and were repeated.", "{retry}");
    this.#rejections = counter(meter, METRIC.rejections, "Responses with the status 429.", "{response}");
    this.#tokenRequests = counter(meter, METRIC.tokenRequests, "Requests for access tokens.", "{request}");
    this.gauges = new LimitGauges(
      meter.createObservableGauge(METRIC.limit, {
        description: "Requests that Okta allows in a window.",
        unit: REQUEST,
      }),
      meter.createObservableGauge(METRIC.remaining, { description: "Requests left in the window.", unit: REQUEST }),
      meter.createObservableGauge(METRIC.queueLength, { description: "Requests that are held.", unit: REQUEST }),
    );
  }

  requestEnded(milliseconds: number, attributes: Attributes): void {
    this.#requestDuration.record(milliseconds / 1000, attributes);
  }

  callEnded(milliseconds: number, attributes: Attributes): void {
    this.#callDuration.record(milliseconds / 1000, attributes);
  }

  holdEnded(milliseconds: number, attributes: Attributes): void {
    this.#holdDuration.record(milliseconds / 1000, attributes);
  }

  retried(attributes: Attributes): void {
    this.#retries.add(1, attributes);
  }

  rejected(attributes: Attributes): void {
    this.#rejections.add(1, attributes);
  }

  tokenRequested(attributes: Attributes): void {
    this.#tokenRequests.add(1, attributes);
  }
}

const REQUEST = "{request}";

function histogram(meter: Meter, name: string, description: string, bounds: number[]) {
  const advice = { explicitBucketBoundaries: bounds };
  return meter.createHistogram(name, { description, unit: "s", valueType: ValueType.DOUBLE, advice });
}

function counter(meter: Meter, name: string, description: string, unit: string) {
  return meter.createCounter(name, { description, unit, valueType: ValueType.INT });
}

/** Those of each provider: the clients of a process share them. */
const known = new WeakMap<MeterProvider, Instruments>();

/** The instruments of a provider. */
export function instrumentsOf(provider: MeterProvider): Instruments {
  const instruments = known.get(provider) ?? new Instruments(provider);
  known.set(provider, instruments);
  return instruments;
}
