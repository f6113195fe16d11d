/** What the provider takes from the platform, and a test gives instead. */
export interface Platform {
  /** The time in milliseconds. */
  readonly now: () => number;
  /** An id that no other has, for a JWT's `jti`. */
  readonly id: () => string;
  /** How long a token request may take, in milliseconds. */
  readonly timeLimit: number;
}

export const PLATFORM: Platform = {
  now: () => Date.now(),
  id: () => crypto.randomUUID(),
  timeLimit: 30_000,
};
