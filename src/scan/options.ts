// What a scan is asked, and the check of it: nothing wrong gets past here.

import type { Page } from "../contract/operation.js";
import type { SearchExpression } from "../search/expression.js";
import { checkFunction, checkOptionNames, checkSignal, optionError, positiveInteger } from "../shared/option-checks.js";
import { readArgument } from "../shared/read-argument.js";
import { searchTextOf } from "../users/list-options.js";
import type { UserListOptions } from "../users/user-list-options.js";
import { checkpointOf, type ScanCheckpoint } from "./checkpoint.js";
import { SCAN } from "./scan-name.js";
import type { CreatedRange } from "./time-span.js";

/** How far a scan is. */
export interface ScanProgress {
  /** The users who were given out; with `from`, those before it too. */
  readonly users: number;
  /**
   * The share of the time between the first and the last user's creation that is done, from 0 to 1; 1 at the end. With
   * one reader, who does not look ahead, it is `undefined` until the last page came; with more, until they know the time.
   */
  readonly share: number | undefined;
}

/** The options of {@link UserScanner.scanUsers}. */
export interface ScanUsersOptions extends Omit<UserListOptions, "after" | "readAhead"> {
  /**
   * Which users, as {@link UserListers.searchUsers} takes it.
   * @defaultValue everybody, DEPROVISIONED users too
   */
  search?: string | SearchExpression | undefined;
  /**
   * The readers: requests at the same time. The client's `pacing` still holds, with its own `concurrency`.
   * @defaultValue 4
   */
  concurrency?: number | undefined;
  /**
   * Is told how far it is: after each page that was consumed, and at the end once more if not all was done by then. A
   * promise that it returns is waited for. What it throws, or rejects with, ends the scan.
   */
  onProgress?: ((progress: ScanProgress) => unknown) | undefined;
  /** Continues another scan of the same org, from its {@link UserScan.checkpoint}. */
  from?: ScanCheckpoint | undefined;
}

/** Some users of a scan, as they came. */
export interface ScanPage<User> extends Omit<Page<User>, "next"> {}

/** A scan that is asked for, checked. */
export interface ScanPlan {
  readonly search: string | undefined;
  readonly concurrency: number;
  readonly onProgress: ScanUsersOptions["onProgress"];
  readonly from: ScanCheckpoint;
  /** The options of the list of each reader. */
  readonly how: Omit<UserListOptions, "after">;
}

const EVERYTHING: CreatedRange = [null, null];
const NAMES = ["search", "concurrency", "onProgress", "from"];
const HOW = [
  "limit",
  "fields",
  "expand",
  "contentType",
  "signal",
  "headers",
  "retry",
  "timeout",
  "deadline",
  "maxHold",
];

/**
 * @param org - the origin of the client's org
 * @throws OktaArgumentError - an option is unknown or wrong
 */
export function planOf({ search, concurrency, onProgress, from, ...how }: ScanUsersOptions, org: string): ScanPlan {
  checkOptionNames(how, [...NAMES, ...HOW], SCAN);
  checkSignal(how.signal, SCAN);
  checkFunction("onProgress", onProgress, SCAN);
  if (how.fields !== undefined && typeof how.fields !== "string") throw optionError("fields", "must be a string", SCAN);
  const text = searchTextOf(search);
  if (text !== undefined && (typeof text !== "string" || text.trim() === "")) {
    throw optionError("search", "must be an expression; omit it for all users", SCAN);
  }
  const begin = from === undefined ? undefined : readArgument("from", SCAN, () => checkpointOf(from, org));
  if (begin && text !== undefined && text !== begin.search) {
    throw optionError("search", "differs from the search of the checkpoint 'from'; omit it", SCAN);
  }
  const whole = { version: 2, org, search: text ?? null, left: [EVERYTHING], users: 0, span: EVERYTHING } as const;
  return {
    search: text ?? begin?.search ?? undefined,
    concurrency: positiveInteger("concurrency", concurrency, 4, SCAN),
    onProgress,
    from: begin ?? whole,
    how,
  };
}
