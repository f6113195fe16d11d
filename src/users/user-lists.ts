// Lists of users by what people ask for: a status, a time, a name, an expression.

import type { ListUsersOptions, Methods } from "../../generated/methods.js";
import type { ListCallOptions, PagedList } from "../contract/operation.js";
import { OktaArgumentError } from "../errors/index.js";
import type { ProfileSchemas, UserOf, UserProfile, UserStatus } from "../models/profile-types.js";
import { optionsOf } from "../request/call-options.js";
import type { FilterExpression, SearchExpression } from "../search/expression.js";
import { literal } from "../search/literal.js";
import type { PropertyOf } from "../search/property-types.js";
import { checkSorting, searchTextOf, textOf, withTexts } from "./list-options.js";
import { required } from "./required-text.js";
import type { RunShortcut } from "./shortcut-runner.js";

/** The options of a lister that says itself which users it lists. */
export interface UserListOptions
  extends ListCallOptions,
    Pick<ListUsersOptions, "after" | "limit" | "fields" | "expand" | "contentType"> {}

/** How Okta sorts what a search finds. It sorts no other list. */
export interface Sorting<Profile = UserProfile> {
  /** The property to sort by, such as `profile.lastName`. Users who are alike in it come in the order of their ids. */
  sortBy?: PropertyOf<Profile> | undefined;
  /**
   * Which way. Without effect if `sortBy` is missing.
   * @defaultValue "asc"
   */
  sortOrder?: "asc" | "desc" | undefined;
}

/** The options of {@link UserListers.searchUsers}. */
export interface SearchUsersOptions<Profile = UserProfile> extends UserListOptions, Sorting<Profile> {}

/** The options of {@link UserListers.listUsers} that any list takes. */
interface AnyQueryOptions extends Omit<ListUsersOptions, "search" | "filter" | "sortBy" | "sortOrder"> {
  /** What {@link UserListers.filterUsers} takes. */
  filter?: string | FilterExpression | undefined;
}

/** The same with a search, which can be sorted. */
interface SortedQueryOptions<Profile> extends AnyQueryOptions, Sorting<Profile> {
  /** What {@link UserListers.searchUsers} takes. */
  search: string | SearchExpression;
}

/** The same without a search, or with one that is not sorted. */
interface UnsortedQueryOptions extends AnyQueryOptions {
  /** What {@link UserListers.searchUsers} takes. */
  search?: string | SearchExpression | undefined;
  sortBy?: undefined;
  sortOrder?: undefined;
}

/** The options of {@link UserListers.listUsers}: `search` and `filter` may be expressions, and a search be sorted. */
export type UserQueryOptions<Profile = UserProfile> = SortedQueryOptions<Profile> | UnsortedQueryOptions;

/** The options of {@link UserListers.listUsersUpdatedAfter}. */
export interface UpdatedUsersOptions extends UserListOptions {
  /**
   * The status of the users to list; `"ANY"` for all, DEPROVISIONED ones included.
   * @defaultValue "ACTIVE"
   */
  status?: UserStatus | "ANY" | undefined;
}

/** The statuses that Okta's document names. */
type NamedStatus = UserStatus extends infer S ? (S extends string ? (string extends S ? never : S) : never) : never;

/** The lister of each status. A status that the document gains must get one here: without it this does not compile. */
const LISTER_OF_STATUS = {
  ACTIVE: "listActiveUsers",
  DEPROVISIONED: "listDeprovisionedUsers",
  LOCKED_OUT: "listLockedUsers",
  PASSWORD_EXPIRED: "listPasswordExpiredUsers",
  PROVISIONED: "listProvisionedUsers",
  RECOVERY: "listRecoveryUsers",
  STAGED: "listStagedUsers",
  SUSPENDED: "listSuspendedUsers",
} as const satisfies Record<NamedStatus, keyof UserListers<unknown>>;

type StatusLister = (typeof LISTER_OF_STATUS)[NamedStatus];

/**
 * The listers. Those of a status send a `filter`, because the plain list of Okta leaves DEPROVISIONED users out, and
 * a search may be a few seconds behind.
 */
export interface UserListers<Profile> {
  /**
   * Lists users: all but the DEPROVISIONED ones, or by `search`, `filter` or `q`.
   * @param options - which users, page size, cursor, and how it is called
   * @throws OktaArgumentError - `search`, `filter` or `q` is empty, `filter` is an expression that only a search takes, or what
   * is no search is to be sorted; nothing is sent
   * @throws see {@link Methods.listUsers}
   */
  listUsers(options?: UserQueryOptions<Profile>): PagedList<UserOf<Profile>>;
  /**
   * Lists the users who can sign in.
   * @param options - page size, cursor, and how it is called
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "ACTIVE"`
   */
  listActiveUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the deactivated users, whom the plain list leaves out.
   * @param options - page size, cursor, and how it is called
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "DEPROVISIONED"`
   */
  listDeprovisionedUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the users whom too many failed sign-ins have locked out.
   * @param options - page size, cursor, and how it is called
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "LOCKED_OUT"`
   */
  listLockedUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the users who must set a new password at their next sign-in.
   * @param options - page size, cursor, and how it is called
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "PASSWORD_EXPIRED"`
   */
  listPasswordExpiredUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the users who are activated, but have not finished their own first steps.
   * @param options - page size, cursor, and how it is called
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "PROVISIONED"`
   */
  listProvisionedUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the users who are in the middle of a password reset.
   * @param options - page size, cursor, and how it is called
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "RECOVERY"`
   */
  listRecoveryUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the users who exist, and were never activated.
   * @param options - page size, cursor, and how it is called
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "STAGED"`
   */
  listStagedUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the users whom an admin has suspended.
   * @param options - page size, cursor, and how it is called
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "SUSPENDED"`
   */
  listSuspendedUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the users who changed after a time, as a job does that copies them elsewhere.
   * @param date - the time, exclusive: a Date, or a string in ISO 8601: a day, which begins in UTC, or a time with its
   * zone, such as `2026-01-31T09:30:00Z`
   * @param options - the status (ACTIVE unless you say another, or `"ANY"`), page size, cursor, how it is called
   * @throws OktaArgumentError - `date` is not a time; nothing is sent
   * @throws see {@link Methods.listUsers}; it sends that operation with a `filter` on `lastUpdated`
   */
  listUsersUpdatedAfter(date: Date | string, options?: UpdatedUsersOptions): PagedList<UserOf<Profile>>;
  /**
   * Finds users whose first name, last name or email begins with a text, as a people picker does. One page at most,
   * 10 users unless `limit` says otherwise; DEPROVISIONED users are left out.
   * @param text - what a person typed
   * @param options - page size, and how it is called
   * @throws OktaArgumentError - `text` is empty, which would list everybody; nothing is sent
   * @throws see {@link Methods.listUsers}; it sends that operation with `q`
   */
  findUsers(text: string, options?: Omit<UserListOptions, "after">): PagedList<UserOf<Profile>>;
  /**
   * Searches users by an expression over any attribute, custom ones too. DEPROVISIONED users are included. The index
   * behind it follows changes within seconds, not at once: read by id after a write.
   * @param expression - such as `profile.department eq "Research" and status eq "ACTIVE"`: a string, which is sent as it
   * is, or what {@link search} and {@link where} make
   * @param options - sorting, page size, cursor, and how it is called
   * @throws OktaArgumentError - the expression is empty, which would list everybody; nothing is sent
   * @throws OktaValidationError (400 E0000031) - while consumed: Okta cannot read the expression
   * @throws see {@link Methods.listUsers}; it sends that operation with `search`
   * @see {@link https://developer.okta.com/docs/reference/user-query/}
   */
  searchUsers(expression: string | SearchExpression, options?: SearchUsersOptions<Profile>): PagedList<UserOf<Profile>>;
  /**
   * Lists users by a filter expression: only `status`, `lastUpdated`, `id` and `profile.login`, `.email`,
   * `.firstName`, `.lastName`, only with `eq` (`lastUpdated` also with `gt ge lt le`), `and`, `or`. DEPROVISIONED
   * users are included.
   * @param expression - such as `status eq "LOCKED_OUT"`: a string, which is sent as it is, or what {@link filter} and
   * {@link where} make
   * @param options - page size, cursor, and how it is called
   * @throws OktaArgumentError - the expression is empty, which would list everybody, or one that only a search takes;
   * nothing is sent
   * @throws OktaValidationError (400 E0000031) - while consumed: Okta cannot read the expression
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter`
   */
  filterUsers(expression: string | FilterExpression, options?: UserListOptions): PagedList<UserOf<Profile>>;
}

/** Makes the listers of a client. */
export function createListers<Profile>(run: RunShortcut<Profile>): UserListers<Profile> {
  /** @param own - the lister's own options */
  function list(
    shortcut: keyof UserListers<unknown>,
    optionsFor: () => ListUsersOptions,
    own: readonly string[] = [],
  ): PagedList<UserOf<Profile>> {
    const send = ({ listUsers }: Methods<ProfileSchemas<Profile>>) => {
      const options = optionsFor();
      checkSorting(options);
      return listUsers(options);
    };
    return run({ shortcut, operation: "listUsers" }, send, own);
  }

  const byStatus = Object.entries(LISTER_OF_STATUS).map(([status, name]) => [
    name,
    (options?: UserListOptions) => list(name, () => chosen({ filter: statusIs(status) }, options)),
  ]);
  return {
    listUsers: (given) => list("listUsers", () => withTexts(optionsOf(given), "users")),
    ...(Object.fromEntries(byStatus) as Pick<UserListers<Profile>, StatusLister>),
    listUsersUpdatedAfter: (date, given) => {
      const optionsFor = () => {
        const { status = "ACTIVE", ...options } = optionsOf(given);
        const after = `lastUpdated gt ${literal(timeOf(date))}`;
        return chosen({ filter: status === "ANY" ? after : `${statusIs(status)} and ${after}` }, options);
      };
      return list("listUsersUpdatedAfter", optionsFor, ["status"]);
    },
    findUsers: (text, options) => list("findUsers", () => chosen({ q: required("text", text) }, options)),
    searchUsers: (expression, options) =>
      list("searchUsers", () => chosen({ search: required("expression", searchTextOf(expression)) }, options)),
    filterUsers: (expression, options) =>
      list("filterUsers", () =>
        chosen({ filter: required("expression", textOf(expression, "filter", "users")) }, options),
      ),
  };
}

/** The options of a lister that says itself whom it lists. */
function chosen(
  whom: Pick<ListUsersOptions, "filter" | "q" | "search">,
  given: ListUsersOptions | undefined,
): ListUsersOptions {
  const options = optionsOf(given);
  for (const name of ["filter", "q", "search"]) {
    if (name in options) throw new OktaArgumentError(name, `'${name}' is for listUsers`);
  }
  return { ...options, ...whom };
}

const statusIs = (status: string): string => `status eq ${literal(required("status", status))}`;

/** A day, or a time with its zone: without one it would be another time on each machine. */
const TIME = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

function timeOf(date: Date | string): string {
  // the Date constructor takes much for a time: null is 1970, and "1" is in 2001
  const given = date instanceof Date || (typeof date === "string" && TIME.test(date));
  const time = given ? new Date(date).toJSON() : null;
  // it takes February 30 for March 2, too
  if (time !== null && (date instanceof Date || isDay(date.slice(0, 10)))) return time;
  throw new OktaArgumentError("date", "'date' must be a valid Date, or a text such as 2026-01-31T09:30:00Z");
}

const isDay = (day: string): boolean => new Date(day).toJSON().startsWith(day);
