// The client and its fleet, as the leases of a limit use them.

import type { Clock } from "../shared/platform.js";
import type { FleetLimit, KnownLimit, Lease, LeaseRequest } from "./pacing-store.js";

/** The limit, as the client knows it. */
export interface LeasedBucket {
  readonly inFlight: number;
  readonly waiting: { readonly size: number };
  /** The limit in the newest response, if its window is not over. */
  known(now: number): KnownLimit | undefined;
  /** Continues without the store, by the latest state of the fleet. */
  continueAlone(state: FleetLimit, at: number): void;
}

/** The fleet, as its leases see it. */
export interface LeaseSource {
  readonly available: boolean;
  readonly clock: Clock;
  /** The maximum number of requests in flight, and how long they are, in milliseconds. */
  readonly concurrency: number;
  readonly typical: number | undefined;
  /** The share of a limit that is left to programs without the store. */
  readonly reserve: number;
  /** Whether requests in flight are scarce in the whole fleet. */
  readonly isCrowded: boolean;
  /** Notes that a limit is used. */
  use(limit: { ask(): Promise<void> }, now: number): void;
  /** One round trip; `undefined` if the store failed. Never rejects. */
  exchange(request: LimitRequest, exceeded: boolean): Promise<Lease | undefined>;
}

/** The part of a lease request that differs by limit. */
export type LimitRequest = Pick<LeaseRequest, "bucket" | "held" | "wanted" | "known">;
