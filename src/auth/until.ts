/**
 * Waits for what others may be waiting for, too: an abort ends this wait at once, not the work.
 * @throws the signal's reason
 */
export function until<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason);
    signal.addEventListener("abort", end, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", end));
    if (signal.aborted) end();
  });
}
