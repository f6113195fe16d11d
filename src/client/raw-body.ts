// The body of a raw response outlives its call: the caller's signal ends it for as long as somebody has it.

/** The requests of bodies: a platform forgets a request, and its signal, that nobody has. */
const requests = new WeakMap<object, unknown>();

/** Releases the signals of bodies that nobody read, and nobody has any more. */
const abandoned = /* @__PURE__ */ new FinalizationRegistry<() => void>((release) => release());

/** Keeps the request of a response, whose signal ends the reading, for as long as somebody has the body. */
export function keepRequest({ body }: Response, request: unknown, release: () => void): void {
  if (!body) return;
  requests.set(body, request);
  abandoned.register(body, release);
}
