// What the spans and metrics of a client share.

import { type Context, context, type MeterProvider, metrics, type Tracer, trace } from "@opentelemetry/api";
import type { ObservedCallView } from "../middleware/observer.js";
import { channelsOf } from "../observability/diagnostics-channels.js";
import type { Clock } from "../shared/platform.js";
import { VERSION } from "../shared/version.js";
import { type Instruments, instrumentsOf } from "./instruments.js";
import type { OpenTelemetryOptions } from "./options.js";

export class Telemetry {
  readonly tracer: Tracer;
  readonly identifiers: boolean;
  readonly propagates: boolean;
  readonly #meterProvider: MeterProvider | undefined;
  readonly #requests: OpenTelemetryOptions["requests"];
  readonly #undici = channelsOf("undici:request:", ["create"]).create;
  /** The contexts of lists and scans that are running, by the ids of their calls. */
  readonly #contexts = new Map<string, Context>();

  constructor(
    { tracerProvider, meterProvider, requests, identifiers, propagate }: OpenTelemetryOptions,
    readonly clock: Clock,
  ) {
    this.tracer = (tracerProvider ?? trace).getTracer("okta-fetch", VERSION);
    this.#meterProvider = meterProvider;
    this.#requests = requests;
    this.identifiers = identifiers ?? false;
    this.propagates = propagate ?? false;
  }

  /** The instruments of the current provider: a program can set the global one after it has created its client. */
  get instruments(): Instruments {
    return instrumentsOf(this.#meterProvider ?? metrics.getMeterProvider());
  }

  /** Whether a request is a span, instead of that of an instrumentation. */
  get tracesRequests(): boolean {
    return this.#requests !== "none";
  }

  /** Whether a request counts in the metric of requests, instead of in that of an instrumentation. */
  get recordsRequests(): boolean {
    return this.#requests === "all" || (this.#requests === undefined && !this.#undici?.hasSubscribers);
  }

  /** The context in which a call begins: that of its list or scan, or of its caller. */
  parentOf({ kind, parentCallId }: ObservedCallView): Context {
    const parent = kind === "page" && parentCallId !== undefined ? this.#contexts.get(parentCallId) : undefined;
    return parent ?? context.active();
  }

  /** Keeps the context of a list or scan for its pages, which can be requested from anywhere. */
  keep({ kind, callId }: ObservedCallView, within: Context): void {
    if (kind === "list" || kind === "scan") this.#contexts.set(callId, within);
  }

  release({ callId }: ObservedCallView): void {
    this.#contexts.delete(callId);
  }
}
