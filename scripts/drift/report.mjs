// Differences as a person reads them.

/** @typedef {import("./compare.mjs").Difference} Difference */

/**
 * One difference, on one line.
 * @param {Difference} difference
 */
export function lineOf({ where, change, from, to, breaking }) {
  const values = change === "changed" ? `: ${shown(from)} → ${shown(to)}` : valueIn(change === "added" ? to : from);
  return `${breaking ? "breaking  " : "          "}${change.padEnd(8)}  ${where}${values}`;
}

const shown = (value) => (typeof value === "string" ? value : JSON.stringify(value));

/** The words for whole things say no more than the path does. */
function valueIn(value) {
  const said = [
    "property",
    "parameter",
    "operation",
    "response",
    "header",
    "body",
    "content",
    "schema",
    "branch",
    "union",
  ];
  return said.includes(value) || value === true || Array.isArray(value) ? "" : `: ${shown(value)}`;
}

/** Lines under a heading with their number; nothing for none. */
export function section(heading, lines) {
  return lines.length === 0 ? [] : [`${heading} (${lines.length}):`, ...lines.map((line) => `  ${line}`), ""];
}

/** How many there are of each. */
export function tally(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(", ");
}
