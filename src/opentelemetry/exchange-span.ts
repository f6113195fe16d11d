// One HTTP request as a span: an attempt of a call, or a token request.

import { type Attributes, type Context, context, createContextKey, SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { isOktaError } from "../errors/index.js";
import { ATTRIBUTE, errorTypeOf } from "./attributes.js";
import { guarded } from "./error-guard.js";
import type { TracedCall } from "./traced-call.js";

/**
 * The key by which OpenTelemetry's SDK marks a context in which instrumentations create no spans. The same as that of
 * `suppressTracing` of `@opentelemetry/core`, which would be one more dependency.
 */
const SUPPRESSED = createContextKey("OpenTelemetry SDK Context Key SUPPRESS_TRACING");

/** A request that is about to be sent. */
export interface Exchange {
  readonly name: string;
  /** The attributes of the span and of the metric. */
  readonly attributes: Attributes;
  /** Those of the span only. */
  readonly spanAttributes: Attributes;
  /** Called with the context of the span, before the request is sent. */
  readonly started?: ((within: Context) => void) | undefined;
  /** The attributes of the span that a response adds. */
  readonly headOf?: ((response: Response) => Attributes) | undefined;
}

/** Sends a request within a span, in which instrumentations of `fetch` create none. */
export function traceExchange(
  { name, attributes, spanAttributes, started, headOf }: Exchange,
  send: () => Promise<Response>,
  { context: parent, parts, telemetry }: TracedCall,
): Promise<Response> {
  const { clock } = telemetry;
  const begun = clock.now();
  const given = { kind: SpanKind.CLIENT, attributes: { ...attributes, ...spanAttributes } };
  const [span, within] = parts.start(name, given, parent);
  guarded(() => started?.(within));
  const sent = context.with(within.setValue(SUPPRESSED, true), send);
  return noteResult(sent, (result, response) => {
    const milliseconds = clock.now() - begun;
    span.setAttributes({ ...result, ...(response && headOf?.(response)) });
    if (result[ATTRIBUTE.errorType] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
    parts.end(span);
    if (telemetry.recordsRequests) telemetry.instruments.requestEnded(milliseconds, { ...attributes, ...result });
  });
}

/**
 * Waits for a response.
 * @param note - called with the attributes of the result, and with the response if there is one
 */
export async function noteResult(
  sent: Promise<Response>,
  note: (result: Attributes, response?: Response) => void,
): Promise<Response> {
  try {
    const response = await sent;
    guarded(() => note(resultOf(response.status), response));
    return response;
  } catch (error) {
    guarded(() => note(failureOf(error)));
    throw error;
  }
}

function resultOf(status: number): Attributes {
  return { [ATTRIBUTE.status]: status, ...(status >= 400 && { [ATTRIBUTE.errorType]: String(status) }) };
}

/** The attributes of a request that got no usable response. One that its caller ended is not an error. */
function failureOf(thrown: unknown): Attributes {
  const error = isOktaError(thrown) ? thrown : undefined;
  // the error of an unreadable response has its status
  const { status } = Object(error) as { readonly status?: number };
  return {
    ...(status !== undefined && { [ATTRIBUTE.status]: status }),
    ...(error?.code !== "ERR_ABORTED" && { [ATTRIBUTE.errorType]: errorTypeOf(error, status) }),
  };
}
