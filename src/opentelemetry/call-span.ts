// A call as a span: the parent of its attempts and holds, or of the pages of a list.

import { type Context, context, type Span, SpanStatusCode, trace } from "@opentelemetry/api";
import type { OktaError } from "../errors/index.js";
import type { CallContext, Watch } from "../middleware/compose.js";
import type { CallObserver, CallOutcome, ObservedCallView } from "../middleware/observer.js";
import type { OktaRequest } from "../shared/platform.js";
import { ATTRIBUTE, callAttributesOf, errorTypeOf, operationOf, serverOf, spanNameOf } from "./attributes.js";
import { guarded } from "./error-guard.js";
import { PartSpans } from "./part-spans.js";
import { requestWatch } from "./request-watch.js";
import type { Telemetry } from "./telemetry.js";
import type { TracedCall } from "./traced-call.js";

export class CallSpan implements CallObserver, TracedCall {
  readonly span: Span;
  readonly context: Context;
  readonly parts: PartSpans;

  constructor(
    readonly call: ObservedCallView,
    readonly telemetry: Telemetry,
  ) {
    const { tracer } = telemetry;
    const parent = telemetry.parentOf(call);
    this.parts = new PartSpans(tracer);
    this.span = tracer.startSpan(spanNameOf(call), { attributes: callAttributesOf(call) }, parent);
    this.context = trace.setSpan(parent, this.span);
    telemetry.keep(call, this.context);
  }

  readonly run = <T>(work: () => T): T => context.with(this.context, work);

  readonly watch = (request: OktaRequest, callContext: CallContext): Watch => {
    guarded(() => this.span.setAttributes(serverOf(request.url)));
    return requestWatch(this, request, callContext);
  };

  readonly end = (outcome: CallOutcome): void => {
    this.telemetry.release(this.call);
    guarded(() => this.#end(outcome));
  };

  #end({ outcome, error, status, requestId, ...figures }: CallOutcome): void {
    const { span, call, telemetry } = this;
    this.parts.endAll();
    span.setAttributes({
      [ATTRIBUTE.outcome]: outcome,
      [ATTRIBUTE.attempts]: figures.attempts,
      [ATTRIBUTE.held]: figures.held / 1000,
      [ATTRIBUTE.waited]: figures.waited / 1000,
      ...(figures.calls > 0 && { [ATTRIBUTE.parts]: figures.calls }),
      ...(status !== undefined && { [ATTRIBUTE.status]: status }),
      ...(requestId !== undefined && { [ATTRIBUTE.requestId]: requestId }),
    });
    const failure = outcome === "failed" && { [ATTRIBUTE.errorType]: errorTypeOf(error, status) };
    if (failure) span.setAttributes(failure).setStatus({ code: SpanStatusCode.ERROR });
    if (failure && error) this.#recordError(error);
    span.end();
    telemetry.instruments.callEnded(figures.milliseconds, {
      [ATTRIBUTE.operation]: operationOf(call),
      [ATTRIBUTE.callKind]: call.kind,
      [ATTRIBUTE.outcome]: outcome,
      ...failure,
    });
  }

  /** Messages and stacks of errors contain paths, which contain ids and logins. */
  #recordError(error: OktaError): void {
    if (this.telemetry.identifiers) this.span.recordException(error);
    else this.span.addEvent("exception", { [ATTRIBUTE.exceptionType]: error.name });
  }
}
