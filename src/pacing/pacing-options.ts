// The options of pacing, validated.

import { checkObject, checkOptionNames, milliseconds, optionError, positiveInteger } from "../shared/option-checks.js";
import type { PacingStore } from "./pacing-store.js";

/** How a client stays below Okta's limits. */
export interface PacingOptions {
  /**
   * The maximum number of requests in flight, over all endpoints; further requests wait. A concurrency limit (429 with a
   * limit of 0) halves it; each round of successful responses then adds one.
   * @defaultValue 10
   */
  concurrency?: number | undefined;
  /**
   * The share of each rate limit that is left to other programs, from 0 to below 1: with 0.2, a limit of 600 is treated as
   * 480. Requests that other programs are known to send are left to them in any case.
   * @defaultValue 0
   */
  reserve?: number | undefined;
  /**
   * The longest hold before a request is sent, in milliseconds: for each page of a list, and for each attempt of a call. A
   * request that cannot be sent in time fails at once with an `OktaRateLimitError` with the code `ERR_HELD`; so does one
   * whose hold would end after its deadline. 0: never hold. Waits between attempts are not holds: see `retry.maxWait`.
   * @defaultValue no maximum: until the limit resets, at most 65 s, and behind the client's other requests
   */
  maxHold?: number | undefined;
  /**
   * Paces this client together with those of other processes that use the same store: `redisPacing(…)` of
   * `okta-fetch/redis`, {@link memoryPacing} for several clients of one process, or one of your own. If the store fails or
   * is slow, the client goes on alone.
   */
  store?: PacingStore | undefined;
  /**
   * The maximum number of requests in flight of all processes that share the `store`; those of a process that ends come
   * back within 3 seconds. `concurrency` still applies to each client.
   * @defaultValue no maximum, until the org refuses requests because too many are in flight
   */
  fleetConcurrency?: number | undefined;
}

export interface PacingSettings {
  readonly concurrency: number;
  readonly reserve: number;
  readonly maxHold: number;
  readonly store: PacingStore | undefined;
  readonly fleetConcurrency: number | undefined;
}

/** @throws OktaConfigError - an option is unknown or invalid */
export function pacingSettingsOf(options: PacingOptions): PacingSettings {
  checkObject("pacing", options);
  const names = ["concurrency", "reserve", "maxHold", "store", "fleetConcurrency"];
  checkOptionNames(options, names, undefined, "pacing");
  const { reserve = 0, store, fleetConcurrency } = options;
  const concurrency = positiveInteger("pacing.concurrency", options.concurrency, 10);
  if (!(reserve >= 0 && reserve < 1)) throw optionError("pacing.reserve", "must be at least 0 and below 1");
  const maxHold = milliseconds("pacing.maxHold", options.maxHold, Number.POSITIVE_INFINITY);
  if (store !== undefined) checkStore(store);
  if (fleetConcurrency !== undefined) {
    positiveInteger("pacing.fleetConcurrency", fleetConcurrency, 1);
    if (store === undefined) throw optionError("pacing.fleetConcurrency", "requires pacing.store");
  }
  return { concurrency, reserve, maxHold, store, fleetConcurrency };
}

function checkStore(store: PacingStore): void {
  if (typeof store?.lease !== "function" || typeof store.limits !== "function") {
    throw optionError("pacing.store", "must be a store, such as redisPacing({ client }) of okta-fetch/redis");
  }
  milliseconds("pacing.store.timeout", store.timeout, 0);
}
