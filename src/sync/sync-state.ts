// The state of a copy, as JSON that the next run continues from.

import type { ErrorCall } from "../errors/index.js";
import { isTime } from "../scan/time-span.js";
import { optionError } from "../shared/option-checks.js";
import type { RecentItem } from "./recent-items.js";

/** A reading that is under way: of everything, or of what has changed. */
export interface SyncReading {
  /** When it began, by the server's clock, in ISO 8601. */
  readonly began: string;
  /** What has changed since then is read; `null` for everything. */
  readonly since: string | null;
  /** Where it is. */
  readonly position: unknown;
}

/** The state of a copy after a batch. It is plain JSON of a few kilobytes: store it with the batch, unchanged. */
export interface SyncState {
  /** The version of this format. */
  readonly version: 1;
  readonly of: "users" | "groups";
  /** The origin of the client's `orgUrl`. A client of another org rejects the state. */
  readonly org: string;
  /** Changes up to this time are in the copy, in ISO 8601 by the server's clock; `null` before everything was read once. */
  readonly upTo: string | null;
  /** Deletions up to this time are in the copy. */
  readonly deletionsUpTo: string | null;
  /** The reading that is under way; `null` between readings. */
  readonly reading: SyncReading | null;
  /** The items that were delivered lately. */
  readonly recent: readonly RecentItem[];
  /** The option `fields` of the copy; `null` without it. */
  readonly fields: string | null;
}

/** The problem of a value that is not a state. */
export const NO_STATE = "must be the state of a batch, unchanged; omit it to read everything";

/** Returns the state before the first run. */
export function initialState(of: SyncState["of"], org: string, fields: string | null): SyncState {
  return { version: 1, of, org, upTo: null, deletionsUpTo: null, reading: null, recent: [], fields };
}

/**
 * Checks a stored state.
 * @throws OktaArgumentError - it is malformed, or belongs to another org or to another kind of copy
 */
export function stateOf(value: unknown, of: SyncState["of"], origin: string, call: ErrorCall): SyncState {
  const refuse = (problem: string) => optionError("from", problem, call);
  if (!isState(value)) throw refuse(NO_STATE);
  if (value.of !== of) throw refuse(`is the state of a copy of ${value.of}, not of ${of}`);
  if (value.org !== origin) {
    const same = `if both are URLs of the same org, set the 'org' of the state to "${origin}"`;
    throw refuse(`is the state of a copy of ${value.org}, but the client's org is ${origin}; ${same}`);
  }
  return value;
}

function isState(value: unknown): value is SyncState {
  const { version, of, org, upTo, deletionsUpTo, reading, recent, fields } = fieldsOf(value);
  return (
    version === 1 &&
    (of === "users" || of === "groups") &&
    typeof org === "string" &&
    (upTo === null || isTime(upTo)) &&
    // null only before the first reading has begun
    (isTime(deletionsUpTo) || (deletionsUpTo === null && upTo === null && reading === null)) &&
    (reading === null || isReading(reading)) &&
    Array.isArray(recent) &&
    recent.every(isRecent) &&
    (fields === null || typeof fields === "string")
  );
}

function isReading(value: unknown): boolean {
  const { began, since, position } = fieldsOf(value);
  return isTime(began) && (since === null || isTime(since)) && position !== undefined;
}

function isRecent(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [id, seconds, hash] = value;
  return typeof id === "string" && Number.isInteger(seconds) && typeof hash === "string";
}

const fieldsOf = (value: unknown) => Object(value) as { readonly [name: string]: unknown };
