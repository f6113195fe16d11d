// The options of retries, validated.

import type { RetryOptions } from "../contract/operation.js";
import { unknownIn } from "../shared/option-names.js";
import { figure, wrong } from "../shared/option-numbers.js";
import { readArgument, readOption } from "../shared/read-argument.js";
import type { CallContext } from "./compose.js";

export interface RetryPolicy {
  readonly retries: number;
  readonly pages: number;
  readonly post: boolean;
  readonly maxWait: number;
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
  statuses: new Set([408, 502, 503, 504]),
};

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
  const policy: RetryOptions = typeof given === "object" && given !== null ? given : { retries: given };
  const unknown = Object.keys(policy).find((name) => !(name in DEFAULT_POLICY));
  if (unknown !== undefined) throw unknownIn("retry", unknown, Object.keys(DEFAULT_POLICY), context);
  const { retries, pages = retries, post, maxWait, statuses } = policy;
  if (post !== undefined && typeof post !== "boolean") throw wrong("retry.post", "must be a boolean", context);
  return {
    retries: figure("retry", retries, base.retries, true, context),
    pages: figure("retry.pages", pages, base.pages, true, context),
    post: post ?? base.post,
    maxWait: figure("retry.maxWait", maxWait, base.maxWait, false, context),
    statuses: statuses === undefined ? base.statuses : statusesOf(statuses, context),
  };
}

function statusesOf(given: readonly unknown[], context?: CallContext): ReadonlySet<number> {
  const isError = (status: unknown): status is number =>
    Number.isInteger(status) && Number(status) >= 400 && Number(status) <= 599;
  if (Array.isArray(given) && given.every(isError)) return new Set(given);
  throw wrong("retry.statuses", "must be an array of statuses from 400 to 599, such as [500, 503]", context);
}
