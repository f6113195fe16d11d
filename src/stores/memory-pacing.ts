// A store in memory: for several clients of one process, and for tests.

import type { FleetLimit, Lease, LeaseRequest, PacingStore } from "../pacing/pacing-store.js";
import { checkFunction, checkObject, checkOptionNames } from "../shared/option-checks.js";
import { type FleetConcurrencyState, newConcurrency, placesFor } from "./fleet-concurrency.js";
import { leaseFrom, limitOf } from "./fleet-lease.js";
import { type FleetLimitState, newLimit } from "./fleet-limit.js";

/** When to ask again for a place among the requests in flight, in milliseconds. */
const PLACES = 100;

/** Options for {@link memoryPacing}. */
export interface MemoryPacingOptions {
  /**
   * The time in milliseconds, for tests that must not wait.
   * @defaultValue `performance.now`
   */
  now?: (() => number) | undefined;
}

/**
 * Returns a store in memory: several clients of one process, for instance with different tokens, share the org's limits.
 * @throws OktaConfigError - an option is unknown or invalid
 * @example
 * ```ts
 * const store = memoryPacing();
 * const reader = createOkta({ orgUrl: "https://acme.okta.com", token, pacing: { store } });
 * const writer = createOkta({ orgUrl: "https://acme.okta.com", auth: bearer(accessToken), pacing: { store } });
 * ```
 */
export function memoryPacing(options: MemoryPacingOptions = {}): PacingStore {
  checkObject("memoryPacing", options);
  checkOptionNames(options, ["now"], undefined, "memoryPacing");
  checkFunction("memoryPacing.now", options.now);
  const { now = () => performance.now() } = options;
  const orgs = new Map<string, OrgState>();

  function orgOf(name: string): OrgState {
    const org = orgs.get(name) ?? { limits: new Map(), concurrency: newConcurrency() };
    orgs.set(name, org);
    return org;
  }

  function lease(request: LeaseRequest): Lease {
    const { org, bucket, member, concurrency } = request;
    const { limits, concurrency: shared } = orgOf(org);
    const at = Math.floor(now());
    const state = limits.get(bucket) ?? newLimit(at);
    limits.set(bucket, state);
    const leased = leaseFrom(state, request, at);
    const inFlight = placesFor(shared, member, concurrency, at);
    const full = inFlight !== undefined && inFlight < concurrency.wanted;
    return { ...leased, inFlight, retryIn: full ? Math.min(leased.retryIn ?? PLACES, PLACES) : leased.retryIn };
  }

  function limits(name: string): { [bucket: string]: FleetLimit } {
    const at = Math.floor(now());
    return Object.fromEntries(
      [...(orgs.get(name)?.limits ?? [])].map(([bucket, state]) => [bucket, limitOf(state, at)]),
    );
  }

  return {
    lease: async (request) => lease(request),
    limits: async (org) => limits(org),
  };
}

interface OrgState {
  readonly limits: Map<string, FleetLimitState>;
  readonly concurrency: FleetConcurrencyState;
}
