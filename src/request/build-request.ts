// From an operation and its parameters to a request. `okta.api` has openapi-fetch do this; the calls need less of it,
// and errors that name the argument.

import { type ErrorCall, OktaArgumentError } from "../errors/index.js";
import { HeaderList, setHeaders } from "../shared/header-list.js";
import { INEXACT, isExact, NumberError, stringifyJson } from "../shared/json.js";
import type { OktaRequest } from "../shared/platform.js";
import { encodeValue } from "./path.js";

/** What a call gives of its request, besides its path. */
export interface RequestInput {
  readonly query?: { readonly [name: string]: unknown } | undefined;
  readonly headers?: { readonly [name: string]: unknown } | undefined;
  readonly body?: unknown;
}

/** Makes the request of a call to a URL, its query aside. */
export type RequestTo = (method: string, url: string, input: RequestInput, call: ErrorCall) => OktaRequest;

/**
 * Makes what makes requests.
 * @param headers - those of every request
 */
export function requestsWith(headers: { readonly [name: string]: unknown }): RequestTo {
  // what every request has is put together once
  const base = setHeaders(new HeaderList(), headers, (why) => new OktaArgumentError("headers", why));

  return (method, url, { query, headers, body }, call) => {
    const own = new HeaderList(base);
    if (body !== undefined && !own.has("Content-Type")) own.set("Content-Type", "application/json");
    if (headers) setHeaders(own, headers, (why) => new OktaArgumentError("headers", why, call));
    return {
      method,
      url: query ? url + searchOf(query, call) : url,
      headers: own,
      body: body === undefined ? undefined : jsonOf(body, call),
    };
  };
}

function searchOf(query: { readonly [name: string]: unknown }, call: ErrorCall): string {
  let search = "";
  for (const [name, value] of Object.entries(query)) {
    // a list is the parameter several times over; what is not given is not sent
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item === undefined || item === null) continue;
      const wrong = faultOfParameter(item);
      if (wrong) throw new OktaArgumentError(name, `'${name}' ${wrong}`, call);
      search += `${search ? "&" : "?"}${name}=${encodeValue(name, String(item), call)}`;
    }
  }
  return search;
}

function faultOfParameter(value: unknown): string | undefined {
  if (/^(string|boolean|bigint)$/.test(typeof value) || isExact(value)) return undefined;
  return Number.isFinite(value) ? `is ${INEXACT}` : "must be a string, number or boolean";
}

/**
 * A body as JSON.
 * @throws OktaArgumentError - JSON cannot hold it, or would hold another number
 */
export function jsonOf(body: unknown, call: ErrorCall): string {
  const wrong = (why: string) => new OktaArgumentError("body", `the body cannot be sent as JSON: ${why}`, call);
  let text: string | undefined;
  try {
    text = stringifyJson(body);
  } catch (error) {
    throw wrong(whyNot(error));
  }
  if (text === undefined) throw wrong(`it is a ${typeof body}, or its toJSON returns nothing`);
  return text;
}

/** Why a body cannot be written. What a getter or a `toJSON` of it threw may quote a secret of it. */
function whyNot(error: unknown): string {
  if (error instanceof NumberError) return error.message;
  if (error instanceof RangeError) return "it is nested too deep";
  const cyclic = error instanceof TypeError && /circ|cycl/i.test(error.message);
  return cyclic ? "it contains itself" : "it threw when it was read";
}
