// A mock org: Prism with the example of the document that fits the request best.

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { RunningServer } from "./prism.js";
import { startPrismCli } from "./prism-cli.js";

const DOCUMENT = fileURLToPath(new URL("../openapi/okta.yaml", import.meta.url));

/** Selects an example of the document by the request. */
interface ExampleRule {
  /** `GET` by default. */
  readonly method?: string;
  readonly path: RegExp;
  readonly query?: RegExp;
  /** The header `Prefer` that makes Prism choose the example. */
  readonly prefer: string;
}

/** The first rule that matches applies. */
const EXAMPLE_RULES: readonly ExampleRule[] = [
  { method: "POST", path: /\/v1\/users$/, query: /[?&]activate=false/, prefer: "example=staged" },
  { path: /\/users\/nobody[^/]*$/, prefer: "code=404" },
  { path: /\/v1\/users$/, query: /LOCKED_OUT/, prefer: "example=lockedOut" },
  { path: /\/v1\/users$/, query: /DEPROVISIONED/, prefer: "example=deactivated" },
  { path: /\/v1\/users$/, query: /[?&](q|search|filter)=/, prefer: "example=found" },
];

/** Options for {@link startMock}. */
export interface MockOptions {
  /** 0, the default, chooses a free port. */
  readonly port?: number;
  readonly host?: string;
}

/** Starts the mock org. */
export async function startMock({ port = 0, host = "127.0.0.1" }: MockOptions = {}): Promise<RunningServer> {
  const prism = await startPrismCli(DOCUMENT);
  const server = createServer((request, response) => {
    forward(prism.url, request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : `${error}`;
      response.writeHead(502, { "Content-Type": "text/plain" }).end(`the mock failed: ${message}\n`);
    });
  });
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    await prism.close();
    throw error;
  }
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await prism.close();
    },
  };
}

async function forward(prismUrl: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "GET", url: target = "/" } = request;
  const { pathname, search } = new URL(target, prismUrl);
  const rule = EXAMPLE_RULES.find(
    (each) =>
      (each.method ?? "GET") === method &&
      each.path.test(pathname) &&
      (each.query === undefined || each.query.test(search)),
  );
  const body = await readBody(request);
  const forwarded = await fetch(prismUrl + target, {
    method,
    headers: forwardedHeaders(request, rule),
    ...(body.length > 0 && { body }),
  });
  for (const [name, value] of forwarded.headers) {
    if (!/^(connection|keep-alive|transfer-encoding|content-length)$/.test(name)) response.setHeader(name, value);
  }
  response.writeHead(forwarded.status).end(Buffer.from(await forwarded.arrayBuffer()));
}

async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The headers of a request for Prism. A rule does not override a `Prefer` header that chooses a response. */
function forwardedHeaders(request: IncomingMessage, rule: ExampleRule | undefined): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(request.headersDistinct)) {
    if (/^(host|connection|content-length|transfer-encoding|expect)$/.test(name)) continue;
    for (const value of values) headers.append(name, value);
  }
  if (rule && !/code=|example=/.test(headers.get("Prefer") ?? "")) headers.set("Prefer", rule.prefer);
  return headers;
}
