// Whether a program that fits the one schema may not fit the other: it sends what is refused, or reads what is not there.

const AT_LEAST = new Set(["minimum", "minLength", "minItems", "minProperties"]);
const AT_MOST = new Set(["maximum", "maxLength", "maxItems", "maxProperties"]);
/** Of a value that is sent, each of these is a demand. */
const DEMANDS = new Set(["pattern", "multipleOf", "uniqueItems", "exclusiveMinimum", "exclusiveMaximum"]);

/** @param {{ fact: string, from: unknown, to: unknown, direction: string, readOnly?: unknown }} change */
export function breaks({ fact, from, to, direction, readOnly }) {
  if (fact === "type") return true;
  if (direction === "response") return fact === "nullable" && to === true;
  // what is not sent cannot be refused
  if (readOnly) return false;
  if (fact === "nullable") return from === true;
  if (fact === "enum") return to !== undefined;
  if (AT_LEAST.has(fact)) return to !== undefined && (from === undefined || to > from);
  if (AT_MOST.has(fact)) return to !== undefined && (from === undefined || to < from);
  return DEMANDS.has(fact) && to !== undefined;
}
