// A client that answers calls from a cache looks cheap. It has no figures in a measure.

import type { RequestCounts } from "./server/org.js";

/**
 * Throws if a client sent fewer requests than a measure needs. Requests that were refused with 429 do not count.
 * @param counts - what the server saw of the client
 * @param needed - requests of the measure
 */
export function checkRequests({ answered }: RequestCounts, needed: number): void {
  if (answered >= needed) return;
  throw new Error(`the server answered ${answered} of its requests; the measure needs ${needed}`);
}
