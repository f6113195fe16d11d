// Users as lines of text: a table, JSON lines or CSV.

import { csvLine } from "../output/csv.js";
import { Table } from "../output/table.js";
import { visibleJson, visibleText } from "../output/visible-text.js";
import { CSV_FIELDS, cellText, fieldValueOf, TABLE_FIELDS, type UserField } from "./user-fields.js";

/** How users are printed. */
export const FORMATS = ["table", "jsonl", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** Options for the lines of users. */
export interface RowOptions {
  readonly format: Format;
  /** What is printed of a user; by default a few fields, or with JSON lines all of it. */
  readonly fields?: readonly UserField[] | undefined;
  /** Whether CSV cells that a spreadsheet would take for formulas are made plain text. */
  readonly guard: boolean;
  /** Whether a terminal shows them, which must not obey to what a profile contains. */
  readonly isInteractive: boolean;
  /** The width of the terminal. */
  readonly columns?: number | undefined;
}

/** Turns users into lines, in the order in which they come. */
export interface UserRows {
  /** The text before the first user. */
  readonly head: string;
  /** Adds a user, and returns the text that is ready. */
  add(user: object): string;
  /** Returns the text that is left. */
  end(): string;
}

/** Creates the lines of a format. */
export function rowsOf({ format, fields, guard, isInteractive, columns }: RowOptions): UserRows {
  switch (format) {
    case "jsonl":
      return {
        head: "",
        add: (user) => `${visibleJson(fields ? picked(user, fields) : user)}\n`,
        end: () => "",
      };
    case "csv": {
      const shown = fields ?? CSV_FIELDS;
      const line = (cells: readonly unknown[]) => csvLine(cells, guard, isInteractive ? shownText : cellText);
      return {
        head: line(shown.map(({ name }) => name)),
        add: (user) => line(shown.map((field) => fieldValueOf(user, field))),
        end: () => "",
      };
    }
    case "table": {
      const shown = fields ?? TABLE_FIELDS;
      const table = new Table(
        shown.map(({ name }) => name),
        isInteractive ? columns : undefined,
      );
      return {
        head: "",
        add: (user) => table.add(shown.map((field) => cellText(fieldValueOf(user, field)))),
        end: () => table.end(),
      };
    }
  }
}

const shownText = (value: unknown): string => visibleText(cellText(value));

const picked = (user: object, fields: readonly UserField[]): object =>
  Object.fromEntries(fields.map((field) => [field.name, fieldValueOf(user, field) ?? null]));
