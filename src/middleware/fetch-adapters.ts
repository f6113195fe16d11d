// Adapts the `fetch` of a program or of the platform: its arguments, and the response that it resolves to.

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
import { platformRequestOf } from "../shared/platform-request.js";
import { type NodeStream, responseOver } from "./node-stream.js";

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
  // missing properties are left out: platforms treat `undefined` differently. Bytes are not typed: not every library's types
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
    if (typeof input === "string" || "href" in input) {
      const own = init?.signal ? { ...init, signal: platformSignalOf(init.signal) } : init;
      if (!fetch) return globalThis.fetch(input, own);
      const given = { method: "GET", headers: {}, ...own, ...UNWRAPPED };
      return platformResponseOf(await fetch(String(input), given as FetchInit));
    }
    const request = await platformRequestOf(input, init);
    if (!fetch) return globalThis.fetch(request);
    const { url, method, headers, signal, redirect, body } = request;
    const parts = { method, headers, signal, redirect, ...(body && { body: await new Response(body).arrayBuffer() }) };
    return clientFetchOf(fetch)(url, parts);
  };
}

/** A response as the platform's: that of a library for Node can have a body that is a stream of Node. */
export function platformResponseOf(response: FetchResponse): Response {
  const { body } = Object(response) as { readonly body?: Partial<NodeStream> | null };
  if (typeof body?.destroy !== "function") return response as Response;
  return responseOver(response, body as NodeStream);
}
