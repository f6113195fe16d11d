// What every route handler does: it checks the caller, bounds the calls of its request, and answers their errors.

import { createHash, timingSafeEqual } from "node:crypto";
import { isOktaError, type Okta, OktaArgumentError, OktaNotFoundError, OktaValidationError } from "okta-fetch";
import { sharedOkta } from "./okta";

/** The work of a route handler. */
type Work<Context> = (okta: Okta, request: Request, context: Context) => Promise<Response>;

/** A route handler for callers with the API key. Its calls end with the request, and after 8 seconds at the latest. */
export function handlerOf<Context>(work: Work<Context>) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      if (!mayCall(request)) return failure(401, "wrong API key", { "WWW-Authenticate": "Bearer" });
      return await work(sharedOkta().with({ signal: request.signal, deadline: 8_000 }), request, context);
    } catch (error) {
      return failureOf(error);
    }
  };
}

export const failure = (status: number, error: string, headers: Record<string, string> = {}): Response =>
  Response.json({ error }, { status, headers });

function mayCall(request: Request): boolean {
  const key = process.env["API_KEY"];
  if (!key) throw new Error("API_KEY is not set");
  return timingSafeEqual(hashOf(request.headers.get("Authorization") ?? ""), hashOf(`Bearer ${key}`));
}

const hashOf = (text: string): Buffer => createHash("sha256").update(text).digest();

function failureOf(error: unknown): Response {
  if (error instanceof OktaNotFoundError) return failure(404, "no such user");
  if (error instanceof OktaArgumentError || error instanceof OktaValidationError) return failure(400, "invalid value");
  // contains no secret, and the id of Okta's response; the caller learns nothing of it
  console.error(error);
  if (!isOktaError(error)) return failure(500, "internal error");
  if (error.code === "ERR_TIMEOUT") return failure(504, "Okta did not answer in time");
  if (!error.retryable) return failure(502, "Okta refused the request");
  return failure(503, "try again later", { "Retry-After": String(error.retryAfter ?? 1) });
}
