// The list that a reader of a scan requests.

import type { Methods } from "../../generated/methods.js";
import type { PagedList } from "../contract/paged-list.js";
import { type ErrorCall, OktaApiError } from "../errors/index.js";
import type { ProfileSchemas, UserOf } from "../models/profile-types.js";
import type { ObservedCall } from "../observability/observed-call.js";
import type { Clock } from "../shared/platform.js";
import { withField } from "./creation-order.js";
import type { ScanPlan } from "./options.js";

/** The settings that a client passes to its scans. */
export interface ScanSettings<Profile> {
  /** How errors name the scan; `undefined` for `scanUsers`. */
  readonly call?: ErrorCall;
  /** The origin of the client's org. */
  readonly origin: string;
  /**
   * Creates a `listUsers` whose pages are reported as parts of the scan: a reader can fail without the scan failing.
   * @param call - how errors name the scan
   * @param endsAt - when the scan's deadline expires, by the clock
   * @param observed - the scan, if anything observes it
   */
  readonly createPartialList: (
    call: ErrorCall,
    endsAt: number | undefined,
    observed: ObservedCall | undefined,
  ) => Methods<ProfileSchemas<Profile>>["listUsers"];
  /** Reports that a scan begins; `undefined` if nothing observes it. */
  readonly openScan: (call: ErrorCall) => ObservedCall | undefined;
  /** The signals of `okta.with()`. */
  readonly signals: readonly AbortSignal[];
  /** The deadline of `okta.with()`, in milliseconds. */
  readonly scopeDeadline: number | undefined;
  /** The client's own deadline, in milliseconds. */
  readonly deadline: number | undefined;
  readonly clock: Clock;
}

/** The users of a page: the most that Okta returns. */
export const PAGE_SIZE = 200;

/** Matches all users. Without a search, Okta leaves out DEPROVISIONED users and does not sort. */
const ALL_USERS = 'created ge "1970-01-01T00:00:00.000Z"';
/** The same for an org that refuses ranges of `created`. */
const ALL_USERS_BY_LOGIN = "profile.login pr";

/** The search of a reader. */
export interface Selection {
  readonly expression: string;
  /** Whether it has a condition on `created`, which an org may refuse. */
  readonly ranged: boolean;
}

/**
 * Combines the caller's search with a range.
 * @param search - the caller's search; `undefined` for all users
 * @param condition - the condition on `created`; `undefined` for no limit
 * @param divisible - whether the org accepts ranges of `created`; `undefined` while unknown
 */
export function selectionOf(
  search: string | undefined,
  condition: string | undefined,
  divisible: boolean | undefined,
): Selection {
  if (divisible === false) return { expression: search ?? ALL_USERS_BY_LOGIN, ranged: false };
  if (search === undefined) return { expression: condition ?? ALL_USERS, ranged: true };
  return condition === undefined
    ? { expression: search, ranged: false }
    : { expression: `(${search}) and ${condition}`, ranged: true };
}

/** Whether an error is the org's refusal of a search. */
export function isRefusal(error: unknown): boolean {
  // a missing scope also causes a 400, and another search would not help
  return error instanceof OktaApiError && error.status === 400 && error.requiredScopes === undefined;
}

/** Lists the users that match an expression, in the order of creation. */
export type List<User> = (expression: string, sortOrder: "asc" | "desc", limit: number) => PagedList<User>;

/**
 * Creates the list function of the readers.
 * @param signal - ends the lists
 */
export function listBy<Profile>(
  listUsers: Methods<ProfileSchemas<Profile>>["listUsers"],
  { fields, ...options }: ScanPlan["listOptions"],
  signal: AbortSignal,
): List<UserOf<Profile>> {
  return (search, sortOrder, limit) =>
    listUsers({
      ...options,
      search,
      sortBy: "created",
      sortOrder,
      limit,
      fields: withField(fields, "created"),
      signal,
      // the deadline applies to the whole scan; the other readers replace the prefetch
      deadline: 0,
      readAhead: 0,
    });
}
