// How a reader of a scan lists users.

import type { Methods } from "../../generated/methods.js";
import type { PagedList } from "../contract/operation.js";
import { OktaApiError } from "../errors/index.js";
import type { ProfileSchemas, UserOf } from "../models/profile-types.js";
import type { Connection } from "../request/connection.js";
import type { Clock } from "../shared/platform.js";
import { withCreated } from "./creation-order.js";
import type { ScanPlan } from "./options.js";

/** What a client gives its scans. */
export interface ScanSettings<Profile> {
  /** The origin of the client's org. */
  readonly origin: string;
  /**
   * Makes a `listUsers` that tells nobody of failures: those of a reader may be none of the scan.
   * @param endsAt - when the scan's deadline ends it, by the clock
   */
  readonly quietly: (endsAt: number | undefined) => Methods<ProfileSchemas<Profile>>["listUsers"];
  /** Tells of the scan's own failure. */
  readonly failed: Connection["failed"];
  /** The client's own deadline, in milliseconds. */
  readonly deadline: number | undefined;
  readonly clock: Clock | undefined;
}

/** A search that everybody meets: without one, DEPROVISIONED users would be left out, and nothing sorted. */
const EVERYBODY = 'created ge "1970-01-01T00:00:00.000Z"';
/** The same for an org that refuses ranges of `created`. */
const EVERYBODY_BY_LOGIN = "profile.login pr";

/** What a reader searches for. */
export interface Selection {
  readonly expression: string;
  /** Whether it limits the time of creation, which an org may refuse. */
  readonly ranged: boolean;
}

/**
 * The search of a reader.
 * @param search - the caller's; `undefined` for everybody
 * @param condition - the range of `created`; `undefined` for all of the time
 * @param divisible - whether the org takes ranges of `created`; `undefined` before that is known
 */
export function selectionOf(
  search: string | undefined,
  condition: string | undefined,
  divisible: boolean | undefined,
): Selection {
  if (divisible === false) return { expression: search ?? EVERYBODY_BY_LOGIN, ranged: false };
  if (search === undefined) return { expression: condition ?? EVERYBODY, ranged: true };
  return condition === undefined
    ? { expression: search, ranged: false }
    : { expression: `(${search}) and ${condition}`, ranged: true };
}

/** Whether an error is an org's refusal of what was searched for. */
export function isRefusal(error: unknown): boolean {
  // a missing scope has another remedy
  return error instanceof OktaApiError && error.status === 400 && error.requiredScopes === undefined;
}

/** Lists who meets an expression, from the one who was created first, or last. */
export type List<User> = (expression: string, sortOrder: "asc" | "desc", limit: number) => PagedList<User>;

/** @param signal - ends what is listed */
export function listBy<Profile>(
  listUsers: Methods<ProfileSchemas<Profile>>["listUsers"],
  { fields, ...how }: ScanPlan["how"],
  signal: AbortSignal,
): List<UserOf<Profile>> {
  return (search, sortOrder, limit) =>
    listUsers({
      ...how,
      search,
      sortBy: "created",
      sortOrder,
      limit,
      fields: withCreated(fields),
      signal,
      // the deadline is that of the whole; and the readers are each other's pages ahead
      deadline: 0,
      readAhead: 0,
    });
}
