// Expressions over groups that Okta does not support do not compile.

import { expectTypeOf } from "vitest";
import {
  createOkta,
  filter,
  type Group,
  type GroupExpression,
  type GroupFilterExpression,
  type GroupProperty,
  type GroupSearchExpression,
  groupFilter,
  groupSearch,
  groupWhere,
  not,
  type PagedList,
  search,
  where,
} from "../../src/index.js";

const okta = () => createOkta({ orgUrl: "https://acme.okta.com", token: "00token" });

export function names(attribute: string) {
  groupWhere(`profile.${attribute}`).eq("a name that only the program knows");
  expectTypeOf<"profile.samAccountName" | "profile.anything" | "source.id">().toExtend<GroupProperty>();
  expectTypeOf<string>().not.toExtend<GroupProperty>();
  // @ts-expect-error a property of users
  groupWhere("status");
  // @ts-expect-error case matters
  groupWhere("lastmembershipupdated");
  // @ts-expect-error a property of groups
  where("lastMembershipUpdated");
}

export function values() {
  groupWhere("type").eq(["OKTA_GROUP", "A_TYPE_OF_TOMORROW"]);
  groupWhere("lastMembershipUpdated").gt(new Date());
  groupWhere("profile.level").eq([7, 9007199254740993n, true, "a"]);
  // @ts-expect-error a name is a text
  groupWhere("profile.name").eq(7);
  // @ts-expect-error a time is a Date, or a text
  groupWhere("created").lt(1767225600000);
  // @ts-expect-error Okta cannot search for missing attributes
  groupWhere("profile.description").eq(null);
}

export function operators() {
  groupWhere("profile.name").co("Team");
  groupWhere("source.id").sw("0oa");
  // @ts-expect-error Okta has co for two properties only
  groupWhere("profile.samAccountName").co("West");
  // @ts-expect-error and an order for times only
  groupWhere("profile.name").gt("A");
  // @ts-expect-error a time starts with nothing
  groupWhere("created").sw("2026");
  // @ts-expect-error Okta's search of groups has no pr
  groupWhere("profile.description").pr();
  // @ts-expect-error nor can it search for another name
  groupWhere("profile.name").ne("A");
}

export function opposites() {
  expectTypeOf(not(groupWhere("created").gt(new Date()))).toEqualTypeOf<GroupExpression<"negatable">>();
  not(groupWhere("lastUpdated").ne(new Date()).or(groupWhere("created").le("2026-01-01")));
  // @ts-expect-error only times have an order, and so an opposite
  not(groupWhere("type").eq("OKTA_GROUP"));
}

export function searchesAndFilters() {
  expectTypeOf(groupSearch`id eq ${"a"}`).toEqualTypeOf<GroupSearchExpression>();
  expectTypeOf(groupSearch.parse('id eq "a"')).toEqualTypeOf<GroupSearchExpression>();
  expectTypeOf(groupFilter`id eq ${"a"}`).toEqualTypeOf<GroupFilterExpression>();
  const byName = groupWhere("profile.name").eq("Team");
  const byType = groupWhere("type").eq("OKTA_GROUP");
  const changed = groupWhere("lastMembershipUpdated").gt(new Date());
  expectTypeOf(byType.and(changed)).toEqualTypeOf<GroupExpression<"filterable">>();
  expectTypeOf(byType.or(byName)).toEqualTypeOf<GroupExpression>();
  expectTypeOf(okta().listGroups({ search: byName.and(byType) })).toEqualTypeOf<PagedList<Group>>();
  okta().listGroups({ filter: byType.and(changed), limit: 200 });
  okta().listGroups({ search: "profile.rank pr", sortBy: "profile.rank" });
  // @ts-expect-error a filter does not know names
  okta().listGroups({ filter: byName });
  // @ts-expect-error the same within a template
  groupFilter`${byName}`;
  // @ts-expect-error nor when a group was created
  okta().listGroups({ filter: groupWhere("created").gt(new Date()) });
}

export function sorting() {
  okta().listGroups({ search: 'type eq "OKTA_GROUP"', sortBy: "lastMembershipUpdated", sortOrder: "desc" });
  // @ts-expect-error a property of users
  okta().listGroups({ search: 'type eq "OKTA_GROUP"', sortBy: "status" });
  // @ts-expect-error a filter is not sorted
  okta().listGroups({ filter: 'type eq "OKTA_GROUP"', sortBy: "profile.name" });
  // @ts-expect-error nor is the plain list
  okta().listGroups({ sortBy: "profile.name" });
}

export function usersAreNotGroups() {
  const groups = groupWhere("id").eq("00g1");
  const users = where("id").eq("00u1");
  // @ts-expect-error an expression for users cannot select groups
  okta().listGroups({ search: users });
  // @ts-expect-error as filter neither
  okta().listGroups({ filter: filter`id eq ${"a"}` });
  // @ts-expect-error nor do groups find users
  okta().searchUsers(groups);
  // @ts-expect-error not by a filter
  okta().filterUsers(groups);
  // @ts-expect-error not in listUsers
  okta().listUsers({ search: groups });
  // @ts-expect-error not in a scan
  okta().scanUsers({ search: groups });
  // @ts-expect-error nor are they joined
  users.and(groups);
  // @ts-expect-error in either order
  groups.or(users);
  // @ts-expect-error nor within a template
  search`${groups}`;
  // @ts-expect-error of either
  groupSearch`${users}`;
}
