// The raw client's requests: openapi-fetch, sending through the layers. Loaded by the first of them: most programs send
// none.

import createFetchClient, { type ClientOptions, type Middleware } from "openapi-fetch";
import type { HeaderValue, HttpMethod } from "../generated/operation.js";
import type { Connection } from "./connection.js";
import { OktaArgumentError } from "./errors.js";
import type { CallContext } from "./fetch/compose.js";
import { limitedResponse } from "./fetch/limited-response.js";
import { failureOf } from "./fetch/send.js";
import { parseJson } from "./json.js";
import { fillPath } from "./path-guard.js";
import { errorTexts, type RawAnswer, serializerFor } from "./raw-json.js";
import type { paths } from "./schema.js";

/** What openapi-fetch takes of a request, as far as this looks at it. */
interface RawInit {
  readonly middleware?: readonly Middleware[];
  readonly parseAs?: string;
  readonly bodySerializer?: unknown;
}

/** Sends a request of a path. */
type Send = (path: string, init?: RawInit) => Promise<unknown>;

/** `request` for any HTTP method, and a function for each. */
export type RawRequests = Record<HttpMethod, Send> & {
  request: (method: string, path: string, init?: RawInit) => Promise<unknown>;
};

/**
 * Makes the functions that send a connection's raw requests.
 * @param used - the middleware of each request, besides its own
 */
export function rawRequestsOf(connection: Connection, used: readonly Middleware[]): RawRequests {
  const { origin, headers } = connection;
  const options: ClientOptions = {
    baseUrl: origin,
    headers: headers as { [name: string]: HeaderValue },
    pathSerializer: fillPath,
    redirect: "manual",
  };
  const client = createFetchClient<paths>(options);
  const request = async (method: string, path: string, init?: RawInit) => {
    // without its slash it would be part of the host's name
    if (!String(path).startsWith("/"))
      throw new OktaArgumentError("path", "the path must begin with a slash", { method });
    const { parseAs = "json", bodySerializer = serializerFor({ method, path }), middleware = [] } = init ?? {};
    const errors = errorTexts();
    const own = {
      ...init,
      bodySerializer,
      // openapi-fetch would parse it, and round its integers
      parseAs: parseAs === "json" ? "stream" : parseAs,
      // the first one is the last to see an answer
      middleware: [errors.middleware, ...used, ...middleware],
      fetch: fetchBy(connection, path),
    };
    const answer = (await client.request(method as never, path as never, own as never)) as RawAnswer;
    if (!answer.response.ok) return errors.parse(answer);
    if (parseAs !== "json" || answer.data === undefined) return answer;
    const text = await answer.response.text();
    return { ...answer, data: text === "" ? undefined : parseJson(text) };
  };
  const by =
    (method: HttpMethod): Send =>
    (path, init) =>
      request(method, path, init);
  const [GET, PUT, POST, DELETE] = [by("GET"), by("PUT"), by("POST"), by("DELETE")];
  const [OPTIONS, HEAD, PATCH, TRACE] = [by("OPTIONS"), by("HEAD"), by("PATCH"), by("TRACE")];
  return { request, GET, PUT, POST, DELETE, OPTIONS, HEAD, PATCH, TRACE };
}

/** The requests of answers: a platform forgets a request, and its signal, that nobody has. */
const requests = new WeakMap<object, Request>();

/** How openapi-fetch sends a request of a path template. */
function fetchBy({ send, failed, maxResponseSize }: Connection, template: string) {
  return async (request: Request) => {
    const { method, url, signal, headers } = request;
    const path = new URL(url).pathname;
    const call = { method, path };
    // a path without any values keeps its braces: openapi-fetch asks its serializer only when there are some
    if (/%7B|%7D/i.test(path)) {
      throw new OktaArgumentError("path", `a path value is missing: ${path}`, call);
    }
    const body = request.body ? textIn(await request.arrayBuffer()) : undefined;
    const bucket = `${method} ${template}`;
    const outgoing = { method, url, headers, body };
    const context: CallContext = { ...call, bucket, signal, secrets: [], request: outgoing, options: {} };
    const answer = await send(outgoing, context).catch(async (error: unknown) => {
      const failure = await failureOf(error, context);
      failed(failure, context);
      throw failure;
    });
    const limited = limitedResponse(answer, maxResponseSize, context);
    // its signal ends the reading of the body, as long as it is there
    requests.set(limited, request);
    if (limited.body) requests.set(limited.body, request);
    return limited;
  };
}

/** Fails for what is not text, and changes nothing of what is. */
const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A body as text; as it is, if it is not text. */
function textIn(body: ArrayBuffer): string | ArrayBuffer {
  try {
    return DECODER.decode(body);
  } catch {
    return body;
  }
}
