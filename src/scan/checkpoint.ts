// How far a scan got, as JSON that another process can take up.

import { OktaArgumentError } from "../errors/index.js";
import { SCAN } from "./scan-name.js";
import { areApart, type CreatedRange, spanOf } from "./time-span.js";

/** How far a scan got: what `scanUsers({ from })` goes on with. It is JSON: keep it as it is. */
export interface ScanCheckpoint {
  /** The version of this format. The first one did not name the org; it is still accepted, and its org is not checked. */
  readonly version: 2;
  /** The origin of the org, from the client's `orgUrl`. A client of another one refuses the checkpoint. */
  readonly org: string;
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
 * @param origin - that of the client's org
 * @throws OktaArgumentError - it is none, of another org, or has ranges that overlap
 */
export function checkpointOf(given: unknown, origin: string): ScanCheckpoint {
  if (!isCheckpoint(given)) throw wrong("must be what checkpoint() of a scan returned");
  const { org = origin, left } = given;
  if (org !== origin) {
    const same = `if both are URLs of the same org, set the 'org' of the checkpoint to "${origin}"`;
    throw wrong(`is a checkpoint of ${org}, but the client's org is ${origin}; ${same}`);
  }
  if (!areApart(left.map(spanOf))) {
    throw wrong("has ranges that overlap, or that end before they begin; use it as checkpoint() returned it");
  }
  return { ...given, version: 2, org };
}

function wrong(why: string): OktaArgumentError {
  return new OktaArgumentError("from", `the option 'from' ${why}`, SCAN);
}

/** A checkpoint, also of the first version, which has no `org`. */
type AnyCheckpoint = Omit<ScanCheckpoint, "version" | "org"> & { readonly org?: string };

function isCheckpoint(given: unknown): given is AnyCheckpoint {
  const { version, org, search, left, users, span } = Object(given) as { [name: string]: unknown };
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

const isOrigin = (given: unknown): boolean =>
  typeof given === "string" && URL.canParse(given) && new URL(given).origin === given;

function isRange(given: unknown): boolean {
  return Array.isArray(given) && given.length === 2 && given.every((end) => end === null || isTime(end));
}

const isTime = (text: unknown): boolean => typeof text === "string" && !Number.isNaN(Date.parse(text));
