// A call of the raw client: openapi-fetch's options for it, and the result that it resolves to.

import { defaultBodySerializer } from "openapi-fetch";
import type { CallOptions } from "../contract/call-options.js";
import { type ErrorCall, isOktaError, OktaArgumentError } from "../errors/index.js";
import type { CallContext } from "../middleware/compose.js";
import { requestWireOf } from "../middleware/fetch-adapters.js";
import { limitedResponse } from "../middleware/limited-response.js";
import { failureOf } from "../middleware/send.js";
import type { Connection } from "../request/connection.js";
import { fillPath } from "../request/path.js";
import { JsonReader } from "../request/response-reader.js";
import type { Outgoing, Received } from "../request/send-call.js";
import { jsonOf } from "../request/serialize.js";
import { jsonOrText } from "../shared/json.js";
import { keepRequest } from "./raw-body.js";
import type { RawInit } from "./raw-options.js";

/** The result of openapi-fetch. */
export interface RawAnswer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The call of a raw request, with its options checked. */
export function rawCallOf(connection: Connection, call: Outgoing<unknown>["call"], init: RawInit): Outgoing<RawAnswer> {
  const { params = {}, body, headers, querySerializer, middleware, parseAs = "json", fetch } = init;
  const hasSignal = Boolean(init.signal) || connection.signals.length > 0;
  const readsLater = parseAs === "stream";
  return {
    call,
    template: call.path,
    parts: {
      params: { ...params, path: params.path ?? {} },
      body,
      headers,
      pathSerializer: (template, values) => fillPath(template, values, call),
      querySerializer,
      bodySerializer: init.bodySerializer ?? serializerFor(call),
    },
    signal: init.signal ?? undefined,
    options: layerOptionsOf(init, connection.reads),
    middleware,
    platformRequest: true,
    extras: { wire: fetch && requestWireOf(fetch) },
    shown: (response, context, made, release) => {
      const limited = limitedResponse(response, connection.maxResponseSize, context, release);
      if (hasSignal) keepRequest(limited, made, release);
      return limited;
    },
    finish: (received, context) => answerOf(received, parseAs, context),
    failure: (error, context, signal) => rawFailureOf(error, context, call, { ...init, signal }, connection),
    readsLater,
  };
}

/** Creates the body serializer: that of openapi-fetch, except that bigints of JSON become digits. */
function serializerFor(call: ErrorCall) {
  return (body: unknown, headers: Headers): unknown => {
    const isForm = body instanceof FormData || headers.get("Content-Type") === "application/x-www-form-urlencoded";
    return isForm ? (defaultBodySerializer as (...given: unknown[]) => unknown)(body, headers) : jsonOf(body, call);
  };
}

/** The options of a call that its layers read. */
function layerOptionsOf(init: RawInit, reads: readonly string[]): CallOptions {
  return Object.fromEntries(Object.entries(init).filter(([name]) => reads.includes(name)));
}

/** Resolves to the result of openapi-fetch, with exact integers in its JSON. */
async function answerOf(
  { response, error }: Received,
  parseAs: NonNullable<RawInit["parseAs"]>,
  context: CallContext,
): Promise<RawAnswer> {
  if (error !== undefined) return { error, response };
  if (hasNoBody(response, context.method)) {
    return response.ok ? { data: undefined, response } : { error: undefined, response };
  }
  if (!response.ok) return { error: jsonOrText(await response.text()), response };
  if (parseAs === "stream") return { data: response.body, response };
  if (parseAs !== "json") return { data: await response[parseAs](), response };
  // the size of the response is limited already
  const reader = new JsonReader({ most: Number.POSITIVE_INFINITY, maybeEmpty: true });
  const { data } = await reader.contentOf(response, context);
  return { data, response };
}

/** Whether openapi-fetch treats a response as one without a body. */
function hasNoBody({ status, headers }: Response, method: string | undefined): boolean {
  if (status === 204 || method === "HEAD") return true;
  return headers.get("Content-Length") === "0" && !headers.get("Transfer-Encoding")?.includes("chunked");
}

/** The error of a raw call for a thrown value; `context` is missing where nothing was sent. */
function rawFailureOf(
  error: unknown,
  context: CallContext | undefined,
  call: ErrorCall,
  { signal, middleware = [], bodySerializer, querySerializer }: RawInit,
  connection: Connection,
): unknown {
  const ending = [signal, context?.signal].find((each) => each?.aborted && error === each.reason);
  if (ending) return failureOf(error, { secrets: [], ...(context ?? call), signal: ending });
  // functions of the caller throw errors of their own
  const isForeign =
    context || connection.middleware.length + middleware.length > 0 || bodySerializer || querySerializer;
  if (isForeign || isOktaError(error)) return error;
  return new OktaArgumentError("options", "this method, body and headers are not a valid request", call);
}
