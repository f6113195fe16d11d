// Waits that no server names: exponential, with jitter.

/** How waits grow, in milliseconds. */
export interface Growth {
  /** The longest first wait. */
  readonly first: number;
  /** The longest wait at all. */
  readonly longest: number;
}

export const AFTER_FAULT: Growth = { first: 500, longest: 8_000 };
/** After a 429 without a time that is still to come. Three attempts span at least 6 seconds: windows take a minute. */
export const AFTER_REFUSAL: Growth = { first: 4_000, longest: 32_000 };
/** Until one request shows whether a limit is reset. By more than the longest wait, no window is missed. */
export const UNTIL_PROBE: Growth = { first: 4_000, longest: 8_000 };

/**
 * A wait that doubles each time, in milliseconds. Half of it is left to chance.
 * @param times - how many waits there were before it
 * @param chance - from 0 to below 1
 */
export function backoff({ first, longest }: Growth, times: number, chance: number): number {
  return Math.min(first * 2 ** times, longest) * (0.5 + chance / 2);
}
