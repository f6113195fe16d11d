// From an operation and its parameters to a request. `okta.api` has openapi-fetch do this; the calls need less of it,
// and errors that name the argument.

import type { Connection } from "./connection.js";
import { type ErrorCall, OktaArgumentError } from "./errors.js";
import { headersOf } from "./headers.js";
import { encodeValue, fillPath } from "./path-guard.js";
import type { OktaRequest } from "./platform.js";

/** What a generated function hands over, in openapi-fetch's form. */
export interface RequestInput {
  readonly params?: {
    readonly path?: { readonly [name: string]: unknown } | undefined;
    readonly query?: { readonly [name: string]: unknown } | undefined;
    readonly header?: { readonly [name: string]: unknown } | undefined;
  };
  readonly body?: unknown;
}

/**
 * The request of a call.
 * @param url - where it goes instead of the operation's path and query
 * @throws OktaArgumentError - a path value, a header or the body cannot be sent
 */
export function requestOf(
  { origin, headers }: Pick<Connection, "origin" | "headers">,
  method: string,
  path: string,
  { params = {}, body }: RequestInput,
  call: ErrorCall,
  url?: URL,
): OktaRequest {
  const target = url?.href ?? origin + fillPath(path, params.path ?? {}, call) + searchOf(params.query ?? {}, call);
  const json = body === undefined ? {} : { "Content-Type": "application/json" };
  return {
    method,
    url: target,
    headers: headersOf([json, headers, params.header ?? {}], (why) => new OktaArgumentError("headers", why, call)),
    ...(body !== undefined && { body: jsonOf(body, call) }),
  };
}

function searchOf(query: { readonly [name: string]: unknown }, call: ErrorCall): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    // a list is the parameter several times over; what is not given is not sent
    (Array.isArray(value) ? value : [value])
      .filter((item) => item !== undefined && item !== null)
      .map((item) => `${name}=${encodeValue(name, String(item), call)}`),
  );
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

function jsonOf(body: unknown, call: ErrorCall): string {
  try {
    return JSON.stringify(body);
  } catch (error) {
    throw new OktaArgumentError("body", `the body cannot be sent as JSON: ${(error as Error).message}`, call);
  }
}
