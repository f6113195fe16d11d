// A client for each request: its calls end with the request, and are logged with its id.

import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { CallEndView, Okta } from "okta-fetch";

declare module "fastify" {
  interface FastifyRequest {
    /** The client for the calls of this request. */
    okta: Okta;
  }
}

/** For each call: its deadline, and how long it may be held below a rate limit, in milliseconds. */
export interface Bounds {
  readonly deadline: number;
  readonly maxHold: number;
}

const BOUNDS: Bounds = { deadline: 10_000, maxHold: 2_000 };

/**
 * Adds `request.okta`.
 * @param stopping - ends the calls of all requests
 */
export function addRequestClient(app: FastifyInstance, okta: Okta, stopping: AbortSignal, bounds = BOUNDS): void {
  const shared = okta.with({ signal: stopping, ...bounds, retry: 1 });
  app.decorateRequest("okta");
  app.addHook("onRequest", async (request, reply) => {
    // Fastify's own `request.signal` also aborts once a body has been read
    const left = new AbortController();
    reply.raw.once("close", () => {
      if (!reply.raw.writableFinished) left.abort();
    });
    const hooks = { afterCall: (call: CallEndView) => logCall(request.log, call) };
    request.okta = shared.with({ signal: left.signal, hooks });
  });
}

/** Logs a line that has the request's id and Okta's. The pages of a list are in the line of the list. */
function logCall(log: FastifyBaseLogger, call: CallEndView): void {
  if (call.kind === "page") return;
  const { callId, operation, outcome, status, requestId, attempts, error } = call;
  const [held, waited, milliseconds] = [call.held, call.waited, call.milliseconds].map(Math.round);
  const code = error?.code;
  const okta = { callId, operation, outcome, status, code, requestId, attempts, held, waited, milliseconds };
  log[outcome === "failed" ? "warn" : "info"]({ okta }, "okta call");
}
