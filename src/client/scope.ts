// `okta.with()`: the same connection with other options.

import type { ListCallOptions } from "../contract/call-options.js";
import { DEFAULT_POLICY, retryPolicyOf } from "../middleware/retry-policy.js";
import { type Hooks, hooksObserver } from "../observability/hooks.js";
import { earlierDeadline, mergedRetry } from "../request/call-defaults.js";
import { type Connection, fetchClientOf } from "../request/connection.js";
import {
  checkObject,
  checkOptionNames,
  checkSignal,
  milliseconds,
  nonNegativeInteger,
} from "../shared/option-checks.js";
import { readOption } from "../shared/read-argument.js";
import { clientHeadersOf } from "./options.js";

/** Options for `okta.with()`: they apply to every call of the client that it returns. */
export interface ScopeOptions {
  /** Ends every call, beside the `signal` of a call. */
  signal?: AbortSignal | undefined;
  /** Headers for every call; those of a call come first. `null` removes a header of the client. */
  headers?: ListCallOptions["headers"];
  /** The retries of every call. Options of a call, or of a client made from this one, override single ones of these. */
  retry?: ListCallOptions["retry"];
  /** The timeout of an attempt, in milliseconds, for calls without a `timeout`. 0: no timeout. */
  timeout?: number | undefined;
  /**
   * The deadline of every call in milliseconds, from the beginning of that call. If a call has a deadline, too, the earlier
   * one applies. To end all calls at one time, use a signal: `AbortSignal.timeout(5_000)`.
   */
  deadline?: number | undefined;
  /** How long a request may be held, in milliseconds, for calls without a `maxHold`. */
  maxHold?: number | undefined;
  /** The number of pages to prefetch, for lists without a `readAhead`. */
  readAhead?: number | undefined;
  /** Called after the hooks of the client. */
  hooks?: Hooks | undefined;
}

const NAMES: readonly string[] = [
  "signal",
  "headers",
  "retry",
  "timeout",
  "deadline",
  "maxHold",
  "readAhead",
  "hooks",
] satisfies (keyof ScopeOptions)[];

/**
 * Returns the connection with these options for every call.
 * @throws OktaConfigError - an option is unknown or invalid
 */
export function scopedConnection(connection: Connection, given: ScopeOptions): Connection {
  return readOption("options", () => {
    checkObject("options", given);
    checkOptionNames(given, NAMES);
    const { signal, headers, retry, timeout, deadline, maxHold, hooks } = given;
    checkSignal(signal);
    retryPolicyOf(retry, DEFAULT_POLICY);
    for (const [name, value] of Object.entries({ timeout, deadline, maxHold })) milliseconds(name, value, 0);
    const { defaults, observers } = connection;
    return {
      ...connection,
      ...(headers && withHeaders(connection, headers)),
      readAhead: nonNegativeInteger("readAhead", given.readAhead, connection.readAhead),
      signals: signal ? [...connection.signals, signal] : connection.signals,
      defaults: {
        retry: mergedRetry(defaults.retry, retry),
        timeout: timeout ?? defaults.timeout,
        deadline: earlierDeadline(defaults.deadline, deadline),
        maxHold: maxHold ?? defaults.maxHold,
      },
      observers: hooks ? [...observers, hooksObserver(hooks, connection.clock)] : observers,
    };
  });
}

function withHeaders(connection: Connection, given: NonNullable<ScopeOptions["headers"]>) {
  const headers = { ...connection.headers, ...clientHeadersOf(given) };
  return { headers, fetchClient: fetchClientOf(connection.origin, headers) };
}
