// Exponential backoff with jitter, for waits whose length no response names.

/** Bounds of a backoff, in milliseconds. */
export interface Growth {
  /** Upper bound of the first wait. */
  readonly first: number;
  /** Upper bound of every wait. */
  readonly longest: number;
}

export const AFTER_FAULT: Growth = { first: 500, longest: 8_000 };
/** After a 429 that names no time in the future. Three attempts span at least 6 seconds; a window lasts a minute. */
export const AFTER_REFUSAL: Growth = { first: 4_000, longest: 32_000 };
/** Before a request that probes whether a limit has reset. */
export const UNTIL_PROBE: Growth = { first: 4_000, longest: 8_000 };

/**
 * Returns a wait in milliseconds that doubles each time. Half of it is random.
 * @param times - number of earlier waits
 * @param chance - a random number from 0 to below 1
 */
export function backoff({ first, longest }: Growth, times: number, chance: number): number {
  return Math.min(first * 2 ** times, longest) * (0.5 + chance / 2);
}
