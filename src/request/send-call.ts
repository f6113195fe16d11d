// The one engine: every method, `call`, `paginate` and `okta.api` sends through here. openapi-fetch makes the request and
// runs the middleware; its `fetch` is the client's layers, which read the response within the attempt.

import type { Middleware } from "openapi-fetch";
import type { CallOptions } from "../contract/call-options.js";
import { type ErrorCall, OktaArgumentError } from "../errors/index.js";
import type { CallContext } from "../middleware/compose.js";
import { failureOf } from "../middleware/send.js";
import { TimedEnd } from "../middleware/timed-end.js";
import { isObserved, observe } from "../observability/observe.js";
import type { ObservedCall } from "../observability/observed-call.js";
import { type JoinedSignal, joinedSignals } from "../shared/joined-signals.js";
import { CLOCK, type OktaRequest, recordOf } from "../shared/platform.js";
import { checkedHeaders } from "../shared/request-headers.js";
import { withDefaults } from "./call-defaults.js";
import type { Connection } from "./connection.js";
import { PlainRequest, SPENT } from "./plain-request.js";

/** The options from which openapi-fetch creates the request. */
export interface RequestParts {
  readonly params: {
    readonly path: { readonly [name: string]: unknown };
    readonly query?: unknown;
    readonly header?: unknown;
  };
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly pathSerializer: (template: string, values: { readonly [name: string]: unknown }) => string;
  readonly querySerializer?: unknown;
  readonly bodySerializer: unknown;
}

/** A call, and how it is made. */
export interface Outgoing<Result> {
  /** How errors name it before it is sent. */
  readonly call: ErrorCall & { readonly method: string; readonly path: string };
  /** The path as the document has it. */
  readonly template: string;
  readonly parts: RequestParts;
  readonly signal: AbortSignal | undefined;
  /** The options that the layers read. */
  readonly options: CallOptions;
  /** The middleware of this call, besides the client's. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Whether a Request of the platform is made in any case: for bodies that are not text. */
  readonly platformRequest?: boolean | undefined;
  /** Further parts of the context for the layers. */
  readonly extras: Pick<CallContext, "reader" | "wire" | "list" | "watch">;
  /**
   * The response as middleware sees it.
   * @param made - the request that openapi-fetch made
   * @param release - releases the caller's signal, once the body is no longer read
   */
  readonly shown: (response: Response, context: CallContext, made: unknown, release: () => void) => Response;
  /** Creates the result from the response. */
  readonly finish: (received: Received, context: CallContext) => Promise<Result>;
  /** The error for a thrown value; `context` is missing where nothing was sent. */
  readonly failure: (error: unknown, context: CallContext | undefined, signal: AbortSignal | undefined) => unknown;
  /** Whether the caller reads the body after the call, which its signal still ends. */
  readonly readsLater?: boolean | undefined;
}

/** The response of a call. */
export interface Received {
  readonly response: Response;
  /** The body of an error response that `onRequest` returned, as openapi-fetch read it. */
  readonly error?: unknown;
}

/** Sends a call and resolves to its result. */
export async function sendCall<Result>(connection: Connection, outgoing: Outgoing<Result>): Promise<Result> {
  if (!isObserved(connection)) return exchange(connection, outgoing);
  const { call, template, extras } = outgoing;
  const { operation, shortcut, method } = call;
  const start = { kind: extras.list ? "page" : "request", operation, shortcut, method, template } as const;
  return observe(start, connection, (observed) => exchange(connection, outgoing, observed));
}

async function exchange<Result>(
  connection: Connection,
  outgoing: Outgoing<Result>,
  observed?: ObservedCall,
): Promise<Result> {
  const { parts, template, call } = outgoing;
  const joined = joinedSignals([outgoing.signal, ...connection.signals]);
  const { signal } = joined;
  const middleware = [...connection.middleware, ...(outgoing.middleware ?? [])];
  const isPlain = middleware.length === 0 && !outgoing.platformRequest;
  // not the caller's own signal: a platform can keep the listeners of a Request after the call
  const link = signal && !isPlain ? new TimedEnd(signal, "signal", 0, CLOCK) : undefined;
  const release = releaseOf(link, joined);
  let context: CallContext | undefined;
  let response: Response | undefined;
  const fetch = async (made: PlainRequest | Request): Promise<Response> => {
    const request = made instanceof PlainRequest ? made : await outgoingOf(made, call);
    context = contextOf(outgoing, connection, request, made instanceof PlainRequest ? signal : made.signal);
    if (observed) context = { ...context, watch: observed.watchOf(request, context) };
    try {
      const received = await connection.send(request, context);
      response = isPlain ? received : outgoing.shown(received, context, made, release);
    } catch (error) {
      throw failureOf(error, context);
    }
    return middleware.length > 0 ? response : SPENT;
  };
  // the first middleware sees the response last: it keeps openapi-fetch from reading it
  const keep: Middleware = {
    onResponse: ({ response: last }) => {
      response = last;
      return new Response(null, { status: 204 });
    },
  };
  let isOver = false;
  try {
    if (signal?.aborted) throw signal.reason;
    const { error, response: answered } = await connection.fetchClient.request(
      call.method as never,
      template as never,
      {
        ...parts,
        parseAs: "stream",
        fetch,
        ...(!isPlain && { Request, signal: link?.signal }),
        ...(middleware.length > 0 && { middleware: [keep, ...middleware] }),
      } as never,
    );
    // without a response of its own, `onRequest` answered
    const received = response ? { response } : { response: answered, error };
    const result = await outgoing.finish(received, context ?? contextOf(outgoing, connection, undefined, signal));
    isOver = !outgoing.readsLater;
    return result;
  } catch (error) {
    isOver = true;
    throw outgoing.failure(error, context, signal);
  } finally {
    if (isOver) release();
  }
}

// not a closure of `exchange`: a finalizer holds this function, which must not keep the body alive
const releaseOf = (link: TimedEnd | undefined, joined: JoinedSignal) => () => {
  link?.release();
  joined.release();
};

/** The context of a call for the layers. */
function contextOf(
  outgoing: Outgoing<unknown>,
  { defaults }: Connection,
  request: OktaRequest | undefined,
  signal: AbortSignal | undefined,
): CallContext {
  const { call, template, options, extras } = outgoing;
  const { operation, shortcut } = call;
  const secrets: string[] = [];
  const addSecret = (secret: string) => void (secrets.includes(secret) || secrets.push(secret));
  const method = request?.method ?? call.method;
  // middleware can make another request
  const path = request === undefined || request instanceof PlainRequest ? call.path : new URL(request.url).pathname;
  return {
    operation,
    shortcut,
    method,
    path,
    bucket: `${method} ${template}`,
    signal,
    secrets,
    addSecret,
    effect: { isPossible: false },
    request,
    options: withDefaults(options, defaults),
    // last: in front of the other fields it cost 24 µs a call, as V8 then adds them one by one
    ...extras,
  };
}

/** A copy of the request that middleware saw: it must not see the credentials. */
async function outgoingOf(request: Request, call: ErrorCall): Promise<OktaRequest> {
  const { method, url } = request;
  // the platform's Headers accepts more than every request can be sent with, and middleware can set credentials
  checkedHeaders(recordOf(request.headers), (why) => new OktaArgumentError("headers", why, call));
  const body = request.body ? textIn(await request.arrayBuffer()) : undefined;
  return { method, url, headers: new Headers(request.headers), body };
}

/** A body as text; as it is, if it is not text. */
function textIn(body: ArrayBuffer): string | ArrayBuffer {
  try {
    // fails for bytes that are not text, and changes nothing of those that are
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return body;
  }
}
