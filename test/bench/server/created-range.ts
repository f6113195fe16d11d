// What `search` selects, as much of it as scans need: a range of `created`.

import type { Users } from "./users.js";

/** The places `[from, to)` of the users that the `created` comparisons of an expression select. */
export function createdRange(expression: string, users: Users): { from: number; to: number } {
  let from = 0;
  let to = users.count;
  for (const [, operator = "", date = ""] of expression.matchAll(/\bcreated (ge|gt|le|lt) "([^"]+)"/g)) {
    const time = Date.parse(date);
    // half a millisecond later: the first place after `time` instead of at it
    const place = users.placeAt(operator === "gt" || operator === "le" ? time + 0.5 : time);
    if (operator.startsWith("g")) from = Math.max(from, place);
    else to = Math.min(to, place);
  }
  return { from, to: Math.max(from, to) };
}
