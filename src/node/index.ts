// The subpath okta-fetch/node, separate so that only its users need undici.

import type { Dispatcher } from "undici";
import { OktaConfigError } from "../errors/index.js";
import { platformSignalOf } from "../shared/abort-listeners.js";
import { checkBoolean, checkOptionNames } from "../shared/option-checks.js";
import { MAX_RESPONSE_SIZE, type RequestHeaders, recordOf, WIRE, type Wire } from "../shared/platform.js";
import { platformRequestOf } from "../shared/platform-request.js";
import { readOption } from "../shared/read-argument.js";
import { ACCEPT_ENCODING } from "./decode.js";
import { callersDispatcher, GLOBAL, ownAgent } from "./dispatcher.js";
import { exchange, type Outgoing } from "./exchange.js";

/** Options for `nodeFetch`. */
export interface NodeFetchOptions {
  /**
   * The undici dispatcher for the requests, such as an `EnvHttpProxyAgent`.
   * @defaultValue undici's global dispatcher, looked up for each request: `setGlobalDispatcher` applies at any time
   */
  dispatcher?: Dispatcher | undefined;
  /**
   * Use a separate agent: with `true` it uses HTTP/2 if the server supports it, with `false` only HTTP/1.1. Servers
   * close an HTTP/2 connection every few hundred requests; undici 7, unlike 8, then fails the requests in flight. Those
   * that are not retried, such as a POST, reject with an `OktaNetworkError`, although Okta may have processed them.
   * @defaultValue no separate agent: the global dispatcher uses HTTP/1.1 in undici 7, both in undici 8
   */
  http2?: boolean | undefined;
}

/** A function for the client's `fetch` option, with the platform's signature. */
export interface NodeFetch {
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /**
   * Closes the connections of the `dispatcher`, or of the agent created for `http2`, once they are idle. The global
   * dispatcher stays open. Optional: idle connections close by themselves and do not keep a program running.
   */
  close(): Promise<void>;
}

/**
 * Creates a `fetch` for Node that uses at most about half of the CPU of the platform's `fetch` for a call. Requires
 * undici 7.20 or newer, or undici 8 on Node 22.19 or newer. It accepts gzip and brotli. A response body is read as a
 * whole, even if it is consumed as a stream. Redirects are not followed.
 *
 * Called directly, it rejects with undici's error or the reason of the request's signal. If undici is not installed,
 * each request rejects with an `OktaConfigError` that says what to install. A response can have at most 100 MiB; in a
 * client, `maxResponseSize` applies instead.
 *
 * @param options - a dispatcher, if not the global one, or whether to use HTTP/2
 * @throws OktaConfigError - an option is unknown, `dispatcher` is not an undici dispatcher, or `http2` is combined with
 * it
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
    // undici must be loaded before Request: see the constructor of WholeResponse
    await dispatchers.next();
    const request = await platformRequestOf(input, init);
    const { method, url, signal } = request;
    // undici's mocks compare bodies as strings
    const text = typeof init?.body === "string" ? init.body : undefined;
    const body = text ?? (request.body && Buffer.from(await request.arrayBuffer()));
    return sendOver({ method, url, headers: headersFor(request.headers), body, signal, maxSize: MAX_RESPONSE_SIZE });
  };
  const wire: Wire = ({ method, url, headers, body = null }, { signal }, maxSize = MAX_RESPONSE_SIZE) => {
    const bytes = typeof body === "string" || body === null ? body : Buffer.from(body);
    const own = signal && platformSignalOf(signal);
    return sendOver({ method, url, headers: headersFor(headers), body: bytes, signal: own, maxSize });
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
    throw new OktaConfigError("dispatcher", "must be an undici dispatcher, such as a ProxyAgent, on Node or Deno");
  }
  if (http2 !== undefined)
    throw new OktaConfigError("http2", "cannot be combined with `dispatcher`; create that with `allowH2`");
  return callersDispatcher(dispatcher);
}

function headersFor(headers: RequestHeaders): { [name: string]: string } {
  const record = recordOf(headers);
  record["accept-encoding"] ??= ACCEPT_ENCODING;
  return record;
}
