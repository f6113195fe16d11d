// Lists of groups by an expression.

import type { ListGroupsOptions } from "../../generated/methods.js";
import type { PagedList } from "../contract/operation.js";
import type { Group } from "../models/profile-types.js";
import { optionsOf } from "../request/call-options.js";
import type { GroupFilterExpression, GroupSearchExpression } from "../search/group-expression.js";
import type { GroupProperty } from "../search/group-property-types.js";
import { checkSorting, withTexts } from "./list-options.js";
import type { RunShortcut } from "./shortcut-runner.js";

/** How Okta sorts the groups that a search finds. It sorts no other list. */
export interface GroupSorting {
  /** The property to sort by, such as `profile.name`. Groups that are alike in it come in the order of their ids. */
  sortBy?: GroupProperty | undefined;
  /**
   * Which way. Without effect if `sortBy` is missing.
   * @defaultValue "asc"
   */
  sortOrder?: "asc" | "desc" | undefined;
}

/** The options of {@link GroupLists.listGroups} with any query. */
interface AnyGroupQueryOptions extends Omit<ListGroupsOptions, "search" | "filter" | "sortBy" | "sortOrder"> {
  /** A string, which is sent as it is, or what {@link groupFilter} and {@link groupWhere} make. */
  filter?: string | GroupFilterExpression | undefined;
}

/** The same with a search, which can be sorted. */
interface SortedGroupQueryOptions extends AnyGroupQueryOptions, GroupSorting {
  /** A string, which is sent as it is, or what {@link groupSearch} and {@link groupWhere} make. */
  search: string | GroupSearchExpression;
}

/** The same without a search, or with one that is not sorted. */
interface UnsortedGroupQueryOptions extends AnyGroupQueryOptions {
  /** A string, which is sent as it is, or what {@link groupSearch} and {@link groupWhere} make. */
  search?: string | GroupSearchExpression | undefined;
  sortBy?: undefined;
  sortOrder?: undefined;
}

/** The options of {@link GroupLists.listGroups}: `search` and `filter` may be expressions, and a search be sorted. */
export type GroupQueryOptions = SortedGroupQueryOptions | UnsortedGroupQueryOptions;

/** Lists of groups. */
export interface GroupLists {
  /**
   * Lists groups: all of them, or by `search`, `filter` or `q`. The index behind `search` follows changes within seconds,
   * not at once.
   * @param options - which groups, page size, cursor, and how it is called
   * @throws OktaArgumentError - `search`, `filter` or `q` is empty, which would list every group; an expression is over users,
   * or one that only a search takes is the `filter`; what is not a search is to be sorted. Nothing is sent
   * @throws OktaValidationError (400 E0000031) - while consumed: Okta cannot read the expression
   * @see {@link Methods.listGroups}
   * @example
   * ```ts
   * const changed = groupFilter`type eq ${"OKTA_GROUP"} and lastMembershipUpdated gt ${new Date("2026-01-01")}`;
   * for await (const group of okta.listGroups({ filter: changed })) console.log(group.id, group.profile.name);
   * ```
   */
  listGroups(options?: GroupQueryOptions): PagedList<Group>;
}

/** Makes the lists of groups of a client. */
export function createGroupLists<Profile>(run: RunShortcut<Profile>): GroupLists {
  return {
    listGroups: (given) =>
      run({ shortcut: "listGroups", operation: "listGroups" }, ({ listGroups }) => {
        const options = withTexts(optionsOf(given), "groups");
        checkSorting(options);
        return listGroups(options);
      }),
  };
}
