// One call of the raw client: from the request that openapi-fetch makes to the end of the answer's body.

import type { CallOptions } from "../contract/operation.js";
import { OktaArgumentError, type OktaError } from "../errors/index.js";
import type { CallContext } from "../middleware/compose.js";
import { limitedResponse } from "../middleware/limited-response.js";
import { failureOf } from "../middleware/send.js";
import { End } from "../middleware/timed-end.js";
import { requestWireOf } from "../middleware/wire.js";
import type { Connection } from "../request/connection.js";
import { HeaderList, setHeaders } from "../shared/header-list.js";
import { parseJson } from "../shared/json.js";
import { CLOCK, recordOf } from "../shared/platform.js";
import type { RawInit } from "./raw-options.js";

/** The requests of bodies: a platform forgets a request, and its signal, that nobody has. */
const requests = new WeakMap<object, Request>();

/** Lets go of the signals of bodies that nobody read, and nobody has any more. */
const abandoned = new FinalizationRegistry<() => void>((release) => release());

/** Sends the request of a raw call, and follows the caller's signal meanwhile. */
export class RawCall {
  /** Whether openapi-fetch made a request. */
  wasMade = false;
  readonly #connection: Connection;
  readonly #template: string;
  readonly #init: RawInit;
  readonly #end: End | undefined;
  #context: CallContext | undefined;

  constructor(connection: Connection, template: string, init: RawInit) {
    this.#connection = connection;
    this.#template = template;
    this.#init = init;
    // a Request would listen to the caller's own signal for as long as the platform likes
    if (init.signal) this.#end = new End(init.signal, "signal", 0, CLOCK);
  }

  /** Follows the caller's signal until {@link release}; `undefined` without one. */
  get signal(): AbortSignal | undefined {
    return this.#end?.signal;
  }

  /** Lets go of the caller's signal. */
  release(): void {
    this.#end?.release();
  }

  /** Sends a request through the layers. */
  async send(request: Request): Promise<Response> {
    this.wasMade = true;
    const { maxResponseSize, send } = this.#connection;
    const context = this.#contextOf(request);
    this.#context = context;
    checkRequest(request, context);
    const { method, url } = request;
    const body = request.body ? textIn(await request.arrayBuffer()) : undefined;
    // a copy: middleware sees the request, and is not to see the credentials
    const outgoing = { method, url, headers: new Headers(request.headers), body };
    Object.assign(context, { request: outgoing });
    let limited: Response;
    try {
      const answer = await send(outgoing, context);
      // fails for a body that was read already
      limited = limitedResponse(answer, maxResponseSize, context, () => this.release());
    } catch (error) {
      throw this.#told(await failureOf(error, context), context);
    }
    if (limited.body && this.#end) {
      // its signal ends the reading of the body, as long as it is there
      requests.set(limited.body, request);
      const end = this.#end;
      abandoned.register(limited.body, () => end.release());
    }
    return limited;
  }

  /**
   * The JSON of an answer's body.
   * @throws OktaResponseError - it is not JSON
   */
  async parse(text: string, response: Response): Promise<unknown> {
    try {
      return parseJson(text);
    } catch (error) {
      // without a request, middleware answered
      if (this.#context === undefined) throw error;
      const { unreadableOf } = await import("../middleware/response-errors.js");
      throw this.#told(unreadableOf(response, text, this.#context), this.#context);
    }
  }

  /** The error for what ended the call while its answer was read: the caller's signal, where its reason was thrown. */
  async failureOf(error: unknown): Promise<unknown> {
    const context = this.#context;
    if (!context?.signal?.aborted || error !== context.signal.reason) return error;
    return this.#told(await failureOf(error, context), context);
  }

  /** Tells the hooks of a failure. */
  #told(failure: OktaError, context: CallContext): OktaError {
    this.#connection.failed(failure, context);
    return failure;
  }

  #contextOf({ method, url, signal }: Request): CallContext {
    const { fetch } = this.#init;
    return {
      method,
      path: new URL(url).pathname,
      bucket: `${method} ${this.#template}`,
      signal,
      secrets: [],
      wire: fetch && requestWireOf(fetch),
      options: this.#layerOptions(),
    };
  }

  /** What the layers read of the call. */
  #layerOptions(): CallOptions {
    const { reads } = this.#connection;
    return Object.fromEntries(Object.entries(this.#init).filter(([name]) => reads.includes(name)));
  }
}

/** Refuses a request that misses a path value, or that middleware gave credentials of its own. */
function checkRequest({ headers }: Request, call: CallContext): void {
  // a path without any values keeps its braces: openapi-fetch asks its serializer only when there are some
  if (/%7B|%7D/i.test(call.path ?? "")) {
    throw new OktaArgumentError("path", `a path value is missing: ${call.path}`, call);
  }
  // what the platform's Headers takes, not every request can be sent with
  setHeaders(new HeaderList(), recordOf(headers), (why) => new OktaArgumentError("headers", why, call));
}

/** Fails for what is not text, and changes nothing of what is. */
const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A body as text; as it is, if it is not text. */
function textIn(body: ArrayBuffer): string | ArrayBuffer {
  try {
    return DECODER.decode(body);
  } catch {
    return body;
  }
}
