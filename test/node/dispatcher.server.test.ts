// The undici dispatcher that okta-fetch/node uses.

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { Agent, type Dispatcher, getGlobalDispatcher, MockAgent, ProxyAgent, setGlobalDispatcher } from "undici";
import { describe, expect, onTestFinished, test } from "vitest";
import { bearer, createOkta, OktaAbortError, OktaNetworkError } from "../../src/index.js";
import { nodeFetch } from "../../src/node/index.js";
import { userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { ORG, TOKEN } from "../support/okta-of.js";
import { serve } from "../support/serve.js";

const user = userOf("00u1");

/** Makes a dispatcher the global one until the test ends. */
function makeGlobal<D extends Dispatcher>(dispatcher: D): D {
  const before = getGlobalDispatcher();
  onTestFinished(() => setGlobalDispatcher(before));
  setGlobalDispatcher(dispatcher);
  return dispatcher;
}

/** A mock agent that knows one user, and contacts nobody. */
function mockAgent(): MockAgent {
  const agent = new MockAgent();
  agent.disableNetConnect();
  const headers = { "Content-Type": "application/json", Link: ["</a>; rel=one", "</b>; rel=two"] };
  agent.get(ORG).intercept({ path: "/api/v1/users/00u1" }).reply(200, user, { headers }).persist();
  return agent;
}

const oktaOver = (fetch: ReturnType<typeof nodeFetch>) => createOkta({ orgUrl: ORG, token: TOKEN, retry: 0, fetch });

/** A proxy that opens tunnels, and where to. */
async function startProxy() {
  const tunnels: string[] = [];
  const server = createServer();
  server.on("connect", ({ url = "" }, client) => {
    tunnels.push(url);
    const [host = "", port] = url.split(":");
    const upstream = connect(Number(port), host, () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      client.pipe(upstream).pipe(client);
    });
    upstream.on("error", () => client.destroy());
    client.on("error", () => upstream.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { tunnels, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe("undici's global dispatcher is used", () => {
  test("if it was set before nodeFetch is called", async () => {
    makeGlobal(mockAgent());
    expect((await oktaOver(nodeFetch()).getUser("00u1")).id).toBe("00u1");
  });

  test("if it is set later, even between two calls", async () => {
    const okta = oktaOver(nodeFetch());
    makeGlobal(mockAgent());
    expect((await okta.getUser("00u1")).id).toBe("00u1");
    const other = makeGlobal(new MockAgent());
    other.disableNetConnect();
    other.get(ORG).intercept({ path: "/api/v1/users/00u1" }).reply(200, userOf("00u2"));
    expect((await okta.getUser("00u1")).id).toBe("00u2");
  });

  test("exclusively: a request that a MockAgent does not know is an error", async () => {
    makeGlobal(mockAgent());
    const error = await errorOf(OktaNetworkError, oktaOver(nodeFetch()).getUser("00u9"));
    expect(error.message).toMatch(/Mock dispatch not matched/);
  });

  test("if it is a proxy agent", async () => {
    const { tunnels, url } = await startProxy();
    const { okta, origin } = await serve((_, response) => response.end(JSON.stringify(user)), { fetch: nodeFetch() });
    const proxy = makeGlobal(new ProxyAgent({ uri: url, proxyTunnel: true }));
    onTestFinished(() => proxy.destroy());
    expect((await okta.getUser("00u1")).id).toBe("00u1");
    expect(tunnels).toEqual([new URL(origin).host]);
  });

  test("with its interceptors", async () => {
    const paths: string[] = [];
    makeGlobal(
      new Agent().compose((dispatch) => (options, handler) => {
        paths.push(String(options.path));
        return dispatch(options, handler);
      }),
    );
    const { okta } = await serve((_, response) => response.end(JSON.stringify(user)), { fetch: nodeFetch() });
    await okta.getUser("00u1");
    expect(paths).toEqual(["/api/v1/users/00u1"]);
  });

  test("for the requests of a provider", async () => {
    const agent = makeGlobal(mockAgent());
    agent.get(ORG).intercept({ path: "/token", method: "POST", body: "a=b" }).reply(200, "t1");
    const fetch = nodeFetch();
    const auth = bearer(async () => {
      return (await fetch(new URL("/token", ORG), { method: "POST", body: "a=b" })).text();
    });
    expect((await createOkta({ orgUrl: ORG, auth, fetch }).getUser("00u1")).id).toBe("00u1");
  });

  test("and stays open when the fetch is closed", async () => {
    makeGlobal(mockAgent());
    const fetch = nodeFetch();
    await fetch.close();
    expect((await oktaOver(fetch).getUser("00u1")).id).toBe("00u1");
  });
});

describe("another dispatcher is used", () => {
  test("if it is passed as an option", async () => {
    makeGlobal(new MockAgent()).disableNetConnect();
    expect((await oktaOver(nodeFetch({ dispatcher: mockAgent() })).getUser("00u1")).id).toBe("00u1");
  });

  test("even a mock of one origin", async () => {
    const dispatcher = mockAgent().get(ORG);
    const response = await nodeFetch({ dispatcher })(`${ORG}/api/v1/users/00u1`);
    expect(response.headers.get("Link")).toBe("</a>; rel=one, </b>; rel=two");
    expect(await response.json()).toEqual(user);
  });

  test("if the option http2 is set, and is closed with the fetch", async () => {
    makeGlobal(new MockAgent()).disableNetConnect();
    const fetch = nodeFetch({ http2: false });
    const { okta } = await serve((_, response) => response.end(JSON.stringify(user)), { fetch, retry: 0 });
    expect((await okta.getUser("00u1")).id).toBe("00u1");
    await fetch.close();
    expect((await errorOf(OktaNetworkError, okta.getUser("00u1"))).message).toMatch(/closed|destroyed/);
  });
});

describe("a dispatcher with the handlers of undici 6, such as the global one of Node 20,", () => {
  test("returns headers and body", async () => {
    const handle = (_: IncomingMessage, response: ServerResponse) => {
      response
        .setHeader("X-Two", ["1", "2"])
        .setHeader("X-Latin", "é")
        .end(Buffer.from(JSON.stringify(user)));
    };
    const { origin } = await serve(handle);
    const response = await nodeFetch({ dispatcher: olderDispatcher() })(`${origin}/any`);
    expect([response.headers.get("X-Two"), response.headers.get("X-Latin")]).toEqual(["1, 2", "é"]);
    expect(await response.json()).toEqual(user);
  });

  test("can be aborted", async () => {
    const controller = new AbortController();
    const { okta } = await serve(() => controller.abort(), { fetch: nodeFetch({ dispatcher: olderDispatcher() }) });
    await errorOf(OktaAbortError, okta.getUser("00u1", { signal: controller.signal }));
  });

  test("reports failures", async () => {
    const fetch = nodeFetch({ dispatcher: olderDispatcher() });
    const okta = createOkta({ orgUrl: "http://127.0.0.1:1", token: TOKEN, retry: 0, fetch });
    expect((await errorOf(OktaNetworkError, okta.getUser("00u1"))).message).toMatch(/ECONNREFUSED/);
  });
});

/** What a handler of undici 6 has. */
interface OlderHandler {
  onConnect(abort: (reason: Error) => void): void;
  onHeaders(status: number, rawHeaders: Buffer[], resume: () => void, statusText: string): boolean;
  onData(chunk: Buffer): boolean;
  onComplete(): void;
  onError(reason: Error): void;
}

function olderDispatcher(): Dispatcher {
  const agent = new Agent();
  onTestFinished(() => agent.destroy());
  const dispatch = (options: Dispatcher.DispatchOptions, given: Dispatcher.DispatchHandler) => {
    const handler = given as unknown as OlderHandler;
    return agent.dispatch(options, {
      onRequestStart: (controller) => handler.onConnect((reason) => controller.abort(reason)),
      onResponseStart: ({ rawHeaders }, status, _, statusText = "") => {
        handler.onHeaders(status, rawHeaders as Buffer[], () => undefined, statusText);
      },
      onResponseData: (_, chunk) => void handler.onData(chunk),
      onResponseEnd: () => handler.onComplete(),
      onResponseError: (_, reason) => handler.onError(reason),
    });
  };
  return Object.assign(Object.create(agent), { dispatch });
}
