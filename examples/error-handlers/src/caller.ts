// The caller of a request, for the frameworks on `node:http`: Fastify, Express and Koa.

import type { ServerResponse } from "node:http";

/** Returns a signal that aborts if the caller leaves before the response is sent. */
export function callerSignal(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) left.abort();
  });
  return left.signal;
}
