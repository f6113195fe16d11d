import { describe, expect, test } from "vitest";
import { filter, OktaArgumentError, type SearchExpression, search, where } from "../../src/index.js";
import { errorOf } from "../support/error-of.js";

const time = new Date("2026-01-02T03:04:05.678Z");

describe("a value in a template becomes its literal", () => {
  test.each<[string, SearchExpression, string]>([
    ["a string", search`profile.lastName eq ${"Byron"}`, 'profile.lastName eq "Byron"'],
    ["a quote", search`profile.lastName eq ${'O"Brien'}`, 'profile.lastName eq "O\\"Brien"'],
    ["a backslash", search`profile.login eq ${"acme\\ada"}`, 'profile.login eq "acme\\\\ada"'],
    ["a line break", search`profile.title eq ${"a\nb"}`, 'profile.title eq "a\\nb"'],
    ["half a character", search`profile.title eq ${"\ud800"}`, 'profile.title eq "\\ud800"'],
    ["a separator of lines", search`profile.title eq ${"\u2028"}`, 'profile.title eq "\u2028"'],
    ["an attempt to break out", search`profile.title eq ${'" or id pr'}`, 'profile.title eq "\\" or id pr"'],
    ["a Date", search`lastUpdated gt ${time}`, 'lastUpdated gt "2026-01-02T03:04:05.678Z"'],
    ["a number", search`profile.grade ge ${-7.5}`, "profile.grade ge -7.5"],
    ["a boolean", search`profile.boss eq ${true}`, "profile.boss eq true"],
    [
      "an array",
      search`profile.department eq ${["A", "B"]}`,
      '(profile.department eq "A" or profile.department eq "B")',
    ],
    ["an array of one", search`profile.department eq ${["A"]}`, 'profile.department eq "A"'],
    [
      "an array among others",
      search`id pr and profile.lastName sw ${["A", "B"]} and status eq ${"ACTIVE"}`,
      'id pr and (profile.lastName sw "A" or profile.lastName sw "B") and status eq "ACTIVE"',
    ],
  ])("%s", (_, expression, text) => {
    expect(String(expression)).toBe(text);
  });
});

describe("expressions compose", () => {
  const either = search`status eq ${"ACTIVE"} or status eq ${"STAGED"}`;

  test("an `or` keeps its parentheses", () => {
    expect(String(either)).toBe('(status eq "ACTIVE" or status eq "STAGED")');
    expect(String(search`${either} and id pr`)).toBe(`${either} and id pr`);
    expect(String(search`id pr and ${either}`)).toBe(`id pr and ${either}`);
  });

  test("without unnecessary parentheses", () => {
    expect(String(search`((id pr) and (${search`status pr and ${where("created").pr()}`}))`)).toBe(
      "id pr and status pr and created pr",
    );
    expect(String(search`${either} or id pr`)).toBe('(status eq "ACTIVE" or status eq "STAGED" or id pr)');
  });

  test("`and` binds more tightly than `or`", () => {
    expect(search`id pr or status pr and created pr`.ast).toEqual(search`id pr or (status pr and created pr)`.ast);
  });

  test("a template may have several lines, and JSON's escapes", () => {
    const expression = search`
      profile.lastName eq "O\"Brien"
      AND id PR
    `;
    expect(String(expression)).toBe('profile.lastName eq "O\\"Brien" and id pr');
  });
});

describe("an invalid template shows the position", () => {
  const any = (value: unknown) => value as string;

  test.each<[string, () => unknown, string, string]>([
    [
      "a value in quotation marks",
      () => search`profile.lastName eq "${" or id pr or id eq "}"`,
      "interpolated values need no quotation marks (character 21)",
      '  profile.lastName eq "_{…}"\n                      ^',
    ],
    [
      "a value for a property",
      () => search`${any("status")} eq "A"`,
      "a value must follow an operator; for a property name use where(name), for a condition search.parse(text) (character 1)",
      '  _{…} eq "A"\n  ^^^^',
    ],
    [
      "a value for a part of a property",
      () => search`profile.${any("title")} eq "A"`,
      "for a property name use where(name)",
      '  profile._{…} eq "A"\n          ^^^^',
    ],
    [
      "a value for an operator",
      () => search`status ${any("eq")} "A"`,
      "an operator must follow 'status'",
      '  status _{…} "A"\n         ^^^^',
    ],
    [
      "a text for a condition",
      () => search`id pr and ${any('status eq "A"')}`,
      "for a condition search.parse(text) (character 11)",
      "  id pr and _{…}\n            ^^^^",
    ],
    [
      "an expression for a value",
      () => search`status eq ${any(search`id pr`)}`,
      "an expression stands for a condition and cannot be a value",
      "  status eq _{…}\n  ^^^^^^^^^^^^^^",
    ],
    [
      "other quotation marks",
      () => search`profile.lastName eq '${"A"}'`,
      "interpolated values need no quotation marks (character 21)",
      "  profile.lastName eq '_{…}'\n                      ^",
    ],
    ["ne", () => search`status ne ${"A"}`, "write (status lt x or status gt x)", "  status ne _{…}\n         ^^"],
    [
      "null",
      () => search`profile.title eq ${any(null)}`,
      "null is not a value",
      "  profile.title eq _{…}\n  ^^^^^^^^^^^^^^",
    ],
    ["undefined", () => search`profile.title eq ${any(undefined)}`, "undefined is not a value", "^^^^"],
    ["an empty array", () => search`id eq ${[]}`, "an empty array matches nobody", "  id eq _{…}\n  ^^^^^^^^^^"],
    ["NaN", () => search`profile.grade eq ${Number.NaN}`, "not NaN", "^^^^"],
    [
      "an integer that is rounded",
      () => search`profile.grade eq ${2 ** 53}`,
      "number within ±Number.MAX_SAFE_INTEGER",
      "^^^^",
    ],
    ["an invalid Date", () => search`created gt ${new Date("no")}`, "the Date is invalid", "^^^^"],
    ["an object", () => search`id eq ${any({ id: "secret" })}`, "not Object", "^^^^"],
    ["a hole in an array", () => search`id eq ${Array(2)}`, "undefined is not a value", "^^^^"],
    [
      "a Date after the year 9999",
      () => search`created lt ${new Date(8.64e15)}`,
      "must be compared with a time",
      "^^^^",
    ],
    ["an array in an array", () => search`id eq ${any([["a"]])}`, "not Array", "^^^^"],
    [
      "an empty text for sw",
      () => search`profile.lastName sw ${""}`,
      "'sw' with an empty string matches everybody",
      "^^^^",
    ],
    ["a number for a text", () => search`status eq ${7}`, "'status' must be compared with a string", "^^^^"],
    [
      "a search in a filter",
      () => filter`status eq "A" and ${where("status").sw("A") as never}`,
      "not 'sw'; use search (character 19)",
      '  status eq "A" and _{…}\n                    ^^^^',
    ],
  ])("%s", async (_, make, fault, place) => {
    const { message } = await errorOf(OktaArgumentError, make);
    // a string that reads like a template is what the linter warns of
    expect(message.replaceAll("$", "_")).toContain(fault);
    expect(message.replaceAll("$", "_")).toContain(place);
  });

  test("at the maximum depth of parentheses", () => {
    const raw = ["(".repeat(100_000)];
    expect(() => search(Object.assign([...raw], { raw }))).toThrow(
      "parentheses are nested more than 50 deep (character 51)",
    );
  });

  test("but not the value", async () => {
    const error = await errorOf(OktaArgumentError, () => search`status eq ${"secret"} and`);
    expect(error.message).not.toContain("secret");
  });

  test("a template tag cannot be called as a function", () => {
    const call = search as unknown as (text: string) => unknown;
    expect(() => call("id pr")).toThrow("search is a template tag; for a string use search.parse");
  });
});

describe("filter", () => {
  test.each<[string, SearchExpression]>([
    ["eq on its properties", filter`status eq ${"ACTIVE"} and profile.login eq ${"ada"}`],
    ["the order of lastUpdated", filter`lastUpdated gt ${time} and lastUpdated le ${time}`],
    ["or, and arrays", filter`id eq ${["a", "b"]} or profile.email eq ${"ada@acme.test"}`],
    ["conditions that were built", filter`${where("profile.firstName").eq("Ada")} or ${where("lastUpdated").ne(time)}`],
  ])("accepts %s", (_, expression) => {
    expect(expression.for("filter")).toBe(String(expression));
  });

  test.each([
    ["another property", 'profile.department eq "A"', "not 'profile.department'; use search"],
    ["another operator", 'profile.lastName sw "A"', "not 'sw'; use search"],
    ["an order of something else", 'status gt "A"', "not 'gt'; use search"],
    ["pr", "lastUpdated pr", "not 'pr'; use search"],
  ])("refuses %s", (_, text, fault) => {
    expect(() => filter.parse(text)).toThrow(fault);
    expect(() => search.parse(text)).not.toThrow();
  });
});

describe("an expression at the length limit", () => {
  const id = "00u1ero7vZFVEIYLWPBN";

  test("is accepted up to 7,000 encoded characters", () => {
    expect(encodeURIComponent(String(where("id").eq(Array(159).fill(id)))).length).toBeLessThanOrEqual(7_000);
    expect(() => search`id eq ${Array(160).fill(id)}`).toThrow("7034 characters in a URL, more than 7000; split it");
    expect(() => where("id").eq(Array(160).fill(id))).toThrow(OktaArgumentError);
  });

  test("is refused beyond them, however it is built", () => {
    expect(() => where("id").eq(Array(1_000_000).fill(id))).toThrow("more than 7000");
    const half = where("id").eq(Array(100).fill(id));
    expect(() => half.and(half.or(where("id").pr()))).toThrow("more than 7000");
    expect(() => search.parse(`id eq "${"é".repeat(1_200)}"`)).toThrow("more than 7000");
    expect(() => search.parse("(".repeat(1_000_000))).toThrow("more than 7000");
  });
});
