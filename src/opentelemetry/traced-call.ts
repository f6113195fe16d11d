import type { Context, Span } from "@opentelemetry/api";
import type { ObservedCallView } from "../middleware/observer.js";
import type { PartSpans } from "./part-spans.js";
import type { Telemetry } from "./telemetry.js";

/** A call and its span, for what happens within it. */
export interface TracedCall {
  readonly call: ObservedCallView;
  readonly span: Span;
  /** What the parts of the call run in. */
  readonly context: Context;
  readonly parts: PartSpans;
  readonly telemetry: Telemetry;
}
