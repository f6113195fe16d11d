// The body of a raw response outlives its call: the caller's signal can end its reading for as long as it is referenced.

/** The requests of bodies: a platform collects a request, with its signal, once it is unreferenced. */
const requests = new WeakMap<object, unknown>();

/** Releases the signals of bodies that were dropped unread, where the platform can tell. */
const abandoned = /* @__PURE__ */ createRegistry();

function createRegistry(): FinalizationRegistry<() => void> | undefined {
  // not everywhere: Cloudflare Workers have it from the compatibility date 2025-05-05 on
  if (typeof FinalizationRegistry === "undefined") return undefined;
  return new FinalizationRegistry((release) => release());
}

/** Keeps the request of a response, whose signal ends the reading, for as long as the body is referenced. */
export function keepRequest({ body }: Response, request: unknown, release: () => void): void {
  if (!body) return;
  requests.set(body, request);
  abandoned?.register(body, release);
}
