// The raw client, until something is sent with it.

import type { Client } from "openapi-fetch";
import type { paths } from "../models/profile-types.js";
import type { Connection } from "../request/connection.js";
import { later } from "./lazy-functions.js";
import type { RawRequests } from "./raw-requests.js";

/** The openapi-fetch client of the document's paths. */
export type OktaApi = Client<paths>;

/** The raw client's functions that send something. */
const REQUESTS = ["request", "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/** Makes the raw client of a connection. */
export function apiOf(connection: Connection): OktaApi {
  const { middleware } = connection;
  const requests = later<RawRequests>(REQUESTS, async () =>
    (await import("./raw-requests.js")).rawRequestsOf(connection),
  );
  return {
    ...(requests as Omit<OktaApi, "use" | "eject">),
    use: (...more) => void middleware.push(...more),
    eject: (...less) => {
      middleware.splice(0, middleware.length, ...middleware.filter((one) => !less.includes(one)));
    },
  };
}
