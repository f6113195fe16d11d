// How far a scan got, as JSON that another process can take up.

import { OktaArgumentError } from "../errors.js";

/** Users created from a time on, and before another one: both in ISO 8601, `null` without an end on that side. */
export type CreatedRange = readonly [from: string | null, to: string | null];

/** How far a scan got: what `scanUsers({ from })` goes on with. It is JSON: keep it as it is. */
export interface ScanCheckpoint {
  readonly version: 1;
  /** The expression that was scanned by; `null` for everybody. */
  readonly search: string | null;
  /** The ranges of `created` that are not done. */
  readonly left: readonly CreatedRange[];
  /** The users who were given out. */
  readonly users: number;
  /** When the first and the last of the users were created, as far as known. */
  readonly span: CreatedRange;
}

/**
 * A checkpoint that was kept, checked.
 * @throws OktaArgumentError - it is none
 */
export function checkpointOf(given: unknown): ScanCheckpoint {
  const { version, search, left, users, span } = Object(given) as { [name: string]: unknown };
  const good =
    version === 1 &&
    (search === null || typeof search === "string") &&
    Array.isArray(left) &&
    left.every(isRange) &&
    Number.isInteger(users) &&
    isRange(span);
  if (good) return given as ScanCheckpoint;
  throw new OktaArgumentError("from", "scanUsers: the option 'from' must be what checkpoint() of a scan gave");
}

function isRange(given: unknown): boolean {
  return Array.isArray(given) && given.length === 2 && given.every((end) => end === null || isTime(end));
}

const isTime = (text: unknown): boolean => typeof text === "string" && !Number.isNaN(Date.parse(text));
