// Options for the lists of users. Types only.

import type { ListUsersOptions } from "../../generated/methods.js";
import type { ListCallOptions } from "../contract/call-options.js";
import type { UserProfile, UserStatus } from "../models/profile-types.js";
import type { FilterExpression, SearchExpression } from "../search/expression.js";
import type { PropertyOf } from "../search/property-types.js";

/** Options for a lister whose name or argument selects the users. */
export interface UserListOptions
  extends ListCallOptions,
    Pick<ListUsersOptions, "after" | "limit" | "fields" | "expand" | "contentType"> {}

/** How the results of a search are sorted. Okta sorts no other list of users. */
export interface Sorting<Profile = UserProfile> {
  /** The property to sort by, such as `profile.lastName`. Users with equal values are sorted by id. */
  sortBy?: PropertyOf<Profile> | undefined;
  /**
   * The sort direction; ignored without `sortBy`.
   * @defaultValue "asc"
   */
  sortOrder?: "asc" | "desc" | undefined;
}

/** Options for `searchUsers`. */
export interface SearchUsersOptions<Profile = UserProfile> extends UserListOptions, Sorting<Profile> {}

/** Options for `listUsers` with any query. */
interface AnyQueryOptions extends Omit<ListUsersOptions, "search" | "filter" | "sortBy" | "sortOrder"> {
  /** An expression as for `filterUsers`. */
  filter?: string | FilterExpression | undefined;
}

/** The same with a search, whose results can be sorted. */
interface SortedQueryOptions<Profile> extends AnyQueryOptions, Sorting<Profile> {
  /** An expression as for `searchUsers`. */
  search: string | SearchExpression;
}

/** The same without sorting; `search` is optional. */
interface UnsortedQueryOptions extends AnyQueryOptions {
  /** An expression as for `searchUsers`. */
  search?: string | SearchExpression | undefined;
  sortBy?: undefined;
  sortOrder?: undefined;
}

/** Options for `listUsers`. `search` and `filter` take expressions; only a search can be sorted. */
export type UserQueryOptions<Profile = UserProfile> = SortedQueryOptions<Profile> | UnsortedQueryOptions;

/** Options for `listUsersUpdatedAfter`. */
export interface UpdatedUsersOptions extends UserListOptions {
  /**
   * The status of the users to list; `"ANY"` for all users, including DEPROVISIONED ones.
   * @defaultValue "ACTIVE"
   */
  status?: UserStatus | "ANY" | undefined;
}
