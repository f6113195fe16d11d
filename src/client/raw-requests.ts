// The raw client's requests: openapi-fetch, sending through the layers. Loaded by the first of them: most programs send
// none.

import createFetchClient, { type ClientOptions, type Middleware } from "openapi-fetch";
import type { HeaderValue, HttpMethod } from "../contract/operation.js";
import { type ErrorCall, isOktaError, OktaArgumentError } from "../errors/index.js";
import type { paths } from "../models/profile-types.js";
import type { Connection } from "../request/connection.js";
import { fillPath } from "../request/path.js";
import { RawCall } from "./raw-call.js";
import { errorTexts, type RawAnswer, serializerFor } from "./raw-json.js";
import { rawOptionsOf } from "./raw-options.js";

/** Sends a request of a path. */
type Send = (path: string, init?: object) => Promise<unknown>;

/** `request` for any HTTP method, and a function for each. */
export type RawRequests = Record<HttpMethod, Send> & {
  request: (method: string, path: string, init?: object) => Promise<unknown>;
};

/**
 * Makes the functions that send a connection's raw requests.
 * @param used - the middleware of each request, besides its own
 */
export function rawRequestsOf(connection: Connection, used: readonly Middleware[]): RawRequests {
  const { origin, headers, reads } = connection;
  const options: ClientOptions = {
    baseUrl: origin,
    headers: headers as { [name: string]: HeaderValue },
    pathSerializer: fillPath,
    redirect: "manual",
  };
  const client = createFetchClient<paths>(options);
  const request = async (method: string, path: string, given?: object) => {
    if (typeof method !== "string") throw new OktaArgumentError("method", "the method must be a string, such as GET");
    const call: ErrorCall = { method, path };
    // without its slash it would be part of the host's name
    if (typeof path !== "string" || !path.startsWith("/")) {
      throw new OktaArgumentError("path", "the path must begin with a slash", { method });
    }
    const init = rawOptionsOf(given, origin, reads, call);
    const { parseAs = "json", bodySerializer = serializerFor(call), middleware = [] } = init;
    const errors = errorTexts();
    const rawCall = new RawCall(connection, path, init);
    const own = {
      ...init,
      bodySerializer,
      // openapi-fetch would parse it, and round its integers
      parseAs: parseAs === "json" ? "text" : parseAs,
      // the first one is the last to see an answer
      middleware: [errors.middleware, ...used, ...middleware],
      signal: rawCall.signal,
      fetch: (made: Request) => rawCall.send(made),
    };
    try {
      const answer = (await client.request(method as never, path as never, own as never)) as RawAnswer;
      if (!answer.response.ok) return errors.parse(answer);
      const { data: text, response } = answer;
      if (parseAs !== "json" || typeof text !== "string") return answer;
      return { ...answer, data: text === "" ? undefined : await rawCall.parse(text, response) };
    } catch (error) {
      rawCall.release();
      // a function of the caller's may throw what it likes
      const isForeign = used.length + middleware.length > 0 || init.bodySerializer || init.querySerializer;
      if (rawCall.wasMade) throw await rawCall.failureOf(error);
      if (isForeign || isOktaError(error)) throw error;
      throw new OktaArgumentError("options", "no request can be made of this method, body and headers", call);
    } finally {
      // of a stream, the caller reads on
      if (parseAs !== "stream") rawCall.release();
    }
  };
  const by =
    (method: HttpMethod): Send =>
    (path, init) =>
      request(method, path, init);
  const [GET, PUT, POST, DELETE] = [by("GET"), by("PUT"), by("POST"), by("DELETE")];
  const [OPTIONS, HEAD, PATCH, TRACE] = [by("OPTIONS"), by("HEAD"), by("PATCH"), by("TRACE")];
  return { request, GET, PUT, POST, DELETE, OPTIONS, HEAD, PATCH, TRACE };
}
