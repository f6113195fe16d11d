// The org that the clients are measured against, in a process of its own: started with its options as JSON, it tells
// its parent its origin, and ends with it. Asked in between, by any message, it tells how many requests it refused since.
//
// Options: users (how many), latency (milliseconds before each answer), gzip, limit ({ requests, seconds }).

import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { pagesOf } from "./pages.mjs";
import { usersOf } from "./users.mjs";
import { windowOf } from "./window.mjs";

const NO_LIMIT = { requests: 1_000_000, seconds: 60 };

const { users: count = 200, latency = 0, gzip = false, limit = NO_LIMIT } = JSON.parse(process.argv[2] ?? "{}");
const users = usersOf(count);
const pages = pagesOf(users, gzip);
pages.prepare();
const single = gzip ? gzipSync(users.json(0)) : Buffer.from(users.json(0));
const tooMany = Buffer.from(
  JSON.stringify({ errorCode: "E0000047", errorSummary: "Too many requests", errorId: "oae0", errorCauses: [] }),
);
const take = windowOf(limit);
let refused = 0;

function answer(url, host) {
  const { headers, exceeded } = take();
  const answered = { ...headers, "Content-Type": "application/json", "X-Okta-Request-Id": "request" };
  if (exceeded) {
    refused++;
    return { status: 429, headers: answered, body: tooMany };
  }
  if (gzip) answered["Content-Encoding"] = "gzip";
  const [path, query] = url.split("?");
  if (path !== "/api/v1/users") return { status: 200, headers: answered, body: single };
  const asked = new URLSearchParams(query);
  const { body, next } = pages.pageOf(asked);
  const links = [`<http://${host}${url}>; rel="self"`];
  if (next !== undefined) {
    asked.set("after", String(next));
    links.push(`<http://${host}${path}?${asked}>; rel="next"`);
  }
  return { status: 200, headers: { ...answered, Link: links }, body };
}

const server = createServer((request, response) => {
  const send = () => {
    const { status, headers, body } = answer(request.url ?? "", request.headers.host);
    response.writeHead(status, { ...headers, "Content-Length": body.length }).end(body);
  };
  if (latency > 0) setTimeout(send, latency);
  else send();
});
// a client that is idle for a moment must not find its connection closed
server.keepAliveTimeout = 120_000;
server.listen(0, "127.0.0.1", () => process.send?.(`http://127.0.0.1:${server.address().port}`));
process.on("message", () => {
  process.send?.({ refused });
  refused = 0;
});
process.on("disconnect", () => process.exit());
