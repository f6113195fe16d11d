// The raw client: openapi-fetch, sending through the layers.

import createFetchClient, { type Client } from "openapi-fetch";
import type { HeaderValue } from "../generated/operation.js";
import type { Connection } from "./connection.js";
import { OktaArgumentError } from "./errors.js";
import { fillPath } from "./path-guard.js";
import { secretsIn } from "./redact.js";
import type { paths } from "./schema.js";

/** The openapi-fetch client of the document's paths. */
export type OktaApi = Client<paths>;

/** Makes the raw client of a connection. */
export function apiOf({ origin, headers, send }: Connection): OktaApi {
  return createFetchClient<paths>({
    baseUrl: origin,
    headers: headers as { [name: string]: HeaderValue },
    fetch: async (request) => {
      const { method, url, signal } = request;
      const path = new URL(url).pathname;
      const call = { method, path };
      // a path without any values keeps its braces: openapi-fetch asks its serializer only when there are some
      if (/%7B|%7D/i.test(path)) {
        throw new OktaArgumentError("path", `a path value is missing: ${path}`, call);
      }
      const body: unknown = request.body
        ? await request
            .clone()
            .json()
            .catch(() => undefined)
        : undefined;
      // a call may ask to follow redirects: none does, because the credentials would go along
      return send(new Request(request, { redirect: "manual" }), {
        ...call,
        signal,
        secrets: secretsIn(body),
        options: {},
      });
    },
    pathSerializer: fillPath,
    redirect: "manual",
  });
}
