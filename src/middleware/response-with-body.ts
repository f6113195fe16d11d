// A response with another body.

import type { FetchResponse } from "../shared/platform.js";
import { entriesOf } from "../shared/request-headers.js";

/** The statuses without a body; a Response with one of them cannot be constructed with a body. */
const NULL_BODY = [101, 103, 204, 205, 304];

/** Whether a response of this status can have a body. */
export function canHaveBody(status: number): boolean {
  return !NULL_BODY.includes(status);
}

/** The same response, as a Response of the platform with this body. */
export function responseWith(body: ReadableStream<Uint8Array> | Blob | string | null, answer: FetchResponse): Response {
  const { status, statusText, ok, url = "" } = answer as FetchResponse & { readonly url?: string };
  // a Response cannot be constructed with every status: others are defined over it
  const possible = status >= 200 && status <= 599;
  const headers = entriesOf(answer.headers);
  const content = canHaveBody(status) ? body : null;
  const response = new Response(content, { status: possible ? status : 200, statusText, headers });
  const own = { url: { value: url }, ...(!possible && { status: { value: status }, ok: { value: ok } }) };
  return Object.defineProperties(response, own);
}
