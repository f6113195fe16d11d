import { follow, unfollow } from "./abort-listeners.js";

/**
 * Waits for what others may be waiting for, too: an abort ends this wait at once, not the work.
 * @throws the signal's reason
 */
export function until<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const follower = { handleEvent: () => reject(signal.reason) };
    follow(signal, follower);
    work.then(resolve, reject).finally(() => unfollow(signal, follower));
    if (signal.aborted) follower.handleEvent();
  });
}
