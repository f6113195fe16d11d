// What `search` selects, as far as scans need it: users by ranges of `created`.

/** The places `[from, to)` of the users that an expression of `created` comparisons selects. */
export function rangeOf(expression, users) {
  let from = 0;
  let to = users.count;
  for (const [, operator, date] of expression.matchAll(/\bcreated (ge|gt|le|lt) "([^"]+)"/g)) {
    const time = Date.parse(date);
    // half a millisecond off decides between «at» and «after»
    const place = users.placeOf(operator === "gt" || operator === "le" ? time + 0.5 : time);
    if (operator.startsWith("g")) from = Math.max(from, place);
    else to = Math.min(to, place);
  }
  return { from, to: Math.max(from, to) };
}
