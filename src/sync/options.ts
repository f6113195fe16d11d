// The options of a sync, and their validation.

import type { CallOptions } from "../contract/call-options.js";
import type { ErrorCall } from "../errors/index.js";
import {
  checkFunction,
  checkOptionNames,
  checkSignal,
  milliseconds,
  optionError,
  positiveInteger,
} from "../shared/option-checks.js";
import { readArgument } from "../shared/read-argument.js";
import { initialState, type SyncState, stateOf } from "./sync-state.js";

/** How a sync finds what was deleted for good. */
export type SyncDeletions = "log" | "compare" | "none";

/** Ids, as an array or another iterable, such as the rows of a query. */
export type KnownIds = Iterable<string> | AsyncIterable<string>;

/** Options of every sync. */
export interface SyncOptions extends Omit<CallOptions, "extraQuery"> {
  /** The state of the last batch that was stored. Without it, everything is read. */
  from?: SyncState | undefined;
  /**
   * How to find what was deleted for good, which no list shows. `"log"` reads the System Log: a request a run, and the
   * scope `okta.logs.read`. `"compare"` compares the ids of the copy with those of the org, every `compareEvery`: a
   * request for each page of ids, and one for each deletion. `"none"` leaves them in the copy.
   * @defaultValue "log"
   */
  deletions?: SyncDeletions | undefined;
  /** For `deletions: "compare"`: returns the ids of the copy. Called once for each comparison. */
  knownIds?: (() => KnownIds | Promise<KnownIds>) | undefined;
  /**
   * For `deletions: "compare"`: how often to compare, in milliseconds. 0: in each run.
   * @defaultValue 86400000, a day
   */
  compareEvery?: number | undefined;
  /**
   * How far a reading goes back before the begin of the one before it, in milliseconds. It must exceed the lag of the
   * search index and of the System Log. Items that are read twice are delivered once.
   * @defaultValue 300000, five minutes
   */
  overlap?: number | undefined;
}

/** Options for {@link UserSync.syncUsers}. */
export interface SyncUsersOptions extends SyncOptions {
  /**
   * The number of readers while everything is read.
   * @defaultValue 4
   */
  concurrency?: number | undefined;
  /**
   * The number of users of a page, and so of a batch at most.
   * @defaultValue 200, the most that Okta allows
   */
  limit?: number | undefined;
  /**
   * The attributes to read, such as `id,status,profile:(login,email)`. `created` and `lastUpdated` are added. Other
   * fields than those of the copy read everything anew.
   */
  fields?: string | undefined;
}

/** Options for {@link GroupSync.syncGroups}. */
export interface SyncGroupsOptions extends SyncOptions {
  /**
   * Whether to read the members of groups, too: a request for each page of 1,000 members of a changed group.
   * @defaultValue true
   */
  members?: boolean | undefined;
}

/** The validated options of a sync. */
export interface SyncPlan {
  readonly state: SyncState;
  /** The option `fields`; `null` without it. */
  readonly fields: string | null;
  readonly deletions: SyncDeletions;
  readonly knownIds: NonNullable<SyncOptions["knownIds"]> | undefined;
  readonly compareEvery: number;
  readonly overlap: number;
  readonly callOptions: CallOptions;
}

const DAY = 86_400_000;
const OVERLAP = 300_000;
const CALL_OPTIONS = ["signal", "headers", "retry", "timeout", "deadline", "maxHold"];
const SYNC_OPTIONS = ["from", "deletions", "knownIds", "compareEvery", "overlap", ...CALL_OPTIONS];

/**
 * Validates the options of a sync.
 * @param own - the names of the options that only this sync has
 * @param origin - the origin of the client's org
 * @throws OktaArgumentError - an option is unknown or invalid
 */
export function syncPlanOf(
  options: SyncOptions & { readonly fields?: string | undefined },
  { of, own, origin, call }: { of: SyncState["of"]; own: readonly string[]; origin: string; call: ErrorCall },
): SyncPlan {
  checkOptionNames(options, [...SYNC_OPTIONS, ...own], call);
  const { from, deletions = "log", knownIds, compareEvery, overlap, fields, ...rest } = options;
  const callOptions = Object.fromEntries(Object.entries(rest).filter(([name]) => CALL_OPTIONS.includes(name)));
  checkSignal(rest.signal, call);
  checkFunction("knownIds", knownIds, call);
  if (!["log", "compare", "none"].includes(deletions)) {
    throw optionError("deletions", 'must be "log", "compare" or "none"', call);
  }
  if (deletions === "compare" && !knownIds) {
    throw optionError("knownIds", 'is missing: deletions: "compare" needs the ids of the copy', call);
  }
  if (deletions !== "compare" && (knownIds ?? compareEvery) !== undefined) {
    throw optionError(knownIds ? "knownIds" : "compareEvery", 'is for deletions: "compare"', call);
  }
  if (fields !== undefined && (typeof fields !== "string" || fields.trim() === "")) {
    throw optionError("fields", "must be a list of attributes; omit it for all of them", call);
  }
  return {
    state:
      from === undefined
        ? initialState(of, origin, fields ?? null)
        : readArgument("from", call, () => stateOf(from, of, origin, call)),
    fields: fields ?? null,
    deletions,
    knownIds,
    compareEvery: milliseconds("compareEvery", compareEvery, DAY, call),
    overlap: milliseconds("overlap", overlap, OVERLAP, call),
    callOptions,
  };
}

/** The validated options that only a sync of users has. */
export interface UserPlan {
  readonly concurrency: number;
  readonly limit: number;
}

/** Validates the options that only a sync of users has. */
export function userPlanOf({ concurrency, limit }: SyncUsersOptions, call: ErrorCall): UserPlan {
  return {
    concurrency: positiveInteger("concurrency", concurrency, 4, call),
    limit: positiveInteger("limit", limit, 200, call),
  };
}
