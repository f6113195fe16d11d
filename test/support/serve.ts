// A server of node:http on a free port, for tests that need a real socket.

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { createOkta, type OktaOptions } from "../../src/index.js";
import { TOKEN } from "./okta-of.js";
import { transport } from "./transport.js";

export interface Received {
  readonly method: string;
  readonly path: string;
  /** The query as it came, and decoded. */
  readonly rawQuery: string;
  readonly query: { readonly [name: string]: string };
  readonly headers: IncomingHttpHeaders;
}

/**
 * Starts a server that ends with the test, and makes a client of it.
 * @param options - those of the client that differ from the defaults
 */
export async function serve(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  options: Partial<OktaOptions> = {},
) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://server");
    received.push({
      method: request.method ?? "",
      path: url.pathname,
      rawQuery: url.search,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
    });
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = options.auth === undefined ? { token: TOKEN } : {};
  return { origin, received, okta: createOkta({ orgUrl: origin, fetch: transport, ...credentials, ...options }) };
}
