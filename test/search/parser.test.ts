import { describe, expect, test } from "vitest";
import { filter, OktaArgumentError, search } from "../../src/index.js";
import { errorOf } from "../support/error-of.js";

describe("search.parse accepts", () => {
  test("the examples of Okta's documentation", () => {
    for (const text of [
      'status eq "STAGED"',
      'lastUpdated gt "2014-01-01T00:00:00.000Z"',
      'profile.department eq "Engineering" and (created lt "2014-01-01T00:00:00.000Z" or status eq "ACTIVE")',
      'profile.arrayAttr eq "arrayAttrVal1"',
      'classification.type eq "LITE"',
      '(status lt "STAGED" or status gt "STAGED")',
    ]) {
      expect(String(search.parse(text))).toBe(text);
    }
  });

  test("an expression into a tree", () => {
    expect(search.parse("id pr and (profile.grade ge 7 or profile.boss eq true)").ast).toEqual({
      type: "and",
      operands: [
        { type: "present", property: "id" },
        {
          type: "or",
          operands: [
            { type: "compare", property: "profile.grade", operator: "ge", value: 7 },
            { type: "compare", property: "profile.boss", operator: "eq", value: true },
          ],
        },
      ],
    });
  });

  test("a long integer as a bigint", () => {
    for (const digits of ["9007199254740993", "-9223372036854775808"]) {
      const expression = search.parse(`profile.badge eq ${digits}`);
      expect(expression.ast).toMatchObject({ value: BigInt(digits) });
      expect(String(expression)).toBe(`profile.badge eq ${digits}`);
    }
    expect(search.parse("profile.badge eq 9007199254740991").ast).toMatchObject({ value: 9007199254740991 });
  });

  test("operators in any case, and keeps values as they are", () => {
    expect(String(search.parse('profile.title EQ "Eq" And id PR'))).toBe('profile.title eq "Eq" and id pr');
  });

  test("expressions without optional spaces", () => {
    expect(String(search.parse('(id eq"a")and(id pr)'))).toBe('id eq "a" and id pr');
  });

  test("any number of parentheses side by side", () => {
    const conditions = Array.from({ length: 60 }, (_, at) => `profile.n eq ${at}`);
    const expression = search.parse(conditions.map((condition) => `(${condition})`).join(" or "));
    expect(String(expression)).toBe(`(${conditions.join(" or ")})`);
  });

  test("JSON's escapes", () => {
    expect(search.parse(String.raw`id eq "\"\\\u00e9"`).ast).toMatchObject({ value: '"\\é' });
  });
});

describe("search.parse reports the reason and the position of an error", () => {
  test.each([
    ["", "a condition is missing at the end (character 1)", "  \n  ^"],
    ["status", "an operator must follow 'status': eq, sw, co, gt, ge, lt, le or pr (character 7)", "        ^"],
    ["status eq", "a value is missing at the end (character 10)", "           ^"],
    ["status eq ACTIVE", 'a string needs double quotes, as in "ACTIVE"', "            ^^^^^^"],
    ["status eq 'ACTIVE'", "a string needs double quotes", "            ^^^^^^^^"],
    ["status eq “ACTIVE”", "a string needs double quotes", "            ^^^^^^^^"],
    ['status eq "ACTIVE', "this string is not closed", "            ^^^^^^^"],
    [String.raw`id eq "a\q"`, "JSON escapes (character 7)", "        ^^^^^"],
    ['id eq "a\nb"', "JSON escapes (character 7)", '  id eq "a b"\n        ^^^^^'],
    ['status = "ACTIVE"', "an operator must follow 'status'", "         ^"],
    ['profile.email ew "@acme.com"', "an operator must follow 'profile.email'", "                ^^"],
    ['status ne "STAGED"', "write (status lt x or status gt x)", "         ^^"],
    ["not (id pr)", "Okta has no 'not'", "  ^^^"],
    ["NOT (id pr)", "Okta has no 'not'", "  ^^^"],
    ["profile.title eq null", "Okta cannot search for missing attributes", "  ^^^^^^^^^^^^^^^^^^^^^"],
    ["profile.grade eq [7]", "a string needs double quotes", "                   ^^^"],
    ["profile.grade eq 07", "a string needs double quotes", "                   ^^"],
    [
      "profile.n eq 9007199254740993.5",
      "number within ±Number.MAX_SAFE_INTEGER, boolean, Date, or an array of these; not 9007199254740994",
      "  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
    ],
    ["profile.n gt -1e21", "number within ±Number.MAX_SAFE_INTEGER", "  ^^^^^^^^^^^^^^^^^^"],
    ['"status" eq "A"', "must start with a property name, without quotation marks", "  ^^^^^^^^"],
    ['Status eq "A"', "Okta cannot search by \"Status\": names are case-sensitive, write 'status'", "  ^^^^^^"],
    ['lastlogin gt "2026"', "the properties are profile.<attribute>, id, status", "  ^^^^^^^^^"],
    ['Profile.title eq "A"', "write 'profile.title'", "  ^^^^^^^^^^^^^"],
    ['emails[type eq "work"]', 'Okta cannot search by "emails[type"', "  ^^^^^^^^^^^"],
    ['profile.title co "A"', "'co' works only on profile.firstName", "  ^^^^^^^^^^^^^^^^^^^^"],
    ["profile.email co 7", "'co' requires a string", "  ^^^^^^^^^^^^^^^^^^"],
    ['profile.email co ""', "'co' with an empty string matches everybody", "  ^^^^^^^^^^^^^^^^^^^"],
    ["status eq 7", "'status' must be compared with a string", "  ^^^^^^^^^^^"],
    ['created gt "yesterday"', "'created' must be compared with a time", "  ^^^^^^^^^^^^^^^^^^^^^^"],
    ['created gt "2026-13-01"', "'created' must be compared with a time", "  ^^^^^^^^^^^^^^^^^^^^^^^"],
    ['created gt "2026-01-01 noon"', "'created' must be compared with a time", "  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^"],
    ["status eq \u202eA\u202c", "a string needs double quotes", "  status eq  A \n            ^^^"],
    ["profile.boss gt true", "true and false can be compared by 'eq' only", "  ^^^^^^^^^^^^^^^^^^^^"],
    ["id pr status pr", "'and' or 'or' must follow a condition (character 7)", "        ^^^^^^"],
    ["id pr and", "a condition is missing at the end (character 10)", "           ^"],
    ["and id pr", "a condition is missing before 'and' (character 1)", "  ^^^"],
    ["id pr and or status pr", "a condition is missing before 'or'", "            ^^"],
    ["(id pr", "this parenthesis is not closed (character 1)", "  ^"],
    ["(id pr id pr)", "'and', 'or' or ')' must follow a condition", "         ^^"],
    ["id pr)", "there is no matching opening parenthesis (character 6)", "       ^"],
    [`${"(".repeat(51)}id pr`, "parentheses are nested more than 50 deep (character 51)", "^"],
    ['classification.type eq "LITE" and id pr', "'classification.type' must be the only condition", ""],
  ])("%s", async (text, fault, place) => {
    const { message } = await errorOf(OktaArgumentError, () => search.parse(text));
    expect(message).toContain(fault);
    expect(message).toContain(place);
  });

  test("with an excerpt of a long expression", async () => {
    const long = `profile.title eq "${"a".repeat(60)}"`;
    const { message } = await errorOf(OktaArgumentError, () => search.parse(`${long} and status eq X and ${long}`));
    const [, line = "", carets = ""] = message.split("\n");
    expect(line).toMatch(/^ {2}….*status eq X.*…$/);
    expect(line.slice(carets.indexOf("^"), carets.length)).toBe("X");
    expect(line.length).toBeLessThan(80);
  });

  test("with the beginning of a long name", async () => {
    const { message } = await errorOf(OktaArgumentError, () => search.parse(`${"a".repeat(500)} pr`));
    expect(message).toContain(`Okta cannot search by "${"a".repeat(60)}": the properties are`);
  });

  test("without a hint on templates, for an unclosed string", () => {
    expect(() => search.parse('id eq "')).toThrow("this string is not closed (character 7)");
  });

  test("for a value that is not a string", () => {
    expect(() => search.parse(undefined as unknown as string)).toThrow("an expression to parse must be a string");
  });

  test("filter.parse reports what a filter does not support", () => {
    expect(String(filter.parse('status eq "ACTIVE"'))).toBe('status eq "ACTIVE"');
    expect(() => filter.parse('profile.title eq "A"')).toThrow('  profile.title eq "A"\n  ^^^^^^^^^^^^^^^^^^^^');
  });

  test("filter.parse names itself for an unclosed string, too", async () => {
    const { argument } = await errorOf(OktaArgumentError, () => filter.parse('status eq "'));
    expect(argument).toBe("filter");
  });
});
