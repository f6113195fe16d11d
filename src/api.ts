// The raw client: openapi-fetch, sending through the layers. It is loaded by the first request that goes through it:
// most programs never do.

import type { Client, ClientOptions, Middleware } from "openapi-fetch";
import type { HeaderValue } from "../generated/operation.js";
import type { Connection } from "./connection.js";
import { OktaArgumentError } from "./errors.js";
import type { CallContext } from "./fetch/compose.js";
import { failureOf } from "./fetch/send.js";
import { fillPath } from "./path-guard.js";
import { secretsIn } from "./redact.js";
import type { paths } from "./schema.js";

/** The openapi-fetch client of the document's paths. */
export type OktaApi = Client<paths>;

type Init = { readonly middleware?: readonly Middleware[] } | undefined;

/** Makes the raw client of a connection. */
export function apiOf(connection: Connection): OktaApi {
  const { origin, headers } = connection;
  const options: ClientOptions = {
    baseUrl: origin,
    headers: headers as { [name: string]: HeaderValue },
    pathSerializer: fillPath,
    redirect: "manual",
  };
  let made: Promise<OktaApi> | undefined;
  let used: Middleware[] = [];

  const request = async (method: string, path: string, init: Init) => {
    made ??= import("openapi-fetch").then(({ default: create }) => create<paths>(options));
    const client = await made;
    const fetch = fetchBy(connection, path);
    const middleware = [...used, ...(init?.middleware ?? [])];
    return client.request(method as never, path as never, { ...init, middleware, fetch } as never);
  };

  const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"].map((method) => [
    method,
    (path: string, init: Init) => request(method, path, init),
  ]);
  return {
    ...Object.fromEntries(methods),
    request,
    use: (...more: Middleware[]) => void used.push(...more),
    eject: (...less: Middleware[]) => {
      used = used.filter((one) => !less.includes(one));
    },
  };
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
