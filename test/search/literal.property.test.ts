import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { literal } from "../../src/search/literal.js";
import { pageOf } from "../support/answers.js";
import { oktaOf } from "../support/okta-of.js";
import { runs } from "../support/runs.js";

const value = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."ab\"\\ '+%&\n") }));

describe("a literal", () => {
  test("is one JSON string with its value", () => {
    fc.assert(
      fc.property(value, (text) => {
        expect(JSON.parse(literal(text))).toBe(text);
      }),
      runs(1_000),
    );
  });

  test("ends at its last quotation mark", () => {
    fc.assert(
      fc.property(value, (text) => {
        const inner = literal(text).slice(1, -1);
        expect(inner.replace(/\\./g, "")).not.toMatch(/["\n]/);
      }),
      runs(1_000),
    );
  });

  test("is received by a server unchanged", async () => {
    await fc.assert(
      fc.asyncProperty(value, async (text) => {
        const { okta, sent } = oktaOf(() => pageOf([]));
        const expression = `profile.login eq ${literal(text)}`;
        await okta.searchUsers(expression).toArray();
        expect(sent[0]?.query).toEqual({ search: expression });
        expect(sent[0]?.url).not.toContain("+");
      }),
      runs(1_000),
    );
  });
});
