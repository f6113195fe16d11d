// What Okta takes in an expression over users, by the description of `search` and `filter` in its document.

import type { ComparisonNode, ComparisonOperator, ConditionNode } from "./ast.js";

/** The parameter of `listUsers` that an expression is for. */
export type Endpoint = "search" | "filter";

/** The properties outside the profile whose values are times. */
export type TimeProperty = "created" | "activated" | "statusChanged" | "lastUpdated";

/** The only properties that `co` works on. */
export type ContainsProperty = `profile.${"firstName" | "lastName" | "email" | "login"}`;

/** The only properties that `filter` knows. */
export type FilterProperty = "status" | "lastUpdated" | "id" | ContainsProperty;

const NAMES: readonly ContainsProperty[] = ["profile.firstName", "profile.lastName", "profile.email", "profile.login"];
const FILTERED: readonly string[] = ["status", "lastUpdated", "id", ...NAMES] satisfies FilterProperty[];
const TIMES: readonly string[] = ["created", "activated", "statusChanged", "lastUpdated"] satisfies TimeProperty[];
/** Early Access: it can be searched, but not together with anything else. */
const LONER = "classification.type";
const TOP_LEVEL: readonly string[] = ["id", "status", ...TIMES, "type.id", LONER];

/** A day of the calendar, and maybe a time of the day. */
const TIME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d\d:\d\d|$)/;

const ORDERED: readonly string[] = ["gt", "ge", "lt", "le"] satisfies ComparisonOperator[];
export const OPERATORS: readonly string[] = ["eq", "sw", "co", ...ORDERED];

/** Why a property cannot be searched by; `undefined` if it can. */
export function faultOfProperty(property: unknown): string | undefined {
  if (typeof property !== "string") return "a property's name must be a string";
  if (TOP_LEVEL.includes(property) || /^profile\.[A-Za-z_][\w-]*$/.test(property)) return undefined;
  const meant = [...TOP_LEVEL, property.replace(/^profile\./i, "profile.")].find(
    (name) => name !== property && name.toLowerCase() === property.toLowerCase(),
  );
  const known = `there are profile.<attribute>, ${TOP_LEVEL.join(", ")}`;
  // what a person typed may be long, or hold what a terminal would obey
  const shown = JSON.stringify(property.slice(0, 60));
  return `Okta cannot search by ${shown}: ${meant ? `case matters, write '${meant}'` : known}`;
}

/** Why a property cannot be compared so; `undefined` if it can. */
export function faultOfComparison({ property, operator, value }: ComparisonNode): string | undefined {
  if (operator === "co" && !NAMES.some((name) => name === property)) return `'co' works on ${NAMES.join(", ")} only`;
  if (operator === "co" || operator === "sw") {
    if (typeof value !== "string") return `'${operator}' needs a text`;
    if (value === "") return `'${operator}' with an empty text finds everybody: leave the condition out`;
  }
  if (typeof value === "boolean" && operator !== "eq") return "true and false can be compared by 'eq' only";
  if (property.startsWith("profile.")) return undefined;
  if (typeof value !== "string") return `'${property}' is compared with a text`;
  return !TIMES.includes(property) || TIME.test(value)
    ? undefined
    : `'${property}' is compared with a time, as in "2026-01-01T00:00:00.000Z"`;
}

/** Why `filter` does not take conditions that `search` takes; `undefined` if it does. */
export function faultInFilter(conditions: readonly ConditionNode[]): string | undefined {
  for (const condition of conditions) {
    const { property } = condition;
    if (!FILTERED.includes(property)) return `filter knows ${FILTERED.join(", ")}, not '${property}': use search`;
    const operator = condition.type === "present" ? "pr" : condition.operator;
    const works = operator === "eq" || (property === "lastUpdated" && ORDERED.includes(operator));
    if (!works) return `filter has 'eq', for lastUpdated also ${ORDERED.join(", ")}; not '${operator}': use search`;
  }
  return undefined;
}

/** Why conditions cannot be in one expression; `undefined` if they can. */
export function faultTogether(conditions: readonly ConditionNode[]): string | undefined {
  const alone = conditions.length === 1 || !conditions.some(({ property }) => property === LONER);
  return alone ? undefined : `'${LONER}' must be the only condition`;
}
