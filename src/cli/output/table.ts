// A table that is printed while its rows arrive.

import { cutTo, padTo, widthOf } from "./columns.js";
import { visibleText } from "./visible-text.js";

/** The number of rows from which the widths are taken. */
const SAMPLE = 200;
/** No column is made narrower. */
const NARROWEST = 8;
const GAP = "  ";

/** The lines of a table, with as many columns of text as fit. */
export class Table {
  #sample: string[][] | undefined = [];
  #widths: readonly number[] = [];

  /**
   * @param heads - the titles of the columns
   * @param columns - the width of the terminal; without one, nothing is shortened
   */
  constructor(
    private readonly heads: readonly string[],
    private readonly columns: number | undefined,
  ) {}

  /** Adds a row, and returns the lines that are ready: none before the first 200 rows are there. */
  add(cells: readonly string[]): string {
    const row = cells.map(visibleText);
    if (this.#sample === undefined) return this.#line(row);
    this.#sample.push(row);
    return this.#sample.length < SAMPLE ? "" : this.end();
  }

  /** Returns the lines that are left. */
  end(): string {
    const rows = this.#sample;
    if (rows === undefined) return "";
    this.#sample = undefined;
    const heads = this.heads.map(visibleText);
    const natural = heads.map((head, at) =>
      rows.reduce((most, row) => Math.max(most, widthOf(row[at] ?? "")), widthOf(head)),
    );
    this.#widths =
      this.columns === undefined ? natural : fitted(natural, this.columns - GAP.length * (heads.length - 1));
    return [heads, ...rows].map((row) => this.#line(row)).join("");
  }

  #line(row: readonly string[]): string {
    const cells = row.map((cell, at) => {
      const width = this.#widths[at] ?? 0;
      return padTo(width, this.columns === undefined ? cell : cutTo(width, cell));
    });
    return `${cells.join(GAP).trimEnd()}\n`;
  }
}

/** Makes the widest columns narrower until all fit; the first one, which names the row, at last. */
function fitted(natural: readonly number[], columns: number): number[] {
  const [first = 0, ...others] = natural;
  let left = natural.reduce((sum, width) => sum + width, 0) - columns;
  for (; left > 0; left--) {
    const widest = Math.max(...others);
    if (widest <= NARROWEST) break;
    others[others.indexOf(widest)] = widest - 1;
  }
  return [Math.max(first - Math.max(left, 0), Math.min(first, NARROWEST)), ...others];
}

/** Names and values, one a line. A terminal wraps what is too long. */
export function detailsOf(lines: readonly (readonly [name: string, value: string])[]): string {
  const width = Math.max(0, ...lines.map(([name]) => widthOf(visibleText(name))));
  return lines
    .map(([name, value]) => `${`${padTo(width, visibleText(name))}${GAP}${visibleText(value)}`.trimEnd()}\n`)
    .join("");
}
