// The raw client, until something is sent with it.

import type { Client, Middleware } from "openapi-fetch";
import type { Connection } from "./connection.js";
import type { RawInit, rawRequestBy } from "./raw-api.js";
import type { paths } from "./schema.js";

/** The openapi-fetch client of the document's paths. */
export type OktaApi = Client<paths>;

/** Makes the raw client of a connection. */
export function apiOf(connection: Connection): OktaApi {
  let loaded: Promise<ReturnType<typeof rawRequestBy>> | undefined;
  let used: Middleware[] = [];

  const request = async (method: string, path: string, init?: RawInit) => {
    loaded ??= import("./raw-api.js").then((raw) => raw.rawRequestBy(connection));
    const send = await loaded;
    return send(method, path, { ...init, middleware: [...used, ...(init?.middleware ?? [])] });
  };

  const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"].map((method) => [
    method,
    (path: string, init?: RawInit) => request(method, path, init),
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
