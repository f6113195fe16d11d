// Checks the options of a raw call: an option that openapi-fetch would ignore is an error here.

import type { Middleware } from "openapi-fetch";
import type { CallOptions } from "../contract/call-options.js";
import { isObject } from "../contract/plain-object.js";
import { type ErrorCall, OktaArgumentError } from "../errors/index.js";
import { optionsOf } from "../request/call-options.js";
import { checkFunction, checkSignal, optionError, unknownOption } from "../shared/option-checks.js";
import { parseUrl } from "../shared/parse-url.js";
import { readArgument } from "../shared/read-argument.js";
import { checkedHeaders, entriesOf, isHeaders } from "../shared/request-headers.js";

/** Options of a raw call, without the types of the paths. */
export interface RawInit extends Omit<CallOptions, "headers"> {
  readonly params?:
    | { readonly [part: string]: unknown; readonly path?: { readonly [name: string]: unknown } }
    | undefined;
  readonly body?: unknown;
  readonly headers?: object | undefined;
  readonly parseAs?: "json" | "text" | "blob" | "arrayBuffer" | "stream" | undefined;
  readonly querySerializer?: unknown;
  readonly bodySerializer?: unknown;
  readonly middleware?: readonly Middleware[] | undefined;
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  readonly baseUrl?: string | undefined;
  readonly redirect?: string | undefined;
}

const NAMES: readonly string[] = [
  "params",
  "body",
  "headers",
  "parseAs",
  "querySerializer",
  "bodySerializer",
  "middleware",
  "fetch",
  "baseUrl",
  "redirect",
  "signal",
] satisfies (keyof RawInit)[];

const PARAMS: readonly string[] = ["path", "query", "header"];
const PARSE_AS: readonly unknown[] = ["json", "text", "blob", "arrayBuffer", "stream"];

/**
 * Checks the options of a raw call.
 * @param origin - the client's org, the only one that a `baseUrl` may name
 * @param reads - the options that the client's layers read
 * @returns the options that have a value
 * @throws OktaArgumentError - the first one that is unknown or invalid; nothing is sent
 */
export function rawOptionsOf(given: unknown, origin: string, reads: readonly string[], call: ErrorCall): RawInit {
  return readArgument("options", call, () => checkedOptionsOf(given, origin, reads, call));
}

function checkedOptionsOf(given: unknown, origin: string, reads: readonly string[], call: ErrorCall): RawInit {
  const entries = Object.entries(optionsOf(given as object | undefined, call)).filter(
    ([, value]) => value !== undefined,
  );
  const init = Object.fromEntries(entries) as RawInit;
  const wrong = (option: string, why: string) => optionError(option, why, call);
  for (const [name, value] of entries) {
    if (name === "pathSerializer")
      throw wrong(name, "is not supported: path values are checked and encoded by the client");
    if (!NAMES.includes(name) && !reads.includes(name)) throw unknownOption(name, [...NAMES, ...reads], call);
    const fault = FAULTS[name]?.(value, origin);
    if (fault !== undefined) throw wrong(name, fault);
  }
  const { params = {}, headers, signal } = init;
  checkFunction("fetch", init.fetch, call);
  checkSignal(signal ?? undefined, call);
  const unknown = Object.keys(params).find((part) => !PARAMS.includes(part));
  if (unknown !== undefined) throw wrong("params", `has no '${unknown}'; it has ${PARAMS.join(", ")}`);
  checkHeaders(headerEntriesOf(params["header"]), call);
  const pairs = headerEntriesOf(headers);
  checkHeaders(pairs, call);
  // openapi-fetch would treat a list of pairs as an object
  const isList = headers && (isHeaders(headers) || Symbol.iterator in headers);
  return isList ? { ...init, headers: new Headers(pairs as [string, string][]) } : init;
}

/** The fault of each option; `undefined` if it is valid. */
const FAULTS: { readonly [option: string]: (value: unknown, origin: string) => string | undefined } = {
  params: (value) => (isObject(value) ? undefined : "must be an object"),
  headers: (value) => (isObject(value) ? undefined : "must be an object of names and values, or a Headers"),
  parseAs: (value) => (PARSE_AS.includes(value) ? undefined : `must be one of ${PARSE_AS.join(", ")}`),
  middleware: (value) =>
    Array.isArray(value) && value.every(isMiddleware) ? undefined : "must be an array of middleware",
  baseUrl: (value, origin) => {
    const url = parseUrl(String(value));
    if (url?.href === `${origin}/`) return undefined;
    // the rest of the URL may be secret
    const other = url && /^https?:$/.test(url.protocol) && url.origin !== origin ? `, and not ${url.origin}` : "";
    return `must be this client's org, ${origin}${other}`;
  },
};

/** Whether openapi-fetch accepts a value as middleware: an object with functions. */
function isMiddleware(value: unknown): boolean {
  const { onRequest, onResponse, onError } = Object(value) as { readonly [name: string]: unknown };
  return isObject(value) && [onRequest, onResponse, onError].every((each) => !each || typeof each === "function");
}

/** The names and values of headers: an object, a list of pairs, or a Headers of any realm or library. */
function headerEntriesOf(given: unknown): (readonly unknown[])[] {
  if (!isObject(given)) return [];
  if (isHeaders(given)) return entriesOf(given);
  return Symbol.iterator in given ? [...(given as Iterable<unknown[]>)] : Object.entries(given);
}

/** Refuses headers that cannot be sent, and credentials among them. */
function checkHeaders(entries: readonly (readonly unknown[])[], call: ErrorCall): void {
  const fail = (why: string) => new OktaArgumentError("headers", why, call);
  for (const entry of entries) {
    if (!Array.isArray(entry) || entry.length !== 2)
      throw fail("a list of headers must have pairs of a name and a value");
    const [name, value] = entry;
    for (const item of [value].flat()) checkedHeaders({ [String(name)]: item }, fail);
  }
}
