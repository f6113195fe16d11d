// Lists groups, also by search and filter expressions.

import type { ListGroupsOptions } from "../../generated/methods.js";
import type { PagedList } from "../contract/paged-list.js";
import type { Group } from "../models/profile-types.js";
import { optionsOf } from "../request/call-options.js";
import type { GroupFilterExpression, GroupSearchExpression } from "../search/group-expression.js";
import type { GroupProperty } from "../search/group-property-types.js";
import { checkSorting, withTexts } from "./list-options.js";
import type { RunShortcut } from "./shortcut-runner.js";

/** How the results of a search are sorted. Okta sorts no other list of groups. */
export interface GroupSorting {
  /** The property to sort by, such as `profile.name`. Groups with equal values are sorted by id. */
  sortBy?: GroupProperty | undefined;
  /**
   * The sort direction; ignored without `sortBy`.
   * @defaultValue "asc"
   */
  sortOrder?: "asc" | "desc" | undefined;
}

/** Options for {@link GroupLists.listGroups} with any query. */
interface AnyGroupQueryOptions extends Omit<ListGroupsOptions, "search" | "filter" | "sortBy" | "sortOrder"> {
  /** A string, which is sent as is, or an expression of {@link groupFilter} or {@link groupWhere}. */
  filter?: string | GroupFilterExpression | undefined;
}

/** The same with a search, whose results can be sorted. */
interface SortedGroupQueryOptions extends AnyGroupQueryOptions, GroupSorting {
  /** A string, which is sent as is, or an expression of {@link groupSearch} or {@link groupWhere}. */
  search: string | GroupSearchExpression;
}

/** The same without sorting; `search` is optional. */
interface UnsortedGroupQueryOptions extends AnyGroupQueryOptions {
  /** A string, which is sent as is, or an expression of {@link groupSearch} or {@link groupWhere}. */
  search?: string | GroupSearchExpression | undefined;
  sortBy?: undefined;
  sortOrder?: undefined;
}

/** Options for {@link GroupLists.listGroups}. `search` and `filter` take expressions; only a search can be sorted. */
export type GroupQueryOptions = SortedGroupQueryOptions | UnsortedGroupQueryOptions;

/** Lists of groups. */
export interface GroupLists {
  /**
   * Lists all groups, or those that match `search`, `filter` or `q`. The search index lags a few seconds behind
   * changes.
   * @param options - `search`, `filter` or `q`, sorting, page size, cursor, and call options
   * @throws OktaArgumentError - `search`, `filter` or `q` is empty, which would list every group; an expression is for
   * users, or `filter` is an expression that only a search supports; `sortBy` is set without `search`. Nothing is sent
   * @throws OktaValidationError (400 E0000031) - while consumed: the expression is invalid
   * @see {@link Methods.listGroups}
   * @example
   * ```ts
   * const changed = groupFilter`type eq ${"OKTA_GROUP"} and lastMembershipUpdated gt ${new Date("2026-01-01")}`;
   * for await (const group of okta.listGroups({ filter: changed })) console.log(group.id, group.profile.name);
   * ```
   */
  listGroups(options?: GroupQueryOptions): PagedList<Group>;
}

/** Creates the group lists of a client. */
export function createGroupLists<Profile>(run: RunShortcut<Profile>): GroupLists {
  return {
    listGroups(given) {
      return run({ shortcut: "listGroups", operation: "listGroups" }, ({ listGroups }) => {
        const options = withTexts(optionsOf(given), "groups");
        checkSorting(options);
        return listGroups(options);
      });
    },
  };
}
