/** Lets go of an answer that nobody reads: a body that is not read keeps its connection. */
export function discard(response: Response | undefined): void {
  if (!response?.bodyUsed) response?.body?.cancel().catch(() => undefined);
}
