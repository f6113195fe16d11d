// The service: its routes, and what all of them have in common.

import { createHash, timingSafeEqual } from "node:crypto";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { type Okta, OktaApiError } from "okta-fetch";
import { answerTo, Refusal } from "./answer.js";
import { addHealth } from "./health.js";
import { addRequestClient, type Bounds } from "./request-client.js";
import { addRoutes } from "./routes.js";
import { addRequestSpans, traceFields } from "./tracing.js";

export interface ServiceOptions {
  readonly okta: Okta;
  /** What callers send as `Authorization: Bearer …`. */
  readonly token: string;
  /** Ends the calls of all requests. */
  readonly stopping: AbortSignal;
  /** Where and from which level pino logs; nothing is logged without. */
  readonly logger?: { readonly level: string; readonly stream?: { write(line: string): void } };
  readonly bounds?: Bounds;
}

export async function createService({
  okta,
  token,
  stopping,
  logger,
  bounds,
}: ServiceOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logger ? { ...logger, mixin: traceFields, serializers: { req: requestFields } } : false,
    // a caller's own id, to follow a request over several services
    genReqId: ({ headers }) => {
      const given = headers["x-request-id"];
      return typeof given === "string" && /^[\w.:-]{1,100}$/.test(given) ? given : crypto.randomUUID();
    },
  });
  app.addHook("onRequest", async (request, reply) => void reply.header("X-Request-Id", request.id));
  app.setNotFoundHandler(async () => {
    throw new Refusal(404, "not found");
  });
  app.setErrorHandler((error, request, reply) => {
    const answer = answerTo(error);
    const oktaRequestId = error instanceof OktaApiError ? error.requestId : undefined;
    request.log[answer.status < 500 ? "info" : "error"]({ err: error, oktaRequestId }, "request failed");
    if (answer.retryAfter !== undefined) reply.header("Retry-After", answer.retryAfter);
    return reply.code(answer.status).send({ error: answer.error, requestId: request.id });
  });

  closeConnections(app);
  addHealth(app, okta);
  await app.register(async (guarded) => {
    guarded.addHook("onRequest", async ({ headers }) => {
      // the only 401 of the service: it concerns the caller's credentials, never its own
      if (!isSame(headers.authorization ?? "", `Bearer ${token}`)) throw new Refusal(401, "the token is not valid");
    });
    addRequestSpans(guarded);
    addRequestClient(guarded, okta, stopping, bounds);
    addRoutes(guarded);
  });
  return app;
}

/** Ends connections with their response once the service closes: it would wait for those that are kept alive. */
function closeConnections(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook("preClose", async () => {
    isClosing = true;
  });
  app.addHook("onSend", async (_request, reply) => {
    if (isClosing) reply.header("Connection", "close");
  });
}

/** The fields of a request in logs: its route, without the login that its path contains. */
function requestFields({ method, routeOptions }: FastifyRequest) {
  return { method, route: routeOptions?.url };
}

/** Compares in a time that does not depend on how much is equal. */
function isSame(given: string, wanted: string): boolean {
  const [left, right] = [given, wanted].map((text) => createHash("sha256").update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
