// The raw client. Its requests are loaded by the first of them: most programs send none.

import type { Client } from "openapi-fetch";
import type { RequestMethod } from "../contract/operation.js";
import type { paths } from "../models/profile-types.js";
import type { Connection } from "../request/connection.js";

/** The openapi-fetch client of a document's paths: by default, of the package's. */
export type OktaApi<Paths extends object = paths> = Client<Paths>;

/** Sends a request of a path. */
type SendTo = (path: string, init?: object) => Promise<unknown>;

/** The functions of an openapi-fetch client, without the types of the paths. */
interface UntypedApi extends Record<RequestMethod, SendTo>, Pick<OktaApi, "use" | "eject"> {
  request(method: string, path: string, init?: object): Promise<unknown>;
}

/** Creates the raw client of a connection. */
export function apiOf(connection: Connection): OktaApi {
  const { middleware } = connection;
  const request: UntypedApi["request"] = async (method, path, init) =>
    (await import("./raw-requests.js")).sendRaw(connection, method, path, init);
  const by =
    (method: RequestMethod): SendTo =>
    (path, init) =>
      request(method, path, init);
  const api: UntypedApi = {
    request,
    GET: by("GET"),
    PUT: by("PUT"),
    POST: by("POST"),
    DELETE: by("DELETE"),
    OPTIONS: by("OPTIONS"),
    HEAD: by("HEAD"),
    PATCH: by("PATCH"),
    TRACE: by("TRACE"),
    use: (...more) => void middleware.push(...more),
    eject: (...less) => {
      middleware.splice(0, middleware.length, ...middleware.filter((one) => !less.includes(one)));
    },
  };
  return api as OktaApi;
}
