// CSV, as RFC 4180 describes it.

/**
 * What a spreadsheet takes for a formula: `=`, `+`, `-` and `@`, also as full-width characters and behind spaces; and a tab or a
 * line break, which some skip.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/**
 * Writes a line.
 * @param guard - whether a text that a spreadsheet would take for a formula begins with `'`
 */
export function csvLine(cells: readonly unknown[], guard: boolean, textOf: (value: unknown) => string): string {
  return `${cells.map((cell) => quoted(typeof cell === "number" || !guard ? textOf(cell) : guarded(textOf(cell)))).join(",")}\r\n`;
}

const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
