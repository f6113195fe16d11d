// The requests that a client may send while the store of its fleet does not answer: its part of this window and of the next ones.
// Other processes may still lease the rest, and the store keeps the part for the client.

import type { LeasedBucket } from "./lease-source.js";
import type { FleetLimit } from "./pacing-store.js";

/** After this many new windows, the last known number of processes is too old to divide by. */
const WINDOWS = 2;
/** The end of a window before its first response. */
const UNKNOWN = Number.POSITIVE_INFINITY;

export class WindowPart {
  /** Requests that the client may still send in this window. */
  permits: number;
  /** When this window ends, by our clock. */
  #endsAt: number;
  /** The number of windows that have begun since the store answered. */
  #begun = 0;
  /** The requests of a whole window. */
  readonly #each: number;

  /**
   * @param state - the limit as the fleet knew it
   * @param at - when it knew that, by our clock
   * @param leased - requests that the client leased and did not send
   * @param reserve - the share of the limit that is left to others
   */
  constructor(state: FleetLimit, at: number, leased: number, reserve: number) {
    const { limit, remaining = 0, resetsIn, members, waiting } = state;
    const processes = Math.max(members, 1);
    this.#each = limit === undefined ? 0 : Math.floor((limit - Math.floor(limit * reserve)) / processes);
    // waiting processes will use up the window
    this.permits = waiting > 0 ? leased : Math.max(leased, Math.floor(remaining / processes));
    this.#endsAt = resetsIn === undefined ? UNKNOWN : at + resetsIn;
  }

  /** Begins the next window if this one is over. Returns whether the part still counts. */
  lasts(bucket: LeasedBucket, now: number): boolean {
    if (now >= this.#endsAt) {
      this.#begun++;
      this.permits = this.#each;
      this.#endsAt = UNKNOWN;
    }
    const known = bucket.known(now);
    if (known?.endsIn !== undefined) {
      this.#endsAt = now + known.endsIn;
      this.permits = Math.min(this.permits, known.remaining ?? this.permits);
    }
    const stuck = this.permits < 1 && this.#endsAt === UNKNOWN && bucket.inFlight === 0;
    return !stuck && this.#each > 0 && this.#begun <= WINDOWS;
  }

  /** When the next request may leave. */
  next(): number {
    return this.permits > 0 ? Number.NEGATIVE_INFINITY : this.#endsAt;
  }

  /** Counts a request that is sent. */
  leave(): void {
    this.permits--;
  }
}
