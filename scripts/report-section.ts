/** The lines of a report under a heading with their number, followed by a blank line; nothing if there are no lines. */
export function reportSection(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading} (${lines.length}):`, ...lines.map((line) => `  ${line}`), ""];
}
