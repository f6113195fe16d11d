// The options of a scan, and their validation.

import type { Page } from "../contract/paged-list.js";
import type { ErrorCall } from "../errors/index.js";
import type { SearchExpression } from "../search/expression.js";
import { checkFunction, checkOptionNames, checkSignal, optionError, positiveInteger } from "../shared/option-checks.js";
import { readArgument } from "../shared/read-argument.js";
import { searchTextOf } from "../users/list-options.js";
import type { UserListOptions } from "../users/user-list-options.js";
import { checkpointOf, type ScanCheckpoint } from "./checkpoint.js";
import { SCAN, SPLIT } from "./scan-name.js";
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

/** Options for {@link UserScanner.splitScan}: those of a scan that concern all of its requests. */
export interface SplitScanOptions
  extends Pick<
    ScanUsersOptions,
    "search" | "from" | "signal" | "headers" | "extraQuery" | "retry" | "timeout" | "deadline" | "maxHold"
  > {}

/** A page of a scan's users. */
export interface ScanPage<User> extends Omit<Page<User>, "next"> {}

/** The users to read. */
interface Selected {
  readonly search: string | undefined;
  readonly from: ScanCheckpoint;
}

/** The validated options of a division. */
export interface SplitPlan extends Selected {
  /** Options for each request. */
  readonly callOptions: Omit<SplitScanOptions, keyof Selected>;
}

/** The validated options of a scan. */
export interface ScanPlan extends Selected {
  readonly concurrency: number;
  readonly onProgress: ScanUsersOptions["onProgress"];
  /** Options for the list of each reader. */
  readonly listOptions: Omit<UserListOptions, "after">;
}

const EVERYTHING: CreatedRange = [null, null];
const CALL_OPTIONS = ["signal", "headers", "extraQuery", "retry", "timeout", "deadline", "maxHold"];
const SPLIT_OPTIONS = ["search", "from", ...CALL_OPTIONS];
const LIST_OPTIONS = ["limit", "fields", "expand", "contentType", ...CALL_OPTIONS];
const SCAN_OPTIONS = ["search", "concurrency", "onProgress", "from", ...LIST_OPTIONS];

/**
 * Validates the options of a scan.
 * @param org - the origin of the client's org
 * @throws OktaArgumentError - an option is unknown or invalid
 */
export function planOf(options: ScanUsersOptions, org: string): ScanPlan {
  checkOptionNames(options, SCAN_OPTIONS, SCAN);
  const { search, concurrency, onProgress, from, ...listOptions } = options;
  checkSignal(listOptions.signal, SCAN);
  checkFunction("onProgress", onProgress, SCAN);
  const { fields } = listOptions;
  if (fields !== undefined && typeof fields !== "string") throw optionError("fields", "must be a string", SCAN);
  return {
    ...selectedBy({ search, from }, org, SCAN),
    concurrency: positiveInteger("concurrency", concurrency, 4, SCAN),
    onProgress,
    listOptions,
  };
}

/**
 * Validates the options of a division.
 * @param org - the origin of the client's org
 * @throws OktaArgumentError - an option is unknown or invalid
 */
export function splitPlanOf(options: SplitScanOptions, org: string): SplitPlan {
  checkOptionNames(options, SPLIT_OPTIONS, SPLIT);
  const { search, from, ...callOptions } = options;
  checkSignal(callOptions.signal, SPLIT);
  return { ...selectedBy({ search, from }, org, SPLIT), callOptions };
}

/** Validates the options that select the users. */
function selectedBy({ search, from }: SplitScanOptions, org: string, call: ErrorCall): Selected {
  const text = searchTextOf(search);
  if (text !== undefined && (typeof text !== "string" || text.trim() === "")) {
    throw optionError("search", "must be an expression; omit it for all users", call);
  }
  const checkpoint = from === undefined ? undefined : readArgument("from", call, () => checkpointOf(from, org, call));
  if (checkpoint && text !== undefined && text !== checkpoint.search) {
    throw optionError("search", "differs from the search of the checkpoint 'from'; omit it", call);
  }
  const whole = { version: 2, org, search: text ?? null, left: [EVERYTHING], users: 0, span: EVERYTHING } as const;
  return { search: text ?? checkpoint?.search ?? undefined, from: checkpoint ?? whole };
}
