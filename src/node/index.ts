// The subpath okta-fetch/node: apart from the rest, so that only who uses it needs undici.

import type { Dispatcher } from "undici";
import { OktaConfigError } from "../errors/index.js";
import { checkBoolean, checkOptionNames } from "../shared/option-checks.js";
import { MAX_RESPONSE_SIZE, type RequestHeaders, recordOf, WIRE, type Wire } from "../shared/platform.js";
import { readOption } from "../shared/read-argument.js";
import { ACCEPT_ENCODING } from "./decode.js";
import { GLOBAL, given, ownAgent } from "./dispatcher.js";
import { exchange, type Outgoing } from "./exchange.js";

/** Options for `nodeFetch`. */
export interface NodeFetchOptions {
  /**
   * The dispatcher of undici to send over, such as an `EnvHttpProxyAgent`.
   * @defaultValue undici's global dispatcher, looked up for each request: `setGlobalDispatcher` counts at any time
   */
  dispatcher?: Dispatcher | undefined;
  /**
   * Send over an agent of its own, which speaks HTTP/2 where the server offers it, or with `false` only HTTP/1.1.
   * undici 7, not 8, fails the requests that are under way when a server retires an HTTP/2 connection, as servers do every few
   * hundred requests: those that are not tried again, such as a POST, then end in an `OktaNetworkError`, though Okta may
   * have done what they asked for.
   * @defaultValue neither: what the global dispatcher speaks, HTTP/1.1 in undici 7, both in undici 8
   */
  http2?: boolean | undefined;
}

/** A `fetch` for the option of that name, called as the platform's. */
export interface NodeFetch {
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /**
   * Closes the connections of its `dispatcher`, or of the agent that `http2` made, once they are idle. The global
   * dispatcher stays open. Without it they end by themselves, and hold up no program.
   */
  close(): Promise<void>;
}

/**
 * Makes a `fetch` for Node that takes about half of the CPU of the platform's for a call, or less: on undici 7.20 or
 * newer, or undici 8 on Node 22.19 or newer, which must be installed. It asks for gzip and brotli. An answer's body is
 * read whole, also for who takes it as a stream. Redirects are not followed.
 *
 * Called by itself it rejects with what undici says went wrong, or the reason of the request's signal. Where undici is not
 * installed, each request rejects with an `OktaConfigError` that says what to install. By itself it reads answers of at most
 * 100 MiB; for a client, `maxResponseSize` says how large they may be.
 *
 * @param options - the dispatcher, if not the global one, or whether to speak HTTP/2
 * @throws OktaConfigError - an option is unknown, the `dispatcher` is none, or `http2` is given besides it, which knows
 * that itself
 * @example
 * ```ts
 * import { nodeFetch } from "okta-fetch/node";
 *
 * const okta = createOkta({ orgUrl: "https://acme.okta.com", token, fetch: nodeFetch() });
 * ```
 */
export function nodeFetch(options: NodeFetchOptions = {}): NodeFetch {
  const dispatchers = sourceOf(options);
  const sendOver = (outgoing: Outgoing): Promise<Response> => {
    const dispatcher = dispatchers.next();
    return dispatcher instanceof Promise
      ? dispatcher.then((loaded) => exchange(loaded, outgoing))
      : exchange(dispatcher, outgoing);
  };
  const send = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    // undici comes first: see WholeResponse
    await dispatchers.next();
    const request = new Request(input, init);
    const { method, url, signal } = request;
    // a mock of undici compares what it is given
    const text = typeof init?.body === "string" ? init.body : undefined;
    const body = text ?? (request.body && Buffer.from(await request.arrayBuffer()));
    return sendOver({ method, url, headers: headersFor(request.headers), body, signal, most: MAX_RESPONSE_SIZE });
  };
  const wire: Wire = ({ method, url, headers, body = null }, { signal }, most = MAX_RESPONSE_SIZE) => {
    const bytes = body instanceof ArrayBuffer ? Buffer.from(body) : body;
    return sendOver({ method, url, headers: headersFor(headers), body: bytes, signal, most });
  };
  return Object.assign(send, { close: () => dispatchers.close(), [WIRE]: wire });
}

function sourceOf(options: NodeFetchOptions) {
  return readOption("options", () => checkedSourceOf(options));
}

function checkedSourceOf(options: NodeFetchOptions) {
  checkOptionNames(options, ["dispatcher", "http2"]);
  const { dispatcher, http2 } = options;
  checkBoolean("http2", http2);
  if (dispatcher === undefined) return http2 === undefined ? GLOBAL : ownAgent(http2);
  if (typeof (dispatcher as Partial<Dispatcher> | null)?.dispatch !== "function") {
    throw new OktaConfigError("dispatcher", "must be a dispatcher of undici, such as a ProxyAgent, on Node or Deno");
  }
  if (http2 !== undefined) throw new OktaConfigError("http2", "is not for a dispatcher of yours: give that `allowH2`");
  return given(dispatcher);
}

function headersFor(headers: RequestHeaders): { [name: string]: string } {
  const record = recordOf(headers);
  record["accept-encoding"] ??= ACCEPT_ENCODING;
  return record;
}
