// The options of retries, validated.

import type { RetryOptions } from "../contract/call-options.js";
import { isObject } from "../contract/plain-object.js";
import {
  checkBoolean,
  checkOptionNames,
  milliseconds,
  nonNegativeInteger,
  optionError,
} from "../shared/option-checks.js";
import { readArgument, readOption } from "../shared/read-argument.js";
import type { CallContext } from "./compose.js";

export interface RetryPolicy {
  readonly retries: number;
  readonly pages: number;
  readonly post: boolean;
  readonly maxWait: number;
  /** The waits after 429s that a call may add up, in milliseconds; `undefined`: see {@link rateLimitedOf}. */
  readonly rateLimited: number | undefined;
  /** A 429 did nothing; these statuses leave open what the server did. */
  readonly statuses: ReadonlySet<number>;
}

/**
 * If 5 % of all attempts fail, one of 2,500 pages needs more than 2 retries in a quarter of all runs, and more than 5 in
 * one of 25,000.
 */
export const DEFAULT_POLICY: RetryPolicy = {
  retries: 2,
  pages: 5,
  post: false,
  maxWait: 65_000,
  rateLimited: undefined,
  statuses: new Set([408, 502, 503, 504]),
};

/** Five windows of a minute. */
const RATE_LIMITED = 300_000;

/** Returns the budget for waits after 429s of a call that repeats `retries` faults: none if it never retries. */
export function rateLimitedOf({ rateLimited }: RetryPolicy, retries: number): number {
  return rateLimited ?? (retries === 0 ? 0 : RATE_LIMITED);
}

/**
 * Returns the policy of a client or, with `context`, of a call.
 * @param given - the option `retry`
 * @param base - the policy for options that are not given
 * @throws OktaConfigError, OktaArgumentError - an option is unknown or invalid
 */
export function retryPolicyOf(
  given: number | RetryOptions | undefined,
  base: RetryPolicy,
  context?: CallContext,
): RetryPolicy {
  if (given === undefined) return base;
  const read = () => validatedPolicyOf(given, base, context);
  return context ? readArgument("retry", context, read) : readOption("retry", read);
}

function validatedPolicyOf(given: number | RetryOptions, base: RetryPolicy, context?: CallContext): RetryPolicy {
  const policy: RetryOptions = isObject(given) ? given : { retries: given };
  checkOptionNames(policy, Object.keys(DEFAULT_POLICY), context, "retry");
  const { retries, pages = retries, post, maxWait, rateLimited, statuses } = policy;
  checkBoolean("retry.post", post, context);
  return {
    retries: nonNegativeInteger("retry", retries, base.retries, context),
    pages: nonNegativeInteger("retry.pages", pages, base.pages, context),
    post: post ?? base.post,
    maxWait: milliseconds("retry.maxWait", maxWait, base.maxWait, context),
    rateLimited:
      rateLimited === undefined ? base.rateLimited : milliseconds("retry.rateLimited", rateLimited, 0, context),
    statuses: statuses === undefined ? base.statuses : statusesOf(statuses, context),
  };
}

function statusesOf(given: readonly unknown[], context?: CallContext): ReadonlySet<number> {
  const isError = (status: unknown): status is number =>
    Number.isInteger(status) && Number(status) >= 400 && Number(status) <= 599;
  if (Array.isArray(given) && given.every(isError)) return new Set(given);
  throw optionError("retry.statuses", "must be an array of statuses from 400 to 599, such as [500, 503]", context);
}
