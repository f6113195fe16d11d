import { EventEmitter, once } from "node:events";
import { describe, expect, test } from "vitest";
import {
  createOkta,
  OktaAbortError,
  OktaNetworkError,
  OktaPermissionError,
  OktaResponseError,
} from "../../src/index.js";
import { userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { serve } from "../support/serve.js";

const user = JSON.stringify(userOf("00u1"));

describe("a connection that fails", () => {
  test("by a reset is a network error that says so", async () => {
    const { okta } = await serve(({ socket }) => socket.resetAndDestroy());
    const error = await errorOf(OktaNetworkError, okta.getUser("00u1"));
    expect(error.code).toBe("ERR_NETWORK");
    expect(error.operation).toBe("getUser");
    expect(error.message).toMatch(/ECONNRESET|other side closed|reset/i);
    expect(error.cause).toBeInstanceOf(Error);
  });

  test("by being refused is one too", async () => {
    const okta = createOkta({ orgUrl: "http://127.0.0.1:1", token: "00token" });
    expect((await errorOf(OktaNetworkError, okta.getUser("00u1"))).code).toBe("ERR_NETWORK");
  });

  test("in the middle of a body of known length is one too", async () => {
    const { okta } = await serve((_, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": user.length });
      response.write(user.slice(0, 40), () => response.destroy());
    });
    expect((await errorOf(OktaNetworkError, okta.getUser("00u1"))).operation).toBe("getUser");
  });

  test("in the middle of an error's body leaves the error what its status says", async () => {
    const { okta } = await serve((_, response) => {
      response.writeHead(403, { "Content-Type": "application/json", "Content-Length": 1000 });
      response.write('{"errorCode":', () => response.destroy());
    });
    expect((await errorOf(OktaPermissionError, okta.getUser("00u1"))).code).toBe("HTTP_403");
  });

  test("in the middle of a chunked body is one too", async () => {
    const { okta } = await serve((_, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.write(user.slice(0, 40), () => response.destroy());
    });
    expect((await errorOf(OktaNetworkError, okta.getUser("00u1"))).operation).toBe("getUser");
  });

  test("in the middle of a list ends it after the pages that came", async () => {
    const server = await serve(({ url, socket }, response) => {
      if (url?.includes("after=1")) return socket.destroy();
      response.setHeader("Link", '</api/v1/users?after=1>; rel="next"');
      response.end(`[${user}]`);
    });
    const arrived: string[] = [];
    await errorOf(OktaNetworkError, async () => {
      for await (const { id } of server.okta.listUsers()) arrived.push(id);
    });
    expect(arrived).toEqual(["00u1"]);
  });
});

describe("an abort while the server is silent", () => {
  test("before the answer ends the call", async () => {
    const controller = new AbortController();
    const { okta } = await serve(() => controller.abort());
    const error = await errorOf(OktaAbortError, okta.getUser("00u1", { signal: controller.signal }));
    expect(error.cause).toBe(controller.signal.reason);
  });

  test("in the middle of the body ends the call", async () => {
    const controller = new AbortController();
    const { okta } = await serve((_, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.write(user.slice(0, 40), () => controller.abort());
    });
    await errorOf(OktaAbortError, okta.getUser("00u1", { signal: controller.signal }));
  });

  test("hangs up, so that the server need not go on", async () => {
    const controller = new AbortController();
    const closed: EventEmitter = new EventEmitter();
    const hungUp = once(closed, "close");
    const { okta } = await serve((_, response) => {
      response.on("close", () => closed.emit("close", "the server was hung up on"));
      controller.abort();
    });
    await errorOf(OktaAbortError, okta.getUser("00u1", { signal: controller.signal }));
    expect(await hungUp).toEqual(["the server was hung up on"]);
  });
});

describe("a redirect", () => {
  test.each([301, 302, 303, 307, 308])("%d is not followed: the target gets no request", async (status) => {
    const target = await serve((_, response) => response.end(user));
    const org = await serve((_, response) => response.writeHead(status, { Location: `${target.origin}/x` }).end());
    const error = await errorOf(OktaResponseError, org.okta.getUser("00u1"));
    expect(error).toMatchObject({ code: "ERR_REDIRECT", status });
    expect(error.message).toContain(target.origin);
    expect(org.received).toHaveLength(1);
    expect(target.received).toEqual([]);
  });

  test("of a request with a body is not followed either", async () => {
    const target = await serve((_, response) => response.end(user));
    const org = await serve((_, response) => response.writeHead(307, { Location: target.origin }).end());
    expect((await errorOf(OktaResponseError, org.okta.setPassword("00u1", "Tr0ub4dor&3"))).code).toBe("ERR_REDIRECT");
    expect(target.received).toEqual([]);
  });
});
