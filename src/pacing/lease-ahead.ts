// How many requests a client leases before it needs them: the more, the faster it sends them.

import type { FleetLimit } from "./pacing-store.js";

/** The maximum. */
const MOST = 32;
/** Leases that are used up within this time, in milliseconds, make the next one larger; after `SLOW`, smaller. */
const QUICK = 1_000;
const SLOW = 3_000;

export class LeaseAhead {
  requests = 0;
  #grantedAt = Number.NEGATIVE_INFINITY;

  /** Whether it is time to lease more. */
  isLow(left: number): boolean {
    return this.requests > 1 && left <= this.requests / 4;
  }

  /**
   * Notes a lease.
   * @param asked - when it was requested, because the previous one was used up
   */
  adjust(asked: number, now: number, { limit = Number.POSITIVE_INFINITY, members }: FleetLimit): void {
    const usedUpIn = asked - this.#grantedAt;
    if (usedUpIn < QUICK) this.requests = Math.max(this.requests * 4, 4);
    else if (usedUpIn > SLOW) this.requests = Math.floor(this.requests / 2);
    this.requests = Math.min(this.requests, MOST, Math.ceil(limit / Math.max(members, 1)));
    this.#grantedAt = now;
  }
}
