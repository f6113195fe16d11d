// Reports the requests that a program sends.

import { MAX_REQUESTS, type WorkerMessage } from "../messages.js";

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * @param fetch - sends the requests
 * @param report - gets a message when a request leaves, and one when its response is there
 * @param now - milliseconds since the run began
 */
export function recordedFetch(fetch: Fetch, report: (message: WorkerMessage) => void, now: () => number): Fetch {
  let sent = 0;
  let inFlight = 0;
  return async (input, init) => {
    const id = ++sent;
    const isReported = id <= MAX_REQUESTS;
    inFlight += 1;
    if (isReported) report({ type: "request", request: { id, ...headOf(input, init), start: now(), inFlight } });
    let response: Response | undefined;
    try {
      response = await fetch(input, init);
      return response;
    } finally {
      inFlight -= 1;
      const { status, headers } = response ?? {};
      const remaining = numberOf(headers?.get("X-Rate-Limit-Remaining"), headers?.get("X-Rate-Limit-Limit"));
      if (isReported) report({ type: "response", response: { id, end: now(), status, remaining } });
    }
  };
}

function headOf(input: string | URL | Request, init: RequestInit | undefined): { method: string; path: string } {
  const isRequest = input instanceof Request;
  const { pathname, search } = new URL(isRequest ? input.url : input);
  return { method: init?.method ?? (isRequest ? input.method : "GET"), path: pathname + search };
}

/** An org without a limit shows one that nobody reaches. */
const PLENTY = 1_000_000;

function numberOf(remaining: string | null | undefined, limit: string | null | undefined): number | undefined {
  if (remaining === null || remaining === undefined || Number(limit) >= PLENTY) return undefined;
  return Number(remaining);
}
