// The subpath okta-fetch/node: apart from the rest, so that only who uses it needs undici.

import { Agent, type Dispatcher } from "undici";
import { ACCEPT_ENCODING } from "./node/decode.js";
import { exchange } from "./node/exchange.js";
import { type RequestHeaders, recordOf, WIRE, type Wire } from "./platform.js";

/** What `nodeFetch` takes. */
export interface NodeFetchOptions {
  /**
   * The connections to send over, such as an `EnvHttpProxyAgent` of undici.
   * @defaultValue an `Agent` of its own, with HTTP/2 where the server offers it
   */
  dispatcher?: Dispatcher | undefined;
}

/** A `fetch` for the option of that name. */
export interface NodeFetch {
  (request: Request): Promise<Response>;
  /** Closes the connections, once they are idle. Without it they end by themselves, and hold up no program. */
  close(): Promise<void>;
}

/**
 * Makes a `fetch` for Node that takes about half of the CPU of the platform's for a call, or less: on undici, which must
 * be installed. It keeps connections, speaks HTTP/2 where the server does, and asks for gzip and brotli. An answer's body is
 * read whole, also for who takes it as a stream. Redirects are not followed.
 *
 * It rejects as the platform's `fetch` does: with what went wrong on the network, or the reason of the request's signal.
 *
 * @param options - the connections, if not its own
 * @example
 * ```ts
 * import { nodeFetch } from "okta-fetch/node";
 *
 * const okta = createOkta({ orgUrl: "https://acme.okta.com", token, fetch: nodeFetch() });
 * ```
 */
export function nodeFetch({ dispatcher = new Agent({ allowH2: true }) }: NodeFetchOptions = {}): NodeFetch {
  const send = async (request: Request): Promise<Response> => {
    const { method, url, signal } = request;
    const body = request.body && Buffer.from(await request.arrayBuffer());
    return exchange(dispatcher, { method, url, headers: headersFor(request.headers), body, signal });
  };
  const wire: Wire = ({ method, url, headers, body = null }, ends) => {
    const signal = ends.end ?? ends.signal;
    const sendOn = (bytes: string | Buffer | null) =>
      exchange(dispatcher, { method, url, headers: headersFor(headers), body: bytes, signal });
    return body instanceof Blob ? body.arrayBuffer().then(Buffer.from).then(sendOn) : sendOn(body);
  };
  return Object.assign(send, { close: () => dispatcher.close(), [WIRE]: wire });
}

function headersFor(headers: RequestHeaders): { [name: string]: string } {
  const record = recordOf(headers);
  record["accept-encoding"] ??= ACCEPT_ENCODING;
  return record;
}
