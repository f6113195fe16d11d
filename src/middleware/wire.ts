// Sends requests through the `fetch` of a program, or the platform's.

import { platformSignalOf } from "../shared/abort-listeners.js";
import {
  type ClientFetch,
  type Fetch,
  type FetchInit,
  type FetchResponse,
  recordOf,
  WIRE,
  type Wire,
} from "../shared/platform.js";
import type { NodeStream } from "./node-stream.js";

/**
 * What a program's `fetch` gets besides the standard's options. The standard's ignore them; wrappers that would retry,
 * parse the body or throw for a status by themselves (ofetch, ky) then leave that to the client.
 */
const UNWRAPPED = { retry: 0, responseType: "stream", ignoreResponseError: true, throwHttpErrors: false };

/** How to send requests through a program's `fetch`; without one, through the platform's. */
export function wireOf(fetch: (Fetch & { readonly [WIRE]?: Wire }) | undefined, most: number): Wire {
  const own = fetch?.[WIRE];
  if (own) return (request, ends) => own(request, ends, most);
  return async ({ url, method, headers, body }, { signal }) => {
    const init: FetchInit = { method, headers: recordOf(headers), redirect: "manual" };
    // what is not given is left out: platforms differ in what `undefined` means. Bytes are not typed: not every
    // library's types take them
    if (body !== undefined) init.body = body as string;
    if (signal) init.signal = platformSignalOf(signal);
    // looked up on each request: a program may replace the global one after this
    return fetch ? platformResponseOf(await fetch(url, { ...init, ...UNWRAPPED })) : globalThis.fetch(url, init);
  };
}

/** How to send requests through a function that takes a Request, as openapi-fetch calls that of a call. */
export function requestWireOf(fetch: (request: Request) => Promise<Response>): Wire {
  return async ({ url, method, headers, body }, { signal }) => {
    const init = { method, headers: recordOf(headers), body: body ?? null, redirect: "manual", signal: signal ?? null };
    return platformResponseOf(await fetch(new Request(url, init as RequestInit)));
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

/** An answer as the platform's: that of a library of Node can have a body that is a stream of Node. */
async function platformResponseOf(response: FetchResponse): Promise<Response> {
  const { body } = Object(response) as { readonly body?: Partial<NodeStream> | null };
  if (typeof body?.destroy !== "function") return response as Response;
  const { responseOver } = await import("./node-stream.js");
  return responseOver(response, body as NodeStream);
}
