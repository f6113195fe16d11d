import { describe, expect, test } from "vitest";
import { type Expression, not, OktaArgumentError, search, where, whereOf } from "../../src/index.js";

const time = new Date("2026-01-02T03:04:05.678Z");
const stamp = '"2026-01-02T03:04:05.678Z"';
const whose = whereOf<{
  profile: { grade?: number | null; badge?: number | bigint; boss?: boolean; tags?: string[] };
}>();

describe("where prints Okta's syntax", () => {
  test.each<[string, Expression]>([
    ['status eq "ACTIVE"', where("status").eq("ACTIVE")],
    ['(status eq "ACTIVE" or status eq "STAGED")', where("status").eq(["ACTIVE", "STAGED"])],
    ['(status lt "STAGED" or status gt "STAGED")', where("status").ne("STAGED")],
    ['profile.lastName sw "O\\"B"', where("profile.lastName").sw('O"B')],
    ['profile.email co "@acme."', where("profile.email").co("@acme.")],
    [`lastUpdated gt ${stamp}`, where("lastUpdated").gt(time)],
    [`created le ${stamp}`, where("created").le(time.toISOString())],
    ["profile.grade ge 7", whose("profile.grade").ge(7)],
    ["profile.grade lt 7", whose("profile.grade").lt(7)],
    ["profile.badge eq 9007199254740993", where("profile.badge").eq(9007199254740993n)],
    ["(profile.badge eq 7 or profile.badge eq -9007199254740993)", where("profile.badge").eq([7n, -9007199254740993n])],
    [
      "(profile.badge lt 9007199254740993 or profile.badge gt 9007199254740993)",
      whose("profile.badge").ne(2n ** 53n + 1n),
    ],
    ["profile.boss eq false", whose("profile.boss").ne(true)],
    ['profile.tags eq "a"', whose("profile.tags").eq("a")],
    ["profile.title pr", where("profile.title").pr()],
    ['profile.costCentre eq "R7"', where("profile.costCentre").eq("R7")],
  ])("%s", (text, expression) => {
    expect(String(expression)).toBe(text);
    expect(search.parse(text).ast).toEqual(expression.ast);
  });

  test("for and, or, and both", () => {
    const built = where("profile.department").eq("Engineering").and(where("lastUpdated").gt(time));
    expect(String(built)).toBe(`profile.department eq "Engineering" and lastUpdated gt ${stamp}`);
    expect(String(built.or(where("id").pr()).and(search`status pr`))).toBe(`(${built} or id pr) and status pr`);
  });

  test("for a range within any expression, with the necessary parentheses", () => {
    const range = where("created").ge(time).and(where("created").lt("2026-02-01"));
    const typed = search.parse('status eq "ACTIVE" or id pr');
    expect(String(typed.and(range))).toBe(
      `(status eq "ACTIVE" or id pr) and created ge ${stamp} and created lt "2026-02-01"`,
    );
    expect(String(search`${range} and ${typed}`)).toBe(`${range} and ${typed}`);
  });

  test("up to the depth that the parser accepts", () => {
    let built: Expression = where("id").pr();
    for (let depth = 0; depth < 50; depth++) built = built.and(where("id").pr()).or(where("id").pr());
    expect(search.parse(String(built)).ast).toEqual(built.ast);
    expect(() => built.and(where("id").pr()).or(where("id").pr())).toThrow(
      "the expression cannot be sent: parentheses are nested more than 50 deep",
    );
  });

  test("for classification.type, which Okta can search only alone", () => {
    const lite = (where as (property: string) => { eq(value: string): Expression })("classification.type").eq("LITE");
    expect(String(lite)).toBe('classification.type eq "LITE"');
    expect(() => lite.and(where("id").pr())).toThrow("'classification.type' must be the only condition");
  });
});

describe("not inverts", () => {
  test.each<[string, Expression<"negatable">, string]>([
    ["eq", where("status").eq("A"), '(status lt "A" or status gt "A")'],
    ["ne", where("status").ne("A"), 'status ge "A" and status le "A"'],
    ["gt", whose("profile.grade").gt(7), "profile.grade le 7"],
    ["ge", whose("profile.grade").ge(7), "profile.grade lt 7"],
    ["lt", whose("profile.grade").lt(7), "profile.grade ge 7"],
    ["le", whose("profile.grade").le(7), "profile.grade gt 7"],
    ["a boolean", whose("profile.boss").eq(true), "profile.boss eq false"],
    [
      "several values",
      where("status").eq(["A", "B"]),
      '(status lt "A" or status gt "A") and (status lt "B" or status gt "B")',
    ],
    [
      "and",
      where("status").eq("A").and(whose("profile.grade").gt(7)),
      '(status lt "A" or status gt "A" or profile.grade le 7)',
    ],
    ["or", whose("profile.grade").lt(1).or(whose("profile.grade").gt(7)), "profile.grade ge 1 and profile.grade le 7"],
  ])("%s", (_, expression, text) => {
    expect(String(not(expression))).toBe(text);
  });

  test.each<[string, Expression]>([
    ["sw", where("profile.lastName").sw("A")],
    ["co", where("profile.lastName").co("A")],
    ["pr", where("profile.lastName").pr()],
    ["one of them among others", where("status").eq("A").and(where("profile.lastName").pr())],
  ])("but refuses %s, and quotes it", (_, expression) => {
    const turn = () => not(expression as Expression<"negatable">);
    expect(turn).toThrow(OktaArgumentError);
    expect(turn).toThrow(/cannot negate 'profile\.lastName (sw "A"|co "A"|pr)'/);
  });
});

describe("in plain JavaScript, where refuses", () => {
  // biome-ignore lint/suspicious/noExplicitAny: what the compiler would refuse
  const loose = where as any;

  test.each<[string, () => unknown, string]>([
    ["a property that Okta does not search by", () => loose("lastLogin"), 'cannot search by "lastLogin"'],
    ["another case", () => loose("LastUpdated"), "write 'lastUpdated'"],
    ["an expression for a name", () => loose('id pr or status eq "A"'), "cannot search by"],
    ["something that is not a name", () => loose(undefined), "must be a string"],
    ["co elsewhere", () => loose("profile.title").co("A"), "profile.title co …: 'co' works only on profile.firstName"],
    ["a number for sw", () => loose("profile.title").sw(7), "profile.title sw …: 'sw' requires a string"],
    ["an order of booleans", () => loose("profile.boss").gt(true), "can be compared by 'eq' only"],
    [
      "a number for a time",
      () => loose("created").gt(1767225600000),
      "created gt …: 'created' must be compared with a string",
    ],
    ["an expression for a value", () => loose("id").eq(search`id pr`), "id eq …: an expression stands for a condition"],
    ["null", () => loose("profile.title").eq(null), "profile.title eq …: null is not a value"],
    ["ne of nothing", () => loose("profile.title").ne([]), "an empty array matches nobody"],
    ["a text for an expression", () => loose("id").pr().and("status pr"), "must be an expression"],
  ])("%s", (_, make, fault) => {
    expect(make).toThrow(OktaArgumentError);
    expect(make).toThrow(fault);
  });
});
