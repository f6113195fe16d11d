// What happens to the request of a call: its attempts, holds and retries, and its token requests.

import { type Attributes, type Context, propagation, type Span } from "@opentelemetry/api";
import type { OktaError } from "../errors/index.js";
import type { CallContext, HoldBegin, HoldEnd, RequestTarget, Watch } from "../middleware/compose.js";
import { redactUrl } from "../redaction/http-messages.js";
import { redactorOf } from "../redaction/redactor.js";
import type { OktaRequest, RequestHead, RequestHeaders } from "../shared/platform.js";
import { isConcurrencyLimit, rateLimitOf } from "../shared/rate-limit-headers.js";
import { ATTRIBUTE, errorTypeOf, operationOf, redactedUrlOf, serverOf, withoutIds } from "./attributes.js";
import { guarded } from "./error-guard.js";
import { noteResult, traceExchange } from "./exchange-span.js";
import type { Instruments } from "./instruments.js";
import type { TracedCall } from "./traced-call.js";

/** Where an authorization server of Okta issues tokens: no part of it names a user. */
const TOKEN_PATH = /^\/oauth2(\/\w+)?\/v1\/token$/;

/** Records the events of a call's request. */
export function requestWatch(call: TracedCall, request: OktaRequest, context: CallContext): Watch {
  const events = new RequestEvents(call, request, context);
  const { tracesRequests } = call.telemetry;
  return {
    holding: (hold) => guarded(() => events.holding(hold)),
    held: (hold) => guarded(() => events.held(hold)),
    answered: (response) => guarded(() => events.answered(response)),
    retrying: (milliseconds, after) => guarded(() => events.retrying(milliseconds, after)),
    attempt: tracesRequests ? (sent, exchange) => events.attempt(sent, exchange) : undefined,
    authorizing: (target, exchange) => events.authorizing(target, exchange),
  };
}

class RequestEvents {
  readonly #instruments: Instruments;
  readonly #server: Attributes;
  /** The rate limit of the request. */
  readonly #bucket: Attributes;
  /** How often the request was sent. */
  #sent = 0;
  #hold: Span | undefined;

  constructor(
    private readonly call: TracedCall,
    { url }: OktaRequest,
    private readonly context: CallContext,
  ) {
    this.#instruments = call.telemetry.instruments;
    this.#server = serverOf(url);
    this.#bucket = { [ATTRIBUTE.bucket]: withoutIds(context.bucket), ...this.#server };
  }

  attempt(request: RequestHead, send: () => Promise<Response>): Promise<Response> {
    const { identifiers, propagates } = this.call.telemetry;
    const { method, url, headers } = request;
    const template = withoutIds(this.call.call.template ?? "");
    const shownUrl = identifiers ? redactUrl(url, redactorOf(this.context)) : redactedUrlOf(url, template);
    const resent = this.#sent++;
    const exchange = {
      name: `${method} ${template}`,
      attributes: { [ATTRIBUTE.method]: method, ...this.#server, [ATTRIBUTE.template]: template },
      spanAttributes: { [ATTRIBUTE.url]: shownUrl, ...(resent > 0 && { [ATTRIBUTE.resendCount]: resent }) },
      started: propagates ? (within: Context) => propagation.inject(within, headers, HEADER_SETTER) : undefined,
      headOf: (response: Response) => this.#headOf(response),
    };
    return traceExchange(exchange, send, this.call);
  }

  /** A request of the auth provider: for a token, unless it is a provider of the program. */
  authorizing({ method, url }: RequestTarget, send: () => Promise<Response>): Promise<Response> {
    const { tracesRequests } = this.call.telemetry;
    const { pathname, origin } = new URL(url);
    const path = TOKEN_PATH.test(pathname) ? pathname : undefined;
    const server = serverOf(url);
    const exchange = {
      name: path ? `${method} ${path}` : method,
      attributes: { [ATTRIBUTE.method]: method, ...server, ...(path && { [ATTRIBUTE.template]: path }) },
      spanAttributes: { [ATTRIBUTE.url]: origin + (path ?? "/REDACTED") },
    };
    const sent = tracesRequests ? traceExchange(exchange, send, this.call) : send();
    return noteResult(sent, (result) => this.#instruments.tokenRequested({ ...server, ...result }));
  }

  holding({ reason, milliseconds }: HoldBegin): void {
    const { context, parts } = this.call;
    const expected = milliseconds !== undefined && { [ATTRIBUTE.holdExpected]: milliseconds / 1000 };
    const attributes = { ...this.#bucket, [ATTRIBUTE.holdReason]: reason, ...expected };
    [this.#hold] = parts.start("hold", { attributes }, context);
    this.#instruments.gauges.wait(this.#bucket, 1);
  }

  held({ milliseconds, outcome }: HoldEnd): void {
    const { parts } = this.call;
    if (this.#hold) parts.end(this.#hold.setAttribute(ATTRIBUTE.holdOutcome, outcome));
    this.#hold = undefined;
    this.#instruments.gauges.wait(this.#bucket, -1);
    this.#instruments.holdEnded(milliseconds, { ...this.#bucket, [ATTRIBUTE.holdOutcome]: outcome });
  }

  answered({ status, headers }: Response): void {
    const limit = rateLimitOf(headers);
    const isConcurrency = isConcurrencyLimit(status, limit);
    // the figures of a concurrency limit are not those of the bucket
    if (limit && !isConcurrency) this.#instruments.gauges.learn(this.#bucket, limit);
    const kind = isConcurrency ? "concurrency" : "rateLimit";
    if (status === 429) this.#instruments.rejected({ ...this.#bucket, [ATTRIBUTE.limitKind]: kind });
  }

  retrying(
    milliseconds: number,
    { response, error }: { response?: Response | undefined; error?: OktaError | undefined },
  ) {
    const { span, call } = this.call;
    const failure = { [ATTRIBUTE.errorType]: errorTypeOf(error, response?.status) };
    span.addEvent("retry", { ...failure, [ATTRIBUTE.retryDelay]: milliseconds / 1000 });
    this.#instruments.retried({ [ATTRIBUTE.operation]: operationOf(call), ...this.#server, ...failure });
  }

  /** What the head of a response says besides its status. */
  #headOf({ headers }: Response): Attributes {
    const { limit, remaining } = rateLimitOf(headers) ?? {};
    const id = headers.get("X-Okta-Request-Id");
    return {
      ...(id && { [ATTRIBUTE.requestId]: redactorOf(this.context).id(id) }),
      ...(limit !== undefined && { [ATTRIBUTE.limit]: limit }),
      ...(remaining !== undefined && { [ATTRIBUTE.remaining]: remaining }),
    };
  }
}

const HEADER_SETTER = {
  set: (headers: RequestHeaders, name: string, value: string) => headers.set(name, value),
};
