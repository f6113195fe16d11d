// The subpath okta-fetch/node: apart from the rest, so that only who uses it needs undici.

import { Agent, type Dispatcher } from "undici";
import { OktaConfigError } from "./errors.js";
import { ACCEPT_ENCODING } from "./node/decode.js";
import { exchange } from "./node/exchange.js";
import { type RequestHeaders, recordOf, WIRE, type Wire } from "./platform.js";

/** What `nodeFetch` takes. */
export interface NodeFetchOptions {
  /**
   * The connections to send over, such as an `EnvHttpProxyAgent` of undici.
   * @defaultValue an `Agent` of its own
   */
  dispatcher?: Dispatcher | undefined;
  /**
   * Speak HTTP/2 where the server offers it. undici 7 fails the requests that are under way when a server retires a
   * connection, as servers do every few hundred requests: those that are not tried again, such as a POST, then end in an
   * `OktaNetworkError`, though Okta may have done what they asked for.
   * @defaultValue false
   */
  http2?: boolean | undefined;
}

/** A `fetch` for the option of that name, called as the platform's. */
export interface NodeFetch {
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Closes the connections, once they are idle. Without it they end by themselves, and hold up no program. */
  close(): Promise<void>;
}

/**
 * Makes a `fetch` for Node that takes about half of the CPU of the platform's for a call, or less: on undici, which must
 * be installed. It keeps connections, and asks for gzip and brotli. An answer's body is read whole, also for who takes it as
 * a stream. Redirects are not followed.
 *
 * Called by itself it rejects with what undici says went wrong, or the reason of the request's signal.
 *
 * @param options - the connections, if not its own, and whether to speak HTTP/2
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
  const { http2, dispatcher = new Agent({ allowH2: http2 === true }), ...others } = options;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new OktaConfigError(unknown, `there is no option '${unknown}'; there are dispatcher, http2`);
  }
  // Bun has an undici of its own
  if (typeof (dispatcher as Partial<Dispatcher>).dispatch !== "function") {
    throw new OktaConfigError("dispatcher", "cannot dispatch: it must be one of undici, on Node or Deno");
  }
  if (options.dispatcher && http2 !== undefined) {
    throw new OktaConfigError("http2", "is not for a dispatcher of yours: give that `allowH2`");
  }
  const send = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { method, url, signal } = request;
    const body = request.body && Buffer.from(await request.arrayBuffer());
    return exchange(dispatcher, { method, url, headers: headersFor(request.headers), body, signal });
  };
  const wire: Wire = ({ method, url, headers, body = null }, ends) => {
    const signal = ends.end ?? ends.signal;
    const bytes = body instanceof ArrayBuffer ? Buffer.from(body) : body;
    return exchange(dispatcher, { method, url, headers: headersFor(headers), body: bytes, signal });
  };
  return Object.assign(send, { close: () => dispatcher.close(), [WIRE]: wire });
}

function headersFor(headers: RequestHeaders): { [name: string]: string } {
  const record = recordOf(headers);
  record["accept-encoding"] ??= ACCEPT_ENCODING;
  return record;
}
