import { describe, expect, it } from "vitest";
import { cutTo, widthOf } from "../../../src/cli/output/columns.js";
import { detailsOf, Table } from "../../../src/cli/output/table.js";

/** A whole table. */
function printed(rows: readonly (readonly string[])[], columns?: number): string {
  const table = new Table(["id", "name"], columns);
  return rows.map((row) => table.add(row)).join("") + table.end();
}

describe("a table", () => {
  it("has columns as wide as their widest cell", () => {
    expect(
      printed([
        ["1", "Ada"],
        ["200", "Bo"],
      ]),
    ).toBe("id   name\n1    Ada\n200  Bo\n");
  });

  it("without rows has its header", () => {
    expect(printed([], 80)).toBe("id  name\n");
  });

  it("fits the width of the terminal: its widest columns are cut", () => {
    const lines = printed([["1", "x".repeat(100)]], 40).split("\n");
    expect(lines[1]).toBe(`1   ${"x".repeat(35)}…`);
  });

  it("cuts its first column, which names the row, last", () => {
    const row = ["00u1000004bzkeuik5d7", "nadia.adams.0@example.com"];
    expect(printed([row], 40).split("\n")[1]).toBe("00u1000004bzkeuik5d7  nadia.adams.0@exa…");
    expect(printed([row], 24).split("\n")[1]).toBe("00u1000004bzk…  nadia.a…");
  });

  it("in a file is not cut", () => {
    expect(printed([["1", "x".repeat(300)]])).toContain("x".repeat(300));
  });

  it("counts a Chinese character as two columns, and a combining mark as zero", () => {
    expect(
      printed([
        ["李", "a"],
        ["e\u0301", "b"],
      ]),
    ).toBe("id  name\n李  a\ne\u0301   b\n");
  });

  it("is printed while its rows arrive, after the first 200", () => {
    const table = new Table(["id"], 80);
    const texts = Array.from({ length: 202 }, (_, at) => table.add([String(at)]));
    expect(texts.slice(0, 199).join("")).toBe("");
    expect(texts[199]?.split("\n")).toHaveLength(202);
    expect(texts.slice(200)).toEqual(["200\n", "201\n"]);
    expect(table.end()).toBe("");
  });

  it("has one line for each row, whatever the cells contain", () => {
    expect(printed([["1\n2", "\u001b[2J"]])).toBe("id    name\n1\\n2  \\u001b[2J\n");
  });
});

describe("a cut", () => {
  it.each([
    ["abcdef", 4, "abc…"],
    ["abcd", 4, "abcd"],
    ["李小龍", 4, "李…"],
    ["👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"],
  ])("of %s to %d columns is %s", (text, columns, cut) => {
    expect(cutTo(columns, text)).toBe(cut);
    expect(widthOf(cut)).toBeLessThanOrEqual(columns);
  });
});

it("details have a line for each name, whatever the values contain", () => {
  expect(
    detailsOf([
      ["login", "ada"],
      ["title", "\u001b[31m"],
    ]),
  ).toBe("login  ada\ntitle  \\u001b[31m\n");
});
