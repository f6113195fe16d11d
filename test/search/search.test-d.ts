// Expressions that Okta does not support do not compile.

import { expectTypeOf } from "vitest";
import {
  createOkta,
  type Expression,
  type FilterExpression,
  filter,
  not,
  type SearchExpression,
  type SearchProperty,
  search,
  where,
  whereOf,
} from "../../src/index.js";

interface Custom {
  grade?: number | null;
  badge?: number | bigint | null;
  boss: boolean;
  tags?: string[];
  scores?: number[] | null;
  department: "R&D" | "Sales";
}

const okta = () => createOkta<{ profile: Custom }>({ orgUrl: "https://acme.okta.com", token: "00token" });
const whose = whereOf<{ profile: Custom }>();

export function names(attribute: string) {
  where(`profile.${attribute}`).eq("a name that only the program knows");
  expectTypeOf<"profile.grade">().toExtend<SearchProperty<{ profile: Custom }>>();
  expectTypeOf<"profile.login">().toExtend<SearchProperty<{ profile: Custom }>>();
  expectTypeOf<"type.id">().toExtend<SearchProperty>();
  expectTypeOf<"profile.anything">().toExtend<SearchProperty>();
  expectTypeOf<string>().not.toExtend<SearchProperty>();
  // @ts-expect-error a misspelt custom attribute
  whose("profile.grad");
  // @ts-expect-error Okta does not search by it
  where("lastLogin");
  // @ts-expect-error case matters
  where("Status");
}

export function values() {
  where("status").eq("ACTIVE");
  where("status").eq(["ACTIVE", "A_STATUS_OF_TOMORROW"]);
  where("lastUpdated").gt(new Date());
  where("lastUpdated").gt("2026-01-01T00:00:00.000Z");
  where("profile.anything").eq(7).or(where("profile.anything").eq(true));
  whose("profile.grade").ge(7);
  whose("profile.badge")
    .ge(7)
    .or(whose("profile.badge").eq([1, 9007199254740993n]));
  where("profile.anything").gt(9007199254740993n);
  search`profile.badge eq ${9007199254740993n} or profile.badge eq ${[1, 9007199254740993n]}`;
  whose("profile.tags").eq(["a", "b"]);
  whose("profile.scores").gt(3);
  whose("profile.department").eq("R&D");
  // @ts-expect-error a grade is a number
  whose("profile.grade").eq("7");
  // @ts-expect-error a title is a text
  where("profile.title").eq(7);
  // @ts-expect-error a time is a Date, or a text
  where("created").lt(1767225600000);
  // @ts-expect-error no such department
  whose("profile.department").eq("Marketing");
  // @ts-expect-error Okta cannot search for missing attributes
  whose("profile.grade").eq(null);
}

export function operators() {
  where("profile.email").co("@acme.com");
  // @ts-expect-error Okta has co for four properties only
  where("profile.title").co("Engineer");
  // @ts-expect-error a number starts with nothing
  whose("profile.grade").sw("7");
  // @ts-expect-error and a time neither
  where("created").sw("2026");
  // @ts-expect-error booleans have no order
  whose("profile.boss").gt(false);
  // @ts-expect-error a list may have an item that differs, and one that does not
  whose("profile.tags").ne("a");
}

export function opposites() {
  not(where("status").eq("STAGED").and(whose("profile.grade").gt(7)).or(where("created").ne(new Date())));
  not(not(whose("profile.boss").eq(true)));
  // @ts-expect-error Okta cannot search for what does not start so
  not(where("profile.lastName").sw("A"));
  // @ts-expect-error nor for what is missing
  not(where("profile.title").pr());
  // @ts-expect-error nor for either of them among others
  not(where("status").eq("ACTIVE").or(where("profile.title").pr()));
  // @ts-expect-error nor for lists without an item
  not(whose("profile.tags").eq("a"));
  // @ts-expect-error what a template says is not known to the compiler
  not(search`id pr`);
}

export function searchesAndFilters() {
  expectTypeOf(search`id pr`).toEqualTypeOf<SearchExpression>();
  expectTypeOf(search.parse("id pr")).toEqualTypeOf<SearchExpression>();
  expectTypeOf(filter`id eq ${"a"}`).toEqualTypeOf<FilterExpression>();
  expectTypeOf(where("id").eq("a").and(where("lastUpdated").gt(new Date()))).toEqualTypeOf<
    Expression<"filterable" | "negatable">
  >();
  expectTypeOf(where("id").eq("a").and(where("profile.title").eq("a"))).toEqualTypeOf<Expression<"negatable">>();
  expectTypeOf(where("id").eq("a").and(search`id pr`)).toEqualTypeOf<SearchExpression>();

  const byTitle = where("profile.title").eq("Engineer");
  const byStatus = where("status").eq("ACTIVE");
  okta().searchUsers(byTitle.and(byStatus), { sortBy: "profile.lastName", sortOrder: "desc" });
  okta().searchUsers(filter`${byStatus}`);
  okta().filterUsers(byStatus.or(where("lastUpdated").ne(new Date())));
  okta().listUsers({ search: byTitle });
  okta().listUsers({ filter: byStatus });
  // @ts-expect-error a filter does not know titles
  okta().filterUsers(byTitle);
  // @ts-expect-error also not among others
  okta().listUsers({ filter: byStatus.and(byTitle) });
  // @ts-expect-error a filter has an order of lastUpdated only
  okta().filterUsers(where("status").gt("ACTIVE"));
  // @ts-expect-error and no opposites
  okta().filterUsers(not(byStatus));
  // @ts-expect-error the same within a template
  filter`${byTitle}`;
  // @ts-expect-error only a search can be sorted
  okta().filterUsers(byStatus, { sortBy: "profile.lastName" });
}

export function sorting() {
  okta().searchUsers("id pr", { sortBy: "profile.grade" });
  okta().listUsers({ search: "id pr", sortBy: "created", sortOrder: "asc" });
  const plain = createOkta({ orgUrl: "https://acme.okta.com", token: "00token" });
  plain.searchUsers("id pr", { sortBy: "profile.anything" });
  // @ts-expect-error a misspelt attribute
  okta().searchUsers("id pr", { sortBy: "profile.grad" });
  // @ts-expect-error the same in listUsers
  okta().listUsers({ search: "id pr", sortBy: "profile.grad" });
  // @ts-expect-error Okta does not search by it
  plain.searchUsers("id pr", { sortBy: "lastLogin" });
  // @ts-expect-error a filter is not sorted
  okta().listUsers({ filter: 'status eq "ACTIVE"', sortBy: "profile.lastName" });
  // @ts-expect-error nor is the plain list
  okta().listUsers({ sortBy: "profile.lastName" });
  // @ts-expect-error nor the other way round
  okta().listUsers({ sortOrder: "desc" });
}

export function templates() {
  search`status eq ${["ACTIVE"]} and created gt ${new Date()} and profile.grade gt ${7} and profile.boss eq ${true}`;
  // @ts-expect-error Okta cannot search for missing attributes
  search`profile.title eq ${null}`;
  // @ts-expect-error what may be missing must be checked first
  search`profile.title eq ${undefined as string | undefined}`;
  // @ts-expect-error an object is not a value
  search`profile.title eq ${{ name: "a" }}`;
  // @ts-expect-error a text is for search.parse
  search("id pr");
}
