// Who follows a signal. A thousand calls may have the same one, and platforms warn of a leak where a signal has more than
// a few listeners: each signal gets one, for all of them.

/** Whether a value is a signal that can be followed. What has only the prototype of one throws whatever it is asked. */
export function isSignal(value: unknown): value is AbortSignal {
  try {
    return value instanceof AbortSignal && typeof value.aborted === "boolean";
  } catch {
    return false;
  }
}

/** What is told of an abort. */
export interface Follower {
  handleEvent(): void;
}

class Followers extends Set<Follower> implements Follower {
  handleEvent(): void {
    for (const each of this) each.handleEvent();
  }
}

const followed = new WeakMap<AbortSignal, Followers>();

/** Has a follower told when the signal is aborted: not of one that is already. */
export function follow(signal: AbortSignal | undefined, follower: Follower): void {
  if (!signal) return;
  const all = followed.get(signal) ?? new Followers();
  if (all.size === 0) signal.addEventListener("abort", all);
  followed.set(signal, all.add(follower));
}

/** Lets go of a signal. */
export function unfollow(signal: AbortSignal | undefined, follower: Follower): void {
  const all = signal && followed.get(signal);
  if (all?.delete(follower) && all.size === 0) signal?.removeEventListener("abort", all);
}
