/** The parts of the platform that the provider uses; tests inject their own. */
export interface Platform {
  /** The time in milliseconds. */
  readonly now: () => number;
  /** Returns a unique id, for a JWT's `jti`. */
  readonly id: () => string;
  /** The timeout of a token request, in milliseconds. */
  readonly timeLimit: number;
}

export const PLATFORM: Platform = {
  now: () => Date.now(),
  id: () => crypto.randomUUID(),
  timeLimit: 30_000,
};
