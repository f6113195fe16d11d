// The flags that say how users are printed.

import { usageError } from "../command-error.js";
import type { Terminal } from "../terminal.js";
import type { UserField } from "./user-fields.js";
import type { Format, RowOptions } from "./user-rows.js";

export interface PrintFlags {
  readonly format?: Format | undefined;
  readonly fields?: readonly UserField[] | undefined;
  /** `false` for `--no-csv-guard`. */
  readonly csvGuard: boolean;
}

/** How to print: by default a table on a terminal, and JSON lines elsewhere. */
export function printingOf(
  { format, fields, csvGuard }: PrintFlags,
  { isInteractive, columns }: Pick<Terminal, "isInteractive" | "columns">,
): RowOptions {
  const shown = format ?? (isInteractive ? "table" : "jsonl");
  if (!csvGuard && shown !== "csv") throw usageError("--no-csv-guard requires --format csv");
  return { format: shown, fields, guard: csvGuard, isInteractive, columns };
}
