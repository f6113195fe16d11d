import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf } from "../../src/cli/difference.js";
import { runs } from "../support/runs.js";

const text = fc.array(fc.constantFrom("a", "b", "c", "")).map((lines) => lines.join("\n"));

describe("the difference of two files", () => {
  it("is empty only for equal files", () => {
    fc.assert(
      fc.property(text, text, (found, wanted) => {
        expect(differenceOf(found, wanted) === "").toBe(found === wanted);
      }),
      runs(100),
    );
  });

  it("adds and removes as many lines as the lengths differ by", () => {
    fc.assert(
      fc.property(text, text, (found, wanted) => {
        const lines = differenceOf(found, wanted).split("\n");
        const count = (mark: string) => lines.filter((line) => line.startsWith(mark)).length;
        expect(count("+ ") - count("- ")).toBe(wanted.split("\n").length - found.split("\n").length);
      }),
      runs(100),
    );
  });

  it("of a long file with one change is only that change", () => {
    const lines = Array.from({ length: 100_000 }, (_, number) => `line ${number}`);
    const changed = lines.with(50_000, "another line");
    expect(differenceOf(lines.join("\n"), changed.join("\n"))).toBe("- line 50000\n+ another line");
  });
});
