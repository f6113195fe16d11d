// The options of pacing, validated.

import { checkObject, checkOptionNames, milliseconds, optionError, positiveInteger } from "../shared/option-checks.js";

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
   * 480. Requests that others are seen to send are left to them without it.
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
}

export interface PacingSettings {
  readonly concurrency: number;
  readonly reserve: number;
  readonly maxHold: number;
}

/** @throws OktaConfigError - an option is unknown or invalid */
export function pacingSettingsOf(options: PacingOptions): PacingSettings {
  checkObject("pacing", options);
  checkOptionNames(options, ["concurrency", "reserve", "maxHold"], undefined, "pacing");
  const { reserve = 0 } = options;
  const concurrency = positiveInteger("pacing.concurrency", options.concurrency, 10);
  if (!(reserve >= 0 && reserve < 1)) throw optionError("pacing.reserve", "must be at least 0 and below 1");
  return { concurrency, reserve, maxHold: milliseconds("pacing.maxHold", options.maxHold, Number.POSITIVE_INFINITY) };
}
