/** Lets go of an answer that nobody reads: a body that is not read keeps its connection. */
export function discard(response: Response | undefined): void {
  // another kind of Response, such as a mock's, can have another kind of body
  if (!response?.bodyUsed) response?.body?.cancel?.().catch(() => undefined);
}
