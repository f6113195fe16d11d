import { describe, expect, test } from "vitest";
import { literal } from "../../src/search/literal.js";
import { pageOf } from "../support/answers.js";
import { oktaOf } from "../support/okta-of.js";

describe("a literal is a JSON string", () => {
  test.each([
    ["a quote", 'O"Brien', '"O\\"Brien"'],
    ["a backslash", "a\\b", '"a\\\\b"'],
    ["a quote after a backslash", 'a\\"b', '"a\\\\\\"b"'],
    ["an attempt to break out", '" or status pr or id eq "', '"\\" or status pr or id eq \\""'],
    ["a line break", "a\nb", '"a\\nb"'],
    ["letters of any language", "Zoë 😀", '"Zoë 😀"'],
    ["nothing", "", '""'],
  ])("%s", (_, value, expected) => {
    expect(literal(value)).toBe(expected);
  });
});

describe("an expression is received unchanged", () => {
  test.each([
    ["a quote", `profile.lastName eq ${literal('O"Brien')}`],
    ["a backslash", `profile.login eq ${literal("acme\\ada")}`],
    ["a plus", `profile.login eq ${literal("ada+test@acme.test")}`],
    ["an ampersand and an equals sign", `profile.department eq ${literal("R&D=fun")}`],
    ["a percent sign", `profile.title eq ${literal("100%25")}`],
    ["a hash", `profile.title eq ${literal("C# developer")}`],
    ["letters of any language", `profile.firstName eq ${literal("Zoë 😀")}`],
  ])("with %s", async (_, expression) => {
    const { okta, sent } = oktaOf(() => pageOf(["a"]));
    await okta.searchUsers(expression).toArray();
    await okta.filterUsers(expression).toArray();
    await okta.findUsers(expression).toArray();
    expect(sent.map(({ query }) => query)).toEqual([{ search: expression }, { filter: expression }, { q: expression }]);
  });

  test("a plus sign is sent as %2B, which no server reads as a space", async () => {
    const { okta, sent } = oktaOf(() => pageOf(["a"]));
    await okta.searchUsers('profile.login eq "ada+test"').toArray();
    expect(sent[0]?.url).toContain("ada%2Btest");
    expect(sent[0]?.url).not.toContain("+");
  });
});
