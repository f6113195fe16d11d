import { describe, expect, it } from "vitest";
import { csvLine } from "../../../src/cli/output/csv.js";

const line = (cells: readonly unknown[], guard = true) => csvLine(cells, guard, String);

describe("a line of CSV", () => {
  it("ends with CR and LF", () => {
    expect(line(["a", "b"])).toBe("a,b\r\n");
  });

  it.each([
    ["a comma", "a,b", '"a,b"'],
    ["a quote", 'say "hi"', '"say ""hi"""'],
    ["a line break", "a\nb", '"a\nb"'],
    ["spaces around it", " a ", '" a "'],
    ["nothing", "", ""],
  ])("quotes a cell with %s", (_, cell, quoted) => {
    expect(line([cell])).toBe(`${quoted}\r\n`);
  });

  it.each([
    ["=HYPERLINK(A1)", "'=HYPERLINK(A1)"],
    ["+1 555 0100", "'+1 555 0100"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    [" =1", "' =1"],
    ["＝1", "'＝1"],
  ])("guards %j, which a spreadsheet would interpret as a formula", (cell, guarded) => {
    expect(line([cell])).toBe(`${guarded}\r\n`);
  });

  it.each(["a=1", "ada@example.com", "O'Neil", "2024-01-01"])("does not change %s", (cell) => {
    expect(line([cell])).toBe(`${cell}\r\n`);
  });

  it("does not guard a number", () => {
    expect(line([-1])).toBe("-1\r\n");
  });

  it("without the guard leaves cells unchanged", () => {
    expect(line(["=1", "@a"], false)).toBe("=1,@a\r\n");
  });
});
