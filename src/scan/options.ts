// The options of a scan, and their validation.

import type { Page } from "../contract/operation.js";
import type { SearchExpression } from "../search/expression.js";
import { checkFunction, checkOptionNames, checkSignal, optionError, positiveInteger } from "../shared/option-checks.js";
import { readArgument } from "../shared/read-argument.js";
import { searchTextOf } from "../users/list-options.js";
import type { UserListOptions } from "../users/user-list-options.js";
import { checkpointOf, type ScanCheckpoint } from "./checkpoint.js";
import { SCAN } from "./scan-name.js";
import type { CreatedRange } from "./time-span.js";

/** The progress of a scan. */
export interface ScanProgress {
  /** The number of users that were delivered; with `from`, including those before the checkpoint. */
  readonly users: number;
  /**
   * The share that is done, from 0 to 1, of the time between the creation of the first and the last user; 1 at the end.
   * `undefined` while the time of the last user is unknown: with one reader, until the last page arrives.
   */
  readonly share: number | undefined;
}

/** Options for {@link UserScanner.scanUsers}. */
export interface ScanUsersOptions extends Omit<UserListOptions, "after" | "readAhead"> {
  /**
   * The users to read, as for {@link UserListers.searchUsers}.
   * @defaultValue all users, including DEPROVISIONED ones
   */
  search?: string | SearchExpression | undefined;
  /**
   * The number of readers, and so of requests in flight. The client's `pacing` and its `concurrency` still apply.
   * @defaultValue 4
   */
  concurrency?: number | undefined;
  /**
   * Called with the progress after each consumed page, and once more at the end if the last page did not complete it.
   * The scan waits for a promise that it returns. An error or a rejection ends the scan.
   */
  onProgress?: ((progress: ScanProgress) => unknown) | undefined;
  /** Continues another scan of the same org, from its {@link UserScan.checkpoint}. */
  from?: ScanCheckpoint | undefined;
}

/** A page of a scan's users. */
export interface ScanPage<User> extends Omit<Page<User>, "next"> {}

/** The validated options of a scan. */
export interface ScanPlan {
  readonly search: string | undefined;
  readonly concurrency: number;
  readonly onProgress: ScanUsersOptions["onProgress"];
  readonly from: ScanCheckpoint;
  /** Options for the list of each reader. */
  readonly listOptions: Omit<UserListOptions, "after">;
}

const EVERYTHING: CreatedRange = [null, null];
const SCAN_OPTIONS = ["search", "concurrency", "onProgress", "from"];
const LIST_OPTIONS = [
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
 * Validates the options of a scan.
 * @param org - the origin of the client's org
 * @throws OktaArgumentError - an option is unknown or invalid
 */
export function planOf(
  { search, concurrency, onProgress, from, ...listOptions }: ScanUsersOptions,
  org: string,
): ScanPlan {
  checkOptionNames(listOptions, [...SCAN_OPTIONS, ...LIST_OPTIONS], SCAN);
  checkSignal(listOptions.signal, SCAN);
  checkFunction("onProgress", onProgress, SCAN);
  const { fields } = listOptions;
  if (fields !== undefined && typeof fields !== "string") throw optionError("fields", "must be a string", SCAN);
  const text = searchTextOf(search);
  if (text !== undefined && (typeof text !== "string" || text.trim() === "")) {
    throw optionError("search", "must be an expression; omit it for all users", SCAN);
  }
  const checkpoint = from === undefined ? undefined : readArgument("from", SCAN, () => checkpointOf(from, org));
  if (checkpoint && text !== undefined && text !== checkpoint.search) {
    throw optionError("search", "differs from the search of the checkpoint 'from'; omit it", SCAN);
  }
  const whole = { version: 2, org, search: text ?? null, left: [EVERYTHING], users: 0, span: EVERYTHING } as const;
  return {
    search: text ?? checkpoint?.search ?? undefined,
    concurrency: positiveInteger("concurrency", concurrency, 4, SCAN),
    onProgress,
    from: checkpoint ?? whole,
    listOptions,
  };
}
