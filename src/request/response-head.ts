// The head of a response, for callers.

import type { ResponseHead } from "../contract/response-head.js";
import { rateLimitOf } from "../shared/rate-limit-headers.js";

/** Adds the head of a response to the data of its body. */
export function withHead<Found extends object>(found: Found, response: Response): Found & ResponseHead {
  const { headers } = response;
  const requestId = headers.get("X-Okta-Request-Id") ?? undefined;
  const etag = headers.get("ETag") ?? undefined;
  Object.assign(found, { requestId, rateLimit: rateLimitOf(headers), etag });
  // not enumerable: headers can hold cookies
  return Object.defineProperty(found, "response", { value: response }) as Found & ResponseHead;
}
