// Lists users by status, time of update, name, or expression.

import type { ListUsersOptions, Methods } from "../../generated/methods.js";
import type { PagedList } from "../contract/paged-list.js";
import { OktaArgumentError } from "../errors/index.js";
import type { ProfileSchemas, UserOf } from "../models/profile-types.js";
import type { NamedStatus } from "../models/user-status.js";
import { optionsOf } from "../request/call-options.js";
import type { FilterExpression, SearchExpression } from "../search/expression.js";
import { literal } from "../search/literal.js";
import { timeOfDate } from "../shared/date-time.js";
import { checkSorting, expressionTextOf, searchTextOf, withTexts } from "./list-options.js";
import { required } from "./required-text.js";
import type { RunShortcut } from "./shortcut-runner.js";
import type {
  SearchUsersOptions,
  UpdatedUsersOptions,
  UserListOptions,
  UserQueryOptions,
} from "./user-list-options.js";

/** The lister of each status. A new status in the document does not compile without one. */
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

/**
 * Lists of users. The listers of a status send a `filter`: Okta's plain list leaves out DEPROVISIONED users, and a
 * search can lag a few seconds behind.
 */
export interface UserListers<Profile> {
  /**
   * Lists all users except DEPROVISIONED ones, or those that match `search`, `filter` or `q`.
   * @param options - `search`, `filter` or `q`, sorting, page size, cursor, and call options
   * @throws OktaArgumentError - `search`, `filter` or `q` is empty, `filter` is an expression that only a search
   * supports, or `sortBy` is set without `search`; nothing is sent
   * @throws see {@link Methods.listUsers}
   */
  listUsers(options?: UserQueryOptions<Profile>): PagedList<UserOf<Profile>>;
  /**
   * Lists the ACTIVE users, who can sign in.
   * @param options - page size, cursor, and call options
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "ACTIVE"`
   */
  listActiveUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the DEPROVISIONED (deactivated) users.
   * @param options - page size, cursor, and call options
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "DEPROVISIONED"`
   */
  listDeprovisionedUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the users who are locked out after too many failed sign-ins.
   * @param options - page size, cursor, and call options
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "LOCKED_OUT"`
   */
  listLockedUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the users who must set a new password at their next sign-in.
   * @param options - page size, cursor, and call options
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "PASSWORD_EXPIRED"`
   */
  listPasswordExpiredUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the PROVISIONED users: activated, but not yet enrolled with a password of their own.
   * @param options - page size, cursor, and call options
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "PROVISIONED"`
   */
  listProvisionedUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the users whose password reset is in progress.
   * @param options - page size, cursor, and call options
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "RECOVERY"`
   */
  listRecoveryUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the STAGED users: created, but never activated.
   * @param options - page size, cursor, and call options
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "STAGED"`
   */
  listStagedUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the suspended users.
   * @param options - page size, cursor, and call options
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter=status eq "SUSPENDED"`
   */
  listSuspendedUsers(options?: UserListOptions): PagedList<UserOf<Profile>>;
  /**
   * Lists the users who were updated after a time, for example to synchronize them to another system.
   * @param date - the time, exclusive: a Date, or an ISO 8601 string with a time zone, such as `2026-01-31T09:30:00Z`,
   * or with a day only, which starts in UTC
   * @param options - `status` (default `"ACTIVE"`), page size, cursor, and call options
   * @throws OktaArgumentError - `date` is invalid; nothing is sent
   * @throws see {@link Methods.listUsers}; it sends that operation with a `filter` on `lastUpdated`
   */
  listUsersUpdatedAfter(date: Date | string, options?: UpdatedUsersOptions): PagedList<UserOf<Profile>>;
  /**
   * Finds users whose first name, last name or email starts with a text, for example for a user picker. Returns at most
   * one page, of 10 users by default, without DEPROVISIONED users.
   * @param text - the text to look for
   * @param options - page size, and call options
   * @throws OktaArgumentError - `text` is empty, which would list all users; nothing is sent
   * @throws see {@link Methods.listUsers}; it sends that operation with `q`
   */
  findUsers(text: string, options?: Omit<UserListOptions, "after">): PagedList<UserOf<Profile>>;
  /**
   * Searches users by any attribute, including custom ones. DEPROVISIONED users are included. The search index lags a
   * few seconds behind changes: read by id after a write.
   * @param expression - such as `profile.department eq "Research" and status eq "ACTIVE"`: a string, which is sent as
   * is, or an expression of {@link search} or {@link where}
   * @param options - sorting, page size, cursor, and call options
   * @throws OktaArgumentError - the expression is empty, which would list all users; nothing is sent
   * @throws OktaValidationError (400 E0000031) - while consumed: the expression is invalid
   * @throws see {@link Methods.listUsers}; it sends that operation with `search`
   * @see {@link https://developer.okta.com/docs/reference/user-query/}
   */
  searchUsers(expression: string | SearchExpression, options?: SearchUsersOptions<Profile>): PagedList<UserOf<Profile>>;
  /**
   * Lists users by a filter expression. A filter supports `status`, `lastUpdated`, `id` and `profile.login`, `.email`,
   * `.firstName`, `.lastName`, with `eq` (`lastUpdated` also with `gt ge lt le`), `and` and `or`. DEPROVISIONED users
   * are included.
   * @param expression - such as `status eq "LOCKED_OUT"`: a string, which is sent as is, or an expression of
   * {@link filter} or {@link where}
   * @param options - page size, cursor, and call options
   * @throws OktaArgumentError - the expression is empty, which would list all users, or only a search supports it;
   * nothing is sent
   * @throws OktaValidationError (400 E0000031) - while consumed: the expression is invalid
   * @throws see {@link Methods.listUsers}; it sends that operation with `filter`
   */
  filterUsers(expression: string | FilterExpression, options?: UserListOptions): PagedList<UserOf<Profile>>;
}

/** Creates the listers of a client. */
export function createUserListers<Profile>(run: RunShortcut<Profile>): UserListers<Profile> {
  const list = listerOf(run);
  const listByStatus = (status: NamedStatus, options?: UserListOptions) =>
    list(LISTER_OF_STATUS[status], () => withSelection({ filter: statusIs(status) }, options));

  return {
    listUsers(options) {
      return list("listUsers", () => withTexts(optionsOf(options), "users"));
    },
    listActiveUsers(options) {
      return listByStatus("ACTIVE", options);
    },
    listDeprovisionedUsers(options) {
      return listByStatus("DEPROVISIONED", options);
    },
    listLockedUsers(options) {
      return listByStatus("LOCKED_OUT", options);
    },
    listPasswordExpiredUsers(options) {
      return listByStatus("PASSWORD_EXPIRED", options);
    },
    listProvisionedUsers(options) {
      return listByStatus("PROVISIONED", options);
    },
    listRecoveryUsers(options) {
      return listByStatus("RECOVERY", options);
    },
    listStagedUsers(options) {
      return listByStatus("STAGED", options);
    },
    listSuspendedUsers(options) {
      return listByStatus("SUSPENDED", options);
    },
    listUsersUpdatedAfter(date, options) {
      return list("listUsersUpdatedAfter", () => updatedAfter(date, options), ["status"]);
    },
    findUsers(text, options) {
      return list("findUsers", () => withSelection({ q: required("text", text) }, options));
    },
    searchUsers(expression, options) {
      const search = () => required("expression", searchTextOf(expression));
      return list("searchUsers", () => withSelection({ search: search() }, options));
    },
    filterUsers(expression, options) {
      const filter = () => required("expression", expressionTextOf(expression, "filter", "users"));
      return list("filterUsers", () => withSelection({ filter: filter() }, options));
    },
  };
}

/** Returns the function that starts a lister's list: it sends `listUsers` with the lister's options. */
function listerOf<Profile>(run: RunShortcut<Profile>) {
  /** @param ownOptions - the options of the lister itself */
  return (
    lister: keyof UserListers<unknown>,
    optionsFor: () => ListUsersOptions,
    ownOptions: readonly string[] = [],
  ): PagedList<UserOf<Profile>> => {
    const send = ({ listUsers }: Methods<ProfileSchemas<Profile>>) => {
      const options = optionsFor();
      checkSorting(options);
      return listUsers(options);
    };
    return run({ shortcut: lister, operation: "listUsers" }, send, ownOptions);
  };
}

/** Adds the selection of a lister to its options, which must not have one. */
function withSelection(
  selection: Pick<ListUsersOptions, "filter" | "q" | "search">,
  given: ListUsersOptions | undefined,
): ListUsersOptions {
  const options = optionsOf(given);
  for (const name of ["filter", "q", "search"]) {
    if (name in options) throw new OktaArgumentError(name, `only listUsers takes the option '${name}'`);
  }
  return { ...options, ...selection };
}

const statusIs = (status: string): string => `status eq ${literal(required("status", status))}`;

function updatedAfter(date: Date | string, given: UpdatedUsersOptions | undefined): ListUsersOptions {
  const { status = "ACTIVE", ...options } = optionsOf(given);
  const isUpdated = `lastUpdated gt ${literal(timeOf(date))}`;
  return withSelection({ filter: status === "ANY" ? isUpdated : `${statusIs(status)} and ${isUpdated}` }, options);
}

/** A day, or a time with its time zone: without one, the time would depend on the machine. */
const TIME = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

function timeOf(date: Date | string): string {
  // new Date(null) is 1970 and new Date("1") is in 2001: accept only what TIME matches
  const isText = typeof date === "string";
  const given = isText && TIME.test(date) ? date : timeOfDate(date);
  const time = given === undefined ? null : new Date(given).toJSON();
  // new Date("2026-02-30") is March 2
  if (time !== null && (!isText || isExistingDay(date.slice(0, 10)))) return time;
  throw new OktaArgumentError("date", "'date' must be a valid Date, or a text such as 2026-01-31T09:30:00Z");
}

const isExistingDay = (day: string): boolean => new Date(day).toJSON().startsWith(day);
