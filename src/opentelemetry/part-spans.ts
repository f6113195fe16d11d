// The spans within a call. A `fetch` that ignores its signal can outlive its call: then the end of the call ends them.

import { type Context, type Span, type SpanOptions, type Tracer, trace } from "@opentelemetry/api";

export class PartSpans {
  readonly #open = new Set<Span>();

  constructor(private readonly tracer: Tracer) {}

  /** Starts a span, and returns it with its context. */
  start(name: string, options: SpanOptions, parent: Context): [span: Span, within: Context] {
    const span = this.tracer.startSpan(name, options, parent);
    this.#open.add(span);
    return [span, trace.setSpan(parent, span)];
  }

  end(span: Span): void {
    if (this.#open.delete(span)) span.end();
  }

  endAll(): void {
    for (const span of this.#open) this.end(span);
  }
}
