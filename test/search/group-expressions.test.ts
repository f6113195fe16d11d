import { describe, expect, test } from "vitest";
import {
  type GroupExpression,
  groupFilter,
  groupSearch,
  groupWhere,
  not,
  OktaArgumentError,
  search,
  where,
} from "../../src/index.js";
import { errorOf } from "../support/error-of.js";

const time = new Date("2026-01-02T03:04:05.678Z");
const stamp = '"2026-01-02T03:04:05.678Z"';

describe("groupWhere prints Okta's syntax", () => {
  test.each<[string, GroupExpression]>([
    ['type eq "OKTA_GROUP"', groupWhere("type").eq("OKTA_GROUP")],
    ['(type eq "APP_GROUP" or type eq "BUILT_IN")', groupWhere("type").eq(["APP_GROUP", "BUILT_IN"])],
    ['id eq "00g1"', groupWhere("id").eq("00g1")],
    ['source.id eq "0oa1"', groupWhere("source.id").eq("0oa1")],
    ['profile.name sw "Team "', groupWhere("profile.name").sw("Team ")],
    ['profile.name eq "R\\"D"', groupWhere("profile.name").eq('R"D')],
    ['profile.description co "west"', groupWhere("profile.description").co("west")],
    ['profile.samAccountName sw "West"', groupWhere("profile.samAccountName").sw("West")],
    ["profile.level eq 7", groupWhere("profile.level").eq(7)],
    ["profile.budget eq 9007199254740993", groupWhere("profile.budget").eq(9007199254740993n)],
    [`created le ${stamp}`, groupWhere("created").le(time)],
    [`lastUpdated gt ${stamp}`, groupWhere("lastUpdated").gt(time)],
    [`lastMembershipUpdated ge ${stamp}`, groupWhere("lastMembershipUpdated").ge(time.toISOString())],
    [`(lastUpdated lt ${stamp} or lastUpdated gt ${stamp})`, groupWhere("lastUpdated").ne(time)],
  ])("%s", (text, expression) => {
    expect(String(expression)).toBe(text);
    expect(groupSearch.parse(text).ast).toEqual(expression.ast);
    expect(expression.resource).toBe("groups");
  });

  test("for and, or, and inverted times", () => {
    const since = groupWhere("lastUpdated").gt(time);
    const either = since.or(groupWhere("lastMembershipUpdated").gt(time));
    expect(String(groupWhere("type").eq("OKTA_GROUP").and(either))).toBe(
      `type eq "OKTA_GROUP" and (lastUpdated gt ${stamp} or lastMembershipUpdated gt ${stamp})`,
    );
    expect(String(not(either))).toBe(`lastUpdated le ${stamp} and lastMembershipUpdated le ${stamp}`);
    expect(not(since).resource).toBe("groups");
  });
});

describe("the templates for groups", () => {
  test("quote their values, and accept built conditions", () => {
    const built = groupWhere("profile.name").sw("Team ");
    expect(String(groupSearch`${built} and type eq ${["OKTA_GROUP", "APP_GROUP"]} and profile.x eq ${"a\\"}`)).toBe(
      'profile.name sw "Team " and (type eq "OKTA_GROUP" or type eq "APP_GROUP") and profile.x eq "a\\\\"',
    );
    expect(String(groupFilter`type eq ${"OKTA_GROUP"} and lastMembershipUpdated gt ${time}`)).toBe(
      `type eq "OKTA_GROUP" and lastMembershipUpdated gt ${stamp}`,
    );
  });

  test.each([
    ["another property", 'profile.name eq "A"', "not 'profile.name'; use search"],
    ["a time that it does not know", 'created gt "2026-01-01"', "not 'created'; use search"],
    [
      "another operator",
      'id sw "00g"',
      "filter supports 'eq', and for lastUpdated, lastMembershipUpdated also gt, ge, lt, le",
    ],
  ])("groupFilter refuses %s", (_, text, fault) => {
    expect(() => groupFilter.parse(text)).toThrow(fault);
    expect(() => groupSearch.parse(text)).not.toThrow();
  });

  test.each([
    [
      "a property of users",
      'status eq "ACTIVE"',
      "the properties are profile.<attribute>, id, type, created",
      "  ^^^^^^",
    ],
    ["another one", 'statusChanged gt "2026-01-01"', 'cannot search by "statusChanged"', "  ^^^^^^^^^^^^^"],
    ["a misspelt one", 'lastmembershipupdated gt "2026-01-01"', "write 'lastMembershipUpdated'", "^^^^^"],
    ["co elsewhere", 'profile.samAccountName co "A"', "'co' works only on profile.name, profile.description", "^^^^^"],
    ["an order of a name", 'profile.name gt "A"', "for groups, 'gt' works only on created, lastUpdated, ", "^^^^^"],
    [
      "ne of a name",
      'profile.name ne "A"',
      "Okta has no 'ne'; for groups, 'lt' works only on created, ",
      "               ^^",
    ],
    ["ne of a time", "created ne 1", "write (created lt x or created gt x)", "          ^^"],
    ["pr", "profile.description pr", "Okta's search of groups has no 'pr'", "                      ^^"],
    ["no operator", "type = 7", "an operator must follow 'type': eq, sw, co, gt, ge, lt, le (character 6)", "       ^"],
    ["not", 'not (type eq "A")', "use not() with groupWhere()", "  ^^^"],
    ["a text for a time", 'created gt "yesterday"', "'created' must be compared with a time", "^^^^"],
    ["an empty text", 'profile.name sw ""', "'sw' with an empty string matches every group", "^^^^"],
  ])("groupSearch refuses %s, and shows the position", async (_, text, fault, place) => {
    const { argument, message } = await errorOf(OktaArgumentError, () => groupSearch.parse(text));
    expect(message).toContain(fault);
    expect(message).toContain(place);
    expect(argument).toBe("groupSearch");
  });

  test("are named in the error for a misplaced value", () => {
    expect(() => groupSearch`${"type"} eq "A"`).toThrow(
      "use groupWhere(name), for a condition groupSearch.parse(text)",
    );
    expect(() => groupSearch`type eq ${[]}`).toThrow("an empty array matches no group");
    expect(() => (groupFilter as unknown as (text: string) => unknown)("id eq 1")).toThrow(
      "groupFilter is a template tag; for a string use groupFilter.parse",
    );
  });
});

describe("in plain JavaScript, groupWhere refuses", () => {
  // biome-ignore lint/suspicious/noExplicitAny: what the compiler would refuse
  const loose = groupWhere as any;

  test.each<[string, () => unknown, string]>([
    ["a property of users", () => loose("status"), 'cannot search by "status"'],
    [
      "an order of a name",
      () => loose("profile.name").gt("A"),
      "profile.name gt …: for groups, 'gt' works only on created",
    ],
    ["pr", () => loose("profile.name").pr(), "Okta's search of groups has no 'pr'"],
    ["ne of a name", () => loose("profile.name").ne("A"), "Okta cannot negate 'profile.name eq \"A\"'"],
    ["the opposite of a type", () => not(loose("type").eq("A")), "Okta cannot negate 'type eq \"A\"'"],
    ["co elsewhere", () => loose("type").co("A"), "'co' works only on profile.name, profile.description"],
  ])("%s", async (_, make, fault) => {
    expect((await errorOf(OktaArgumentError, make)).message).toContain(fault);
  });
});

describe("an expression for users cannot select groups, nor the other way round", () => {
  // biome-ignore lint/suspicious/noExplicitAny: what the compiler would refuse
  const any = (value: unknown) => value as any;
  const users = where("id").eq("00u1");
  const groups = groupWhere("id").eq("00g1");

  test.each<[string, () => unknown, string]>([
    [
      "and",
      () => groups.and(any(users)),
      "must be an expression for groups, created by groupSearch`…` or groupWhere(…)",
    ],
    ["or", () => users.or(any(groups)), "must be an expression for users, created by search`…` or where(…)"],
    [
      "a template of groups",
      () => groupSearch`${any(users)}`,
      "an expression for users cannot select groups (character 1)",
    ],
    [
      "a template of users",
      () => search`id pr and ${any(groups)}`,
      "an expression for groups cannot select users (character",
    ],
  ])("%s", async (_, make, fault) => {
    expect((await errorOf(OktaArgumentError, make)).message).toContain(fault);
  });
});
