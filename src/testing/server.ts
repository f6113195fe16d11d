// The org on a port, by Node's own server. Loaded only by `listen`.

import { parseUrl } from "../shared/parse-url.js";
import { type Controlled, control } from "./http/control.js";
import { json } from "./http/reply.js";
import { bodyTextOf } from "./http/response.js";
import { type Served, serve } from "./http/serve.js";
import type { Org } from "./org/org.js";

/** Options for `listen`. */
export interface ListenOptions {
  /**
   * The port; 0 for any that is free.
   * @defaultValue 0
   */
  readonly port?: number | undefined;
  /**
   * The address to listen on.
   * @defaultValue `"127.0.0.1"`
   */
  readonly host?: string | undefined;
}

/** An org that listens on a port. */
export interface FakeServer {
  /** The org's URL on this port. */
  readonly url: string;
  readonly port: number;
  /** Stops listening, and ends open connections. */
  close(): Promise<void>;
}

// As much of node:http as this file needs: the package compiles without Node's types.
interface Incoming extends AsyncIterable<Uint8Array> {
  readonly method?: string;
  readonly url?: string;
  readonly rawHeaders: readonly string[];
  readonly socket: { readonly destroyed: boolean; destroy(): void; resetAndDestroy(): void };
}
interface Outgoing {
  sendDate: boolean;
  writeHead(status: number, headers: { readonly [name: string]: string | readonly string[] }): this;
  write(text: string, then: () => void): void;
  end(text?: string): void;
}
interface Server {
  listen(port: number, host: string, then: () => void): void;
  on(event: "error", listener: (error: Error) => void): void;
  address(): { readonly port: number };
  close(then: () => void): void;
  closeAllConnections(): void;
}
interface NodeHttp {
  createServer(listener: (request: Incoming, response: Outgoing) => void): Server;
}

// not a literal, so that a bundler for browsers does not look for it
const NODE_HTTP: string = "node:http";

/** Serves an org on a port. */
export async function startServer(org: Org, fake: Controlled, options: ListenOptions = {}): Promise<FakeServer> {
  const { port = 0, host = "127.0.0.1" } = options;
  const { createServer } = (await import(/* webpackIgnore: true */ /* @vite-ignore */ NODE_HTTP)) as NodeHttp;
  const server = createServer((request, response) => void answer(org, fake, request, response));
  await new Promise<void>((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function answer(org: Org, fake: Controlled, request: Incoming, response: Outgoing): Promise<void> {
  try {
    send(await served(org, fake, request), request, response);
  } catch (error) {
    // a caller that left in the middle of its body gets no answer, and the org goes on; a fault of the fake has to show
    if (!request.socket.destroyed) send({ reply: json({ error: String(error) }, 500) }, request, response);
  }
}

async function served(org: Org, fake: Controlled, request: Incoming): Promise<Served> {
  const headers = headersOf(request.rawHeaders);
  const url = urlOf(request.url ?? "/", headers.get("host"));
  if (!url) return { reply: json({ error: "the request has no valid URL" }, 400) };
  const method = request.method ?? "GET";
  const body = await bodyOf(request);
  const reply = await control(fake, method, url, body);
  return reply ? { reply } : serve(org, { method, url, headers, body });
}

/** Links lead back to the host that the client knows. */
function urlOf(target: string, host: string | null): URL | undefined {
  return parseUrl(target.startsWith("/") ? `http://${host ?? "127.0.0.1"}${target}` : target);
}

function send({ reply, disturbance }: Served, request: Incoming, response: Outgoing): void {
  if (disturbance === "hang") return;
  if (disturbance === "reset") {
    request.socket.resetAndDestroy();
    return;
  }
  const text = bodyTextOf(reply);
  const length = reply.status === 204 ? {} : { "Content-Length": String(new TextEncoder().encode(text).length) };
  response.sendDate = false;
  response.writeHead(reply.status, { ...reply.headers, ...length });
  if (disturbance === "cut") response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
  else response.end(text);
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < raw.length; at += 2) headers.append(raw[at] ?? "", raw[at + 1] ?? "");
  return headers;
}

async function bodyOf(request: Incoming): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of request) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
