// A program may come from a link. It has the org for a network, and nothing of the site's storage.

const NAMES = [
  "BroadcastChannel",
  "caches",
  "EventSource",
  "importScripts",
  "indexedDB",
  "SharedWorker",
  "WebSocket",
  "WebTransport",
  "Worker",
  "XMLHttpRequest",
] as const;

/**
 * Removes what reaches beyond the worker.
 * @param fetch - serves the org, and refuses other hosts
 */
export function useOrgAsNetwork(fetch: typeof globalThis.fetch): void {
  globalThis.fetch = fetch;
  for (const name of NAMES) Object.defineProperty(globalThis, name, { value: undefined });
}
