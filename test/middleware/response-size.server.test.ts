// The option `maxResponseSize`: nothing is read beyond it.

import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { constants, createBrotliCompress, createGzip, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { OktaApiError, type OktaOptions, OktaResponseError, OktaTimeoutError } from "../../src/index.js";
import { userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { serve } from "../support/serve.js";

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

const MEGABYTE = 1024 * 1024;
const user = (city: string) => JSON.stringify(userOf("00u1", { city }));

/** So many megabytes of zeros, compressed. */
async function bombOf(megabytes: number, ...through: NodeJS.ReadWriteStream[]): Promise<Buffer> {
  const zeros = Buffer.alloc(MEGABYTE);
  let stream: NodeJS.ReadableStream = Readable.from(Array.from({ length: megabytes }, () => zeros));
  for (const compress of through) stream = stream.pipe(compress);
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** A body without an end. */
const endless =
  (status = 200): Handle =>
  (_, response) => {
    response.writeHead(status);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(16_384)));
    };
    response.on("drain", more);
    more();
  };

/** A client of such a server, and the end of the first connection. */
async function serveSized(handle: Handle, options: Partial<OktaOptions> = {}) {
  let close = () => {};
  const closed = new Promise<void>((done) => {
    close = done;
  });
  const served = await serve((request, response) => {
    request.socket.once("close", close);
    handle(request, response);
  }, options);
  return { ...served, closed };
}

const tooLarge = async (run: PromiseLike<unknown>) => {
  const error = await errorOf(OktaResponseError, run);
  expect(error.code).toBe("ERR_RESPONSE_TOO_LARGE");
  return error;
};

describe("a response larger than maxResponseSize", () => {
  test("without an end fails the call and closes the connection", async () => {
    const { okta, closed } = await serveSized(endless(), { maxResponseSize: 100_000 });
    const error = await tooLarge(okta.getUser("00u1"));
    expect(error).toMatchObject({ status: 200, operation: "getUser", path: "/api/v1/users/00u1" });
    expect(error.message).toContain("more than 100000 bytes");
    expect(error.message).toContain("maxResponseSize");
    await closed;
  });

  test("is not read at all if its Content-Length is too large", async () => {
    const { okta, closed } = await serveSized(
      (_, response) => response.writeHead(200, { "Content-Length": 100_001 }).write("["),
      { maxResponseSize: 100_000 },
    );
    await tooLarge(okta.getUser("00u1"));
    await closed;
  });

  test("is not retried", async () => {
    const { okta, received } = await serveSized(endless(), { maxResponseSize: 100_000, retry: 5 });
    await tooLarge(okta.getUser("00u1"));
    expect(received).toHaveLength(1);
  });

  test("fails a list", async () => {
    const { okta } = await serveSized(endless(), { maxResponseSize: 100_000 });
    expect((await tooLarge(okta.listUsers().toArray())).operation).toBe("listUsers");
  });

  test("with an error status is the error of that status, without its body", async () => {
    const { okta, closed } = await serveSized(endless(403), { maxResponseSize: 100_000 });
    expect(await errorOf(OktaApiError, okta.getUser("00u1"))).toMatchObject({ status: 403, code: "HTTP_403" });
    await closed;
  });

  test.each(["json", "text", "arrayBuffer"] as const)("fails a call of okta.api that reads %s", async (parseAs) => {
    const { okta, closed } = await serveSized(endless(), { maxResponseSize: 100_000 });
    await tooLarge(okta.api.GET("/api/v1/users", { parseAs }));
    await closed;
  });

  test("fails a call of okta.api with an error status", async () => {
    const { okta, closed } = await serveSized(endless(500), { maxResponseSize: 100_000, retry: 0 });
    await tooLarge(okta.api.GET("/api/v1/users"));
    await closed;
  });

  test("ends the stream of okta.api", async () => {
    const { okta, closed } = await serveSized(endless(), { maxResponseSize: 100_000 });
    const { response } = await okta.api.GET("/api/v1/users", { parseAs: "stream" });
    await tooLarge(response.text());
    await closed;
  });
});

describe("a response of exactly that size", () => {
  test.each([
    ["of a known length", (body: string, response: ServerResponse) => response.end(body)],
    ["in pieces", (body: string, response: ServerResponse) => response.write(body, () => response.end())],
    [
      "compressed",
      (body: string, response: ServerResponse) =>
        response.setHeader("Content-Encoding", "gzip").end(gzipSync(Buffer.from(body))),
    ],
  ])("is read %s", async (_, send) => {
    const body = user("Zürich");
    const size = Buffer.byteLength(body);
    const handle: Handle = (_, response) => void send(body, response);
    const { okta } = await serveSized(handle, { maxResponseSize: size });
    expect((await okta.getUser("00u1")).id).toBe("00u1");
    const smaller = await serveSized(handle, { maxResponseSize: size - 1 });
    await tooLarge(smaller.okta.getUser("00u1"));
  });
});

test("by default, more than 100 MiB is too large", async () => {
  const bomb = await bombOf(101, createGzip());
  const { okta } = await serveSized((_, response) => response.setHeader("Content-Encoding", "gzip").end(bomb));
  expect((await tooLarge(okta.getUser("00u1"))).message).toContain("more than 104857600 bytes");
});

test("with 0 there is no limit", async () => {
  const body = user("x".repeat(3 * MEGABYTE));
  const { okta } = await serveSized((_, response) => response.end(body), { maxResponseSize: 0 });
  expect(await okta.getUser("00u1")).toEqual(JSON.parse(body));
});

describe.each<[string, string, () => NodeJS.ReadWriteStream[]]>([
  ["brotli", "br", () => [createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })]],
  ["gzip", "gzip", () => [createGzip()]],
  ["gzip twice", "gzip, gzip", () => [createGzip(), createGzip()]],
])("64 MB of zeros by %s", (_, encoding, through) => {
  const sendTo = (response: ServerResponse, bomb: Buffer) => response.setHeader("Content-Encoding", encoding).end(bomb);

  test("end at the limit", async () => {
    const bomb = await bombOf(64, ...through());
    const { okta } = await serveSized((_, response) => sendTo(response, bomb), { maxResponseSize: MEGABYTE });
    await tooLarge(okta.getUser("00u1"));
  });

  test("end at the timeout", async () => {
    const bomb = await bombOf(64, ...through());
    const handle: Handle = (_, response) => sendTo(response, bomb);
    const { okta } = await serveSized(handle, { maxResponseSize: 0, timeout: 20, retry: 0 });
    await errorOf(OktaTimeoutError, okta.getUser("00u1"));
  });
});

test("a gzipped response of 8 MB is read completely without blocking the event loop", async () => {
  const body = user("Zürich 東京 ".repeat(400_000));
  const bytes = gzipSync(body);
  const { okta } = await serveSized((_, response) => response.setHeader("Content-Encoding", "gzip").end(bytes));
  let turns = 0;
  let reading = true;
  const turn = () => {
    turns++;
    if (reading) setImmediate(turn);
  };
  turn();
  expect(await okta.getUser("00u1")).toEqual(JSON.parse(body));
  reading = false;
  expect(turns).toBeGreaterThan(20);
});

describe("a response that cannot have a body, with one that never ends", () => {
  test.each([
    ["204", "Transfer-Encoding: chunked\r\n\r\n1\r\n[\r\n"],
    ["205", "Transfer-Encoding: chunked\r\n\r\n1\r\n[\r\n"],
    ["205", "Transfer-Encoding: chunked\r\n\r\n"],
    ["205", "Content-Length: 10\r\n\r\n"],
    ["304", "Content-Length: 10\r\n\r\n"],
  ])("is read by its status, %s, and the connection is closed: %j", async (status, rest) => {
    const { okta, closed } = await serveSized(({ socket }) => {
      socket.write(`HTTP/1.1 ${status} Nothing\r\n${rest}`);
    });
    const { response } = await okta.api.DELETE("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
    expect(response.status).toBe(Number(status));
    await closed;
  });
});

test("a response that ends keeps its connection", async () => {
  const sockets = new Set();
  const { okta } = await serve(({ socket }, response) => {
    sockets.add(socket);
    response.writeHead(204).end();
  });
  for (let call = 0; call < 4; call++) await okta.deleteUser("00u1");
  expect(sockets.size).toBeLessThanOrEqual(2);
});
