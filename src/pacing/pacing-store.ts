// The interface of a store through which several processes pace their requests together.

/**
 * Lets several processes share an org's limits: `redisPacing(…)` of `okta-fetch/redis`, {@link memoryPacing}, or a store of
 * your own. A process leases requests before it sends them. The store counts the leased requests of all processes, divides
 * each window among those that have requests to send, and knows what any of them learned from a response.
 *
 * `pacingStoreChecks` of `okta-fetch/testing` checks a store of your own.
 */
export interface PacingStore {
  /**
   * How long the client waits for `lease`, in milliseconds, before it goes on without the store.
   * @defaultValue 1000
   */
  readonly timeout?: number | undefined;
  /**
   * Leases requests, and reports what the process holds and what it learned. Must be atomic. Times are durations, so that the
   * clocks of the processes do not matter: use a clock that all of them share, such as the store's own.
   *
   * If it rejects, the client paces its requests alone and tries again later; no call fails.
   */
  lease(request: LeaseRequest): Promise<Lease>;
  /**
   * Returns the state of the limits of an org, by bucket.
   * @param org - as in {@link LeaseRequest.org}
   */
  limits(org: string): Promise<FleetLimits>;
}

/** The state of an org's limits in a store, by bucket, such as `GET /api/v1/users/{id}`. */
export interface FleetLimits {
  readonly [bucket: string]: FleetLimit;
}

/** The state of a process: the requests that it holds and wants, and the limit that it knows. */
export interface LeaseRequest {
  /** The host of the org, such as `acme.okta.com`. */
  readonly org: string;
  /** The limit: method and path template, such as `GET /api/v1/users/{id}`. */
  readonly bucket: string;
  /** The id of the client: random, and the same for all its requests. */
  readonly member: string;
  /** Requests that it holds: leased and not sent, or sent and not answered. Replaces the previous value. */
  readonly held: number;
  /** Requests that it wants to send in addition. */
  readonly wanted: number;
  /** The share of the limit to leave to programs that do not use the store, from 0 to below 1. */
  readonly reserve: number;
  /** The limit in the newest response; `undefined` if its window is over, or before the first response. */
  readonly known?: KnownLimit | undefined;
  readonly concurrency: SharedConcurrency;
}

/** A limit, as a response states it. */
export interface KnownLimit {
  /** Requests in a window; missing if responses do not name it. */
  readonly limit?: number | undefined;
  /** Requests that are left; missing if unknown. */
  readonly remaining?: number | undefined;
  /** When the window ends, in seconds since 1970 on Okta's clock: the name of the window. */
  readonly reset?: number | undefined;
  /** How long the window still lasts, in milliseconds, at the most. */
  readonly endsIn?: number | undefined;
  /** The same at the least; the clocks are compared by responses, which have whole seconds. */
  readonly endsFrom?: number | undefined;
  /** Whether `endsIn` is a guess, which one request should check. */
  readonly guessed?: boolean | undefined;
  /** Whether it was a 429; only in the first request after it. */
  readonly refused?: boolean | undefined;
}

/** The requests that a process has in flight, over all buckets, and the maximum. */
export interface SharedConcurrency {
  /** The maximum of all processes together; missing: no maximum, until the org refuses requests. */
  readonly maximum?: number | undefined;
  /** Requests in flight. */
  readonly inFlight: number;
  /** Requests that it could have in flight: the current ones and the waiting ones. */
  readonly wanted: number;
  /** Whether the org refused a request because too many were in flight, since its previous lease. */
  readonly exceeded: boolean;
}

/** The requests that a process may send. */
export interface Lease {
  /** Requests that it may send in addition to those that it holds. */
  readonly granted: number;
  /** When the leases of this process end unless it calls again, in milliseconds. */
  readonly expiresIn: number;
  /** When to ask again if fewer were granted than wanted, in milliseconds. */
  readonly retryIn?: number | undefined;
  /** Requests that the process may have in flight; missing: no maximum is shared. */
  readonly inFlight?: number | undefined;
  /** The limit as all processes know it. */
  readonly state: FleetLimit;
}

/** A limit as all processes of a fleet know it. */
export interface FleetLimit {
  /** Requests in a window; missing before a response named it. */
  readonly limit?: number | undefined;
  /** Requests that are neither sent nor leased; missing if unknown. */
  readonly remaining?: number | undefined;
  /** When the window ends, in seconds since 1970 on Okta's clock; missing between two windows. */
  readonly reset?: number | undefined;
  /** The same in milliseconds from now. */
  readonly resetsIn?: number | undefined;
  /** Requests that are leased or in flight. */
  readonly held: number;
  /** Processes that wanted requests in this window or the one before. */
  readonly members: number;
  /** Those of them that want more than they were granted. */
  readonly waiting: number;
}
