// The functions of the raw client. Loaded by the first of them: most programs call none.

import type { HttpMethod } from "../contract/operation.js";
import { OktaArgumentError } from "../errors/index.js";
import type { Connection } from "../request/connection.js";
import { sendCall } from "../request/send-call.js";
import { rawCallOf } from "./raw-call.js";
import { rawOptionsOf } from "./raw-options.js";

/** Sends a request of a path. */
type Send = (path: string, init?: object) => Promise<unknown>;

/** `request` for any HTTP method, and a function for each. */
export type RawRequests = Record<HttpMethod, Send> & {
  request: (method: string, path: string, init?: object) => Promise<unknown>;
};

/** Makes the functions that send a connection's raw requests. */
export function rawRequestsOf(connection: Connection): RawRequests {
  const { origin, reads } = connection;
  const request = async (method: string, path: string, given?: object) => {
    if (typeof method !== "string") throw new OktaArgumentError("method", "the method must be a string, such as GET");
    // without its slash it would be part of the host's name
    if (typeof path !== "string" || !path.startsWith("/")) {
      throw new OktaArgumentError("path", "the path must begin with a slash", { method });
    }
    const call = { method, path };
    const init = rawOptionsOf(given, origin, reads, call);
    // openapi-fetch calls its serializer only for a path with values
    if (!init.params?.path && /[{}]|%7B|%7D/i.test(path)) {
      throw new OktaArgumentError("path", `a path value is missing: ${path}`, call);
    }
    return sendCall(connection, rawCallOf(connection, call, init));
  };
  const by =
    (method: HttpMethod): Send =>
    (path, init) =>
      request(method, path, init);
  const [GET, PUT, POST, DELETE] = [by("GET"), by("PUT"), by("POST"), by("DELETE")];
  const [OPTIONS, HEAD, PATCH, TRACE] = [by("OPTIONS"), by("HEAD"), by("PATCH"), by("TRACE")];
  return { request, GET, PUT, POST, DELETE, OPTIONS, HEAD, PATCH, TRACE };
}
