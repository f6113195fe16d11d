import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../../src/cli/output/columns.js";
import { csvLine } from "../../../src/cli/output/csv.js";
import { Table } from "../../../src/cli/output/table.js";
import { visibleJson, visibleText } from "../../../src/cli/output/visible-text.js";
import { runs } from "../../support/runs.js";

/** The cells of a line, as RFC 4180 reads them. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  for (let rest = `,${line.slice(0, -2)}`; rest !== ""; ) {
    const [whole = rest, quoted, plain = ""] = /^,(?:"((?:[^"]|"")*)"(?=,|$)|([^",]*))/.exec(rest) ?? [];
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    rest = rest.slice(whole.length);
  }
  return cells;
}

const text = fc.string({ unit: "binary", maxLength: 30 });

describe("any text", () => {
  it("contains no invisible character on the terminal, except joiners", () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(visibleText(any)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      }),
      runs(500),
    );
  });

  it("has the same value in JSON", () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(JSON.parse(visibleJson({ any }))).toEqual({ any });
      }),
      runs(500),
    );
  });

  it("is read back from CSV unchanged", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2 }), (cells) => {
        expect(cellsOf(csvLine(cells, false, String))).toEqual(cells);
      }),
      runs(500),
    );
  });

  it("with the guard is never a formula for a spreadsheet", () => {
    const likely = fc.tuple(fc.constantFrom("", " ", "\t", "\r", "=", "+", "-", "@", '"'), text).map(([a, b]) => a + b);
    fc.assert(
      fc.property(likely, (cell) => {
        const [found = ""] = cellsOf(csvLine([cell, "x"], true, String));
        expect(found === cell || found === `'${cell}`).toBe(true);
        expect(found).not.toMatch(/^\s*[=+\-@]/);
      }),
      runs(500),
    );
  });

  it("fits into a table", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text), { maxLength: 5 }),
        fc.integer({ min: 30, max: 90 }),
        (rows, columns) => {
          const table = new Table(["a", "b"], columns);
          const lines = (rows.map((row) => table.add(row)).join("") + table.end()).split("\n");
          expect(lines).toHaveLength(rows.length + 2);
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
        },
      ),
      runs(500),
    );
  });
});
