/** Lines under a heading with their number; nothing for none. */
export function section(heading, lines) {
  return lines.length === 0 ? [] : [`${heading} (${lines.length}):`, ...lines.map((line) => `  ${line}`), ""];
}
