// The progress of a scan, as JSON that another process can continue from.

import type { ErrorCall } from "../errors/index.js";
import { optionError } from "../shared/option-checks.js";
import { parseUrl } from "../shared/parse-url.js";
import { areApart, type CreatedRange, isTime, spanOf } from "./time-span.js";

/**
 * The progress of a scan, or a part of one by `splitScan`, for `scanUsers({ from })` to continue. It is plain JSON: store
 * it unchanged.
 */
export interface ScanCheckpoint {
  /** The version of this format. Version 1 did not name the org; it is still accepted, without a check of its org. */
  readonly version: 2;
  /** The origin of the client's `orgUrl`. A client of another org rejects the checkpoint. */
  readonly org: string;
  /** The scan's search expression; `null` for all users. */
  readonly search: string | null;
  /** The ranges of `created` that are left. */
  readonly left: readonly CreatedRange[];
  /** The number of users that were delivered. */
  readonly users: number;
  /** When the first and the last user of the scan were created; `null` while unknown. */
  readonly span: CreatedRange;
}

/**
 * Checks a stored checkpoint.
 * @param origin - the origin of the client's org
 * @param call - the call that has it as an option
 * @throws OktaArgumentError - it is malformed, belongs to another org, or has ranges that overlap
 */
export function checkpointOf(value: unknown, origin: string, call: ErrorCall): ScanCheckpoint {
  const refuse = (problem: string) => optionError("from", problem, call);
  if (!isCheckpoint(value))
    throw refuse("must be what checkpoint() of a scan returned, or a checkpoint of splitScan()");
  const { org = origin, left } = value;
  if (org !== origin) {
    const same = `if both are URLs of the same org, set the 'org' of the checkpoint to "${origin}"`;
    throw refuse(`is a checkpoint of ${org}, but the client's org is ${origin}; ${same}`);
  }
  if (!areApart(left.map(spanOf))) {
    throw refuse("has ranges that overlap, or that end before they begin; use it as checkpoint() returned it");
  }
  return { ...value, version: 2, org };
}

/** A checkpoint of any version. Version 1 has no `org`. */
type AnyCheckpoint = Omit<ScanCheckpoint, "version" | "org"> & { readonly org?: string };

function isCheckpoint(value: unknown): value is AnyCheckpoint {
  const { version, org, search, left, users, span } = Object(value) as { [name: string]: unknown };
  return (
    (version === 1 || version === 2) &&
    (isOrigin(org) || (version === 1 && org === undefined)) &&
    (search === null || typeof search === "string") &&
    Array.isArray(left) &&
    left.every(isRange) &&
    Number.isInteger(users) &&
    Number(users) >= 0 &&
    isRange(span)
  );
}

const isOrigin = (value: unknown): boolean => typeof value === "string" && parseUrl(value)?.origin === value;

function isRange(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((end) => end === null || isTime(end));
}
