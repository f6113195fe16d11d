import { EventEmitter, once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createSecureServer, type Http2ServerRequest } from "node:http2";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { Agent } from "undici";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import {
  createOkta,
  OktaAbortError,
  OktaNetworkError,
  OktaNotFoundError,
  OktaResponseError,
  OktaTimeoutError,
} from "../../src/index.js";
import { type NodeFetchOptions, nodeFetch } from "../../src/node/index.js";
import { userOf } from "../support/answers.js";
import { selfSigned } from "../support/certificate.js";
import { errorOf } from "../support/error-of.js";
import { serve } from "../support/serve.js";

const user = JSON.stringify(userOf("00u1", { city: "Zürich" }));

/** A server, and a client of it on the transport. */
const serveNode = (handle: (request: IncomingMessage, response: ServerResponse) => void) =>
  serve(handle, { fetch: nodeFetch(), retry: 0 });

describe("a request", () => {
  test("has the client's headers, and the accepted encodings", async () => {
    const { okta, received } = await serveNode((_, response) => response.end(user));
    await okta.getUser("ada+1@acme.test");
    expect(received[0]?.path).toBe("/api/v1/users/ada%2B1%40acme.test");
    expect(received[0]?.headers).toMatchObject({
      accept: "application/json",
      "accept-encoding": "gzip, br",
      authorization: expect.stringMatching(/^SSWS \S+$/),
      "user-agent": expect.stringMatching(/^okta-fetch\/\d/),
    });
  });

  test("has its body with its length", async () => {
    const bodies: string[] = [];
    const { okta, received } = await serveNode(async (request, response) => {
      bodies.push(Buffer.concat(await request.toArray()).toString());
      response.end(user);
    });
    await okta.updateProfile("00u1", { city: "Zürich" });
    expect(bodies).toEqual(['{"profile":{"city":"Zürich"}}']);
    expect(received[0]?.headers["content-length"]).toBe(String(Buffer.byteLength(bodies[0] ?? "")));
  });

  test("without a body has a Content-Length: some proxies require one", async () => {
    const { okta, received } = await serveNode((_, response) => response.end("{}"));
    await okta.suspendUser("00u1");
    expect(received[0]?.headers["content-length"]).toBe("0");
  });

  test("reuses connections: sequential calls need at most two", async () => {
    const sockets = new Set();
    const { okta } = await serveNode(({ socket }, response) => {
      sockets.add(socket);
      response.end(user);
    });
    for (let call = 0; call < 10; call++) await okta.getUser("00u1");
    expect(sockets.size).toBeLessThanOrEqual(2);
  });
});

describe("a response", () => {
  test.each([
    ["gzip", gzipSync(user)],
    ["x-gzip", gzipSync(user)],
    ["br", brotliCompressSync(user)],
    ["br, gzip", gzipSync(brotliCompressSync(user))],
    ["identity", Buffer.from(user)],
  ])("in %s is decoded", async (coding, body) => {
    const { okta } = await serveNode((_, response) => response.setHeader("Content-Encoding", coding).end(body));
    expect(await okta.getUser("00u1")).toEqual(JSON.parse(user));
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("in %s may be longer than the limit of synchronous decompression", async (coding, compress) => {
    const long = { id: "00u1", profile: { city: "Łódź ".repeat(600_000) } };
    const body = compress(JSON.stringify(long));
    const { okta } = await serveNode((_, response) => response.setHeader("Content-Encoding", coding).end(body));
    expect(await okta.getUser("00u1")).toEqual(long);
  });

  test("with a wrong length in its gzip trailer is a network error", async () => {
    const body = gzipSync(user);
    body.writeUInt32LE(0xffff_ffff, body.length - 4);
    const { okta } = await serveNode((_, response) => response.setHeader("Content-Encoding", "gzip").end(body));
    expect((await errorOf(OktaNetworkError, okta.getUser("00u1"))).message).toMatch(/incorrect length check/);
  });

  test("with a truncated compressed body is a network error", async () => {
    const cut = gzipSync(user).subarray(0, 40);
    const { okta } = await serveNode((_, response) => response.setHeader("Content-Encoding", "gzip").end(cut));
    expect((await errorOf(OktaNetworkError, okta.getUser("00u1"))).message).toMatch(/unexpected end of file/);
  });

  test("may begin with a byte order mark", async () => {
    const { okta } = await serveNode((_, response) => response.end(`\uFEFF${user}`));
    expect((await okta.getUser("00u1")).id).toBe("00u1");
  });

  test("without a body resolves to undefined", async () => {
    const { okta } = await serveNode((_, response) => response.writeHead(204).end());
    expect(await okta.deactivateUser("00u1")).toBeUndefined();
  });

  test("may follow 103 Early Hints", async () => {
    const { okta } = await serveNode((_, response) => {
      response.writeEarlyHints({ link: "</style.css>; rel=preload" });
      response.end(user);
    });
    expect((await okta.getUser("00u1")).id).toBe("00u1");
  });

  test("with an error status is the error of that status, with its headers", async () => {
    const { okta } = await serveNode((_, response) => {
      response.writeHead(404, { "X-Okta-Request-Id": "req-1" });
      response.end(JSON.stringify({ errorCode: "E0000007", errorSummary: "Not found" }));
    });
    const error = await errorOf(OktaNotFoundError, okta.getUser("00u1"));
    expect(error).toMatchObject({ code: "E0000007", requestId: "req-1" });
  });

  test("with several Link lines leads to the next page", async () => {
    const { okta, received } = await serveNode(({ url = "" }, response) => {
      const links = [`<${url}>; rel="self"`, '</api/v1/users?after=1>; rel="next"'];
      if (!url.includes("after")) response.setHeader("Link", links);
      response.end(`[${user}]`);
    });
    expect(await okta.listUsers().toArray()).toHaveLength(2);
    expect(received[1]?.query).toEqual({ after: "1" });
  });

  test("that redirects is an error, and its target receives no request", async () => {
    const target = await serve((_, response) => response.end(user));
    const org = await serveNode((_, response) => response.writeHead(302, { Location: target.origin }).end());
    const error = await errorOf(OktaResponseError, org.okta.getUser("00u1"));
    expect(error).toMatchObject({ code: "ERR_REDIRECT", status: 302 });
    expect(target.received).toEqual([]);
  });
});

describe("a failed exchange", () => {
  test("by a connection reset is a network error with that reason", async () => {
    const { okta } = await serveNode(({ socket }) => socket.resetAndDestroy());
    const error = await errorOf(OktaNetworkError, okta.getUser("00u1"));
    expect(error.message).toMatch(/ECONNRESET|other side closed/);
    expect(error.cause).toBeInstanceOf(Error);
  });

  test("by a refused connection is a network error", async () => {
    const okta = createOkta({ orgUrl: "http://127.0.0.1:1", token: "00token", fetch: nodeFetch(), retry: 0 });
    expect((await errorOf(OktaNetworkError, okta.getUser("00u1"))).message).toMatch(/ECONNREFUSED/);
  });

  test("in the middle of a body is a network error", async () => {
    const { okta } = await serveNode((_, response) => {
      response.writeHead(200, { "Content-Length": user.length });
      response.write(user.slice(0, 40), () => response.destroy());
    });
    await errorOf(OktaNetworkError, okta.getUser("00u1"));
  });

  test("by its timeout is a timeout error", async () => {
    const { okta } = await serveNode(() => undefined);
    await errorOf(OktaTimeoutError, okta.getUser("00u1", { timeout: 1 }));
  });
});

describe("an abort", () => {
  test("before the response closes the connection", async () => {
    const controller = new AbortController();
    const closed: EventEmitter = new EventEmitter();
    const hungUp = once(closed, "close");
    const { okta } = await serveNode((_, response) => {
      response.on("close", () => closed.emit("close", "the server was hung up on"));
      controller.abort();
    });
    const error = await errorOf(OktaAbortError, okta.getUser("00u1", { signal: controller.signal }));
    expect(error.cause).toBe(controller.signal.reason);
    expect(await hungUp).toEqual(["the server was hung up on"]);
  });

  test("in the middle of the body ends the call", async () => {
    const controller = new AbortController();
    const { okta } = await serveNode((_, response) => {
      response.writeHead(200);
      response.write(user.slice(0, 40), () => controller.abort());
    });
    await errorOf(OktaAbortError, okta.getUser("00u1", { signal: controller.signal }));
  });

  test("before the connection is open sends nothing", async () => {
    const { origin, received } = await serve((_, response) => response.end(user));
    const fetch = nodeFetch();
    const controller = new AbortController();
    const answer = fetch(new Request(origin, { signal: controller.signal }));
    controller.abort(new Error("changed my mind"));
    await expect(answer).rejects.toThrow("changed my mind");
    // closing waits for what is still to be sent
    await fetch.close();
    expect(received).toEqual([]);
  });
});

describe("the Response object", () => {
  async function answerOf() {
    const { origin } = await serve((_, response) => response.setHeader("Content-Type", "application/json").end(user));
    return nodeFetch()(new Request(`${origin}/any`));
  }

  test("is an instance of Response, with its URL and headers", async () => {
    const response = await answerOf();
    expect(response).toBeInstanceOf(Response);
    expect(response.url).toMatch(/\/any$/);
    expect(response.headers.get("Content-Type")).toBe("application/json");
  });

  test.each<[string, (response: Response) => Promise<string>]>([
    ["text", (response) => response.text()],
    ["json", async (response) => JSON.stringify(await response.json())],
    ["arrayBuffer", async (response) => Buffer.from(await response.arrayBuffer()).toString()],
    ["blob", async (response) => (await response.blob()).text()],
    ["a stream", async (response) => new Response(response.body).text()],
    ["a clone", (response) => response.clone().text()],
  ])("can be read as %s", async (_, read) => {
    expect(await read(await answerOf())).toBe(user);
  });

  test("can be read once", async () => {
    const response = await answerOf();
    expect(response.bodyUsed).toBe(false);
    await response.text();
    expect(response.bodyUsed).toBe(true);
    await expect(response.json()).rejects.toThrow(TypeError);
    expect(() => response.clone()).toThrow(TypeError);
  });
});

/** Ends a connection after the answer that is under way, as servers do every few hundred requests. */
function retire({ httpVersion, stream }: Http2ServerRequest): void {
  if (httpVersion === "2.0") stream.session?.close();
}

test.each([
  ["dispatchr", { dispatchr: new Agent() }],
  ["dispatcher", { dispatcher: {} }],
  ["dispatcher", { dispatcher: null }],
  ["http2", { http2: "yes" }],
  ["http2", { dispatcher: new Agent(), http2: true }],
])("an invalid option is refused by name: %s", (option, options) => {
  expect(() => nodeFetch(options as NodeFetchOptions)).toThrow(expect.objectContaining({ code: "ERR_CONFIG", option }));
});

describe("an https server", () => {
  /** @param retires - whether it answers one request a connection, and says so with the answer */
  async function serveTls({ retires = false } = {}) {
    const { cert, key } = selfSigned();
    const versions: string[] = [];
    const server = createSecureServer({ cert, key, allowHTTP1: true }, (request, response) => {
      versions.push(request.httpVersion);
      if (retires) retire(request);
      response.setHeader("Link", ["</a>; rel=one", "</b>; rel=two"]);
      response.end(user);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const dispatcher = new Agent({ allowH2: true, connect: { ca: cert } });
    onTestFinished(async () => {
      await dispatcher.destroy();
      server.close();
    });
    return { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, versions, dispatcher };
  }

  test("is reached by HTTP/1.1 or HTTP/2, as the option http2 says", async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    onTestFinished(() => void vi.unstubAllEnvs());
    const { url, versions } = await serveTls();
    for (const http2 of [false, true]) {
      const fetch = nodeFetch({ http2 });
      await (await fetch(new Request(url))).text();
      await fetch.close();
    }
    expect(versions).toEqual(["1.1", "2.0"]);
  });

  test("that closes its HTTP/2 connections loses no request", async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    onTestFinished(() => void vi.unstubAllEnvs());
    const { url, versions } = await serveTls({ retires: true });
    const fetch = nodeFetch();
    onTestFinished(() => fetch.close());
    const okta = createOkta({ orgUrl: url, token: "t", fetch, retry: 0 });
    for (let call = 0; call < 5; call++) await okta.suspendUser("00u1");
    expect(versions).toHaveLength(5);
  });

  test("is reached by the protocol of a dispatcher option", async () => {
    const { url, versions, dispatcher } = await serveTls();
    const response = await nodeFetch({ dispatcher })(new Request(url));
    expect(await response.text()).toBe(user);
    expect(response.headers.get("Link")).toBe("</a>; rel=one, </b>; rel=two");
    expect(versions).toEqual(["2.0"]);
  });

  test("with an untrusted certificate receives no request", async () => {
    const { url, versions } = await serveTls();
    await expect(nodeFetch()(new Request(url))).rejects.toThrow(/self-signed/);
    expect(versions).toEqual([]);
  });
});
