// The arguments of a fetch, as a Request of the platform.

import { platformSignalOf } from "./abort-listeners.js";
import { entriesOf } from "./request-headers.js";

/**
 * Creates the Request of a call of a `fetch`. A Request or a signal of another realm, which the platform's constructor
 * refuses, is recognised by its shape.
 */
export async function platformRequestOf(input: string | URL | Request, init: RequestInit = {}): Promise<Request> {
  const own = init.signal ? { ...init, signal: platformSignalOf(init.signal) } : init;
  if (typeof input === "string" || "href" in input || input instanceof Request) return new Request(input, own);
  const { method, url, headers, redirect, signal, body } = input as Request;
  const parts = {
    method,
    headers: entriesOf(headers),
    redirect,
    signal: signal && platformSignalOf(signal),
    body: body && (await (input as Request).arrayBuffer()),
  };
  return new Request(url, { ...parts, ...own });
}
