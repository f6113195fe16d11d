// The raw client's requests: openapi-fetch, sending through the layers. Loaded by the first of them: most programs send
// none.

import createFetchClient, { type ClientOptions, type Middleware } from "openapi-fetch";
import type { HeaderValue } from "../generated/operation.js";
import type { Connection } from "./connection.js";
import { OktaArgumentError } from "./errors.js";
import type { CallContext } from "./fetch/compose.js";
import { failureOf } from "./fetch/send.js";
import { fillPath } from "./path-guard.js";
import { secretsIn } from "./redact.js";
import type { paths } from "./schema.js";

/** What openapi-fetch takes of a request, as far as this looks at it. */
export interface RawInit {
  readonly middleware?: readonly Middleware[];
}

/** Makes what sends the requests of a connection's raw client. */
export function rawRequestBy(connection: Connection) {
  const { origin, headers } = connection;
  const options: ClientOptions = {
    baseUrl: origin,
    headers: headers as { [name: string]: HeaderValue },
    pathSerializer: fillPath,
    redirect: "manual",
  };
  const client = createFetchClient<paths>(options);
  return (method: string, path: string, init: RawInit) =>
    client.request(method as never, path as never, { ...init, fetch: fetchBy(connection, path) } as never);
}

/** How openapi-fetch sends a request of a path template. */
function fetchBy({ send, failed }: Connection, template: string) {
  return async (request: Request) => {
    const { method, url, signal, headers } = request;
    const path = new URL(url).pathname;
    const call = { method, path };
    // a path without any values keeps its braces: openapi-fetch asks its serializer only when there are some
    if (/%7B|%7D/i.test(path)) {
      throw new OktaArgumentError("path", `a path value is missing: ${path}`, call);
    }
    const body = request.body ? await request.blob() : undefined;
    const json: unknown = await body
      ?.text()
      .then(JSON.parse)
      .catch(() => undefined);
    const bucket = `${method} ${template}`;
    const context: CallContext = { ...call, bucket, signal, secrets: secretsIn(json), options: {} };
    return send({ method, url, headers, body }, context).catch((error: unknown) => {
      const failure = failureOf(error, context);
      failed(failure, context);
      throw failure;
    });
  };
}
