// The options of `okta.with()`, for calls that do not have them.

import type { CallOptions, RetryOptions } from "../contract/call-options.js";
import type { CallDefaults } from "./connection.js";

/** Adds defaults to the options of a call. The call's own options come first; of two deadlines, the earlier one counts. */
export function withDefaults(options: CallOptions, defaults: CallDefaults): CallOptions {
  const { retry, timeout, deadline, maxHold } = defaults;
  if ((retry ?? timeout ?? deadline ?? maxHold) === undefined) return options;
  return {
    ...options,
    retry: mergedRetry(retry, options.retry),
    timeout: options.timeout ?? timeout,
    deadline: earlierDeadline(deadline, options.deadline),
    maxHold: options.maxHold ?? maxHold,
  };
}

/** Returns the options of both; those of the second one come first. */
export function mergedRetry(outer: CallOptions["retry"], inner: CallOptions["retry"]): CallOptions["retry"] {
  if (outer === undefined || inner === undefined || inner === null) return inner ?? outer;
  return { ...asObject(outer), ...asObject(inner) };
}

const asObject = (retry: number | RetryOptions): RetryOptions =>
  typeof retry === "object" ? retry : { retries: retry };

/** Returns the earlier of two deadlines in milliseconds; 0 is none. */
export function earlierDeadline(one: number | undefined, other: number | undefined): number | undefined {
  if (!one || other === undefined) return other ?? one;
  // an invalid deadline is refused by the layer that reads it
  return other === 0 || other > one ? one : other;
}
