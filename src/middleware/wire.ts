// The `fetch` of a program, or the platform's: how each is called, and what it resolves to.

import { platformSignalOf } from "../shared/abort-listeners.js";
import {
  type ClientFetch,
  type Ends,
  type Fetch,
  type FetchInit,
  type FetchResponse,
  type OktaRequest,
  recordOf,
  type WIRE,
  type Wire,
} from "../shared/platform.js";
import type { NodeStream } from "./node-stream.js";

/** A `fetch` of a program; one of this package also takes requests in parts. */
export type ProgramFetch = Fetch & { readonly [WIRE]?: Wire };

/**
 * Options for a program's `fetch` besides the standard's. The standard's ignore them; wrappers that would retry, parse the
 * body or throw for a status by themselves (ofetch, ky) then leave that to the client.
 */
export const UNWRAPPED = { retry: 0, responseType: "stream", ignoreResponseError: true, throwHttpErrors: false };

/** The options of a `fetch` for a request. */
export function fetchInitOf({ method, headers, body }: OktaRequest, { signal }: Ends): FetchInit {
  const init: FetchInit = { method, headers: recordOf(headers), redirect: "manual" };
  // missing ones are left out: platforms differ in what `undefined` means. Bytes are not typed: not every library's types
  // accept them
  if (body !== undefined) init.body = body as string;
  if (signal) init.signal = platformSignalOf(signal);
  return init;
}

/** Sends requests through a function that takes a Request, as openapi-fetch calls the `fetch` of a call. */
export function requestWireOf(fetch: (request: Request) => Promise<Response>): Wire {
  return async (request, ends) => {
    const init = { body: null, signal: null, ...fetchInitOf(request, ends) };
    return platformResponseOf(await fetch(new Request(request.url, init)));
  };
}

/** The client's `fetch` for providers of credentials: the program's, called as the platform's, or the platform's. */
export function clientFetchOf(fetch: Fetch | undefined): ClientFetch {
  return async (input, init) => {
    if (!fetch) return globalThis.fetch(input, init);
    if (typeof input === "string" || input instanceof URL) {
      const given = { method: "GET", headers: {}, ...init, ...UNWRAPPED };
      return platformResponseOf(await fetch(String(input), given as FetchInit));
    }
    const { url, method, headers, signal, redirect, body } = new Request(input, init);
    const parts = { method, headers, signal, redirect, ...(body && { body: await new Response(body).arrayBuffer() }) };
    return clientFetchOf(fetch)(url, parts);
  };
}

/** A response as the platform's: that of a library for Node can have a body that is a stream of Node. */
export async function platformResponseOf(response: FetchResponse): Promise<Response> {
  const { body } = Object(response) as { readonly body?: Partial<NodeStream> | null };
  if (typeof body?.destroy !== "function") return response as Response;
  const { responseOver } = await import("./node-stream.js");
  return responseOver(response, body as NodeStream);
}
