/** Cancels a body that is not needed: an unread body occupies its connection. */
export function discard(response: Response | undefined): void {
  // a mock's Response can have another kind of body
  if (!response?.bodyUsed) response?.body?.cancel?.().catch(() => undefined);
}
