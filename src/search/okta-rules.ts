// What Okta takes in an expression. Each resource has a table; what is here reads the tables.

import type { ComparisonNode, ComparisonOperator, ConditionNode } from "./ast.js";

/** The query parameter that an expression is for. */
export type Endpoint = "search" | "filter";

/** What expressions find. */
export type Resource = "users" | "groups";

/** What Okta takes in expressions over one resource. */
export interface Rules {
  readonly resource: Resource;
  /** The names of the functions that make its expressions. */
  readonly makers: { readonly [name in Endpoint | "where"]: string };
  /** What matches no item, and what matches all of them, in an error. */
  readonly none: string;
  readonly all: string;
  /** The properties outside the profile. */
  readonly topLevel: readonly string[];
  /** Those of them whose values are times. */
  readonly times: readonly string[];
  /** The only properties that `co` works on. */
  readonly contains: readonly string[];
  /** The only properties that `filter` knows: all by `eq`, times also by their order. */
  readonly filtered: readonly string[];
  /** A property that can be searched by, but not together with anything else. */
  readonly loner?: string;
  /** Why Okta does not take a condition whose property, operator and value it takes elsewhere; `undefined` if it does. */
  readonly faultOf?: (condition: ConditionNode) => string | undefined;
}

/** A day of the calendar, and maybe a time of the day. */
const TIME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d\d:\d\d|$)/;

export const ORDERED: readonly string[] = ["gt", "ge", "lt", "le"] satisfies ComparisonOperator[];
export const OPERATORS: readonly string[] = ["eq", "sw", "co", "gt", "ge", "lt", "le"];

/** Why a property cannot be searched by; `undefined` if it can. */
export function faultOfProperty({ topLevel }: Rules, property: unknown): string | undefined {
  if (typeof property !== "string") return "a property's name must be a string";
  if (topLevel.includes(property) || /^profile\.[A-Za-z_][\w-]*$/.test(property)) return undefined;
  const meant = [...topLevel, property.replace(/^profile\./i, "profile.")].find(
    (name) => name !== property && name.toLowerCase() === property.toLowerCase(),
  );
  const known = `there are profile.<attribute>, ${topLevel.join(", ")}`;
  // what a person typed may be long, or hold what a terminal would obey
  const shown = JSON.stringify(property.slice(0, 60));
  return `Okta cannot search by ${shown}: ${meant ? `case matters, write '${meant}'` : known}`;
}

/** Why a property cannot be compared so; `undefined` if it can. */
export function faultOfComparison(rules: Rules, node: ComparisonNode): string | undefined {
  const { property, operator, value } = node;
  const { all, contains, times } = rules;
  if (operator === "co" && !contains.includes(property)) return `'co' works on ${contains.join(", ")} only`;
  if (operator === "co" || operator === "sw") {
    if (typeof value !== "string") return `'${operator}' needs a text`;
    if (value === "") return `'${operator}' with an empty text finds ${all}: leave the condition out`;
  }
  if (typeof value === "boolean" && operator !== "eq") return "true and false can be compared by 'eq' only";
  const fault = rules.faultOf?.(node);
  if (fault !== undefined || property.startsWith("profile.")) return fault;
  if (typeof value !== "string") return `'${property}' is compared with a text`;
  return !times.includes(property) || TIME.test(value)
    ? undefined
    : `'${property}' is compared with a time, as in "2026-01-01T00:00:00.000Z"`;
}

/** Why `filter` does not take conditions that `search` takes; `undefined` if it does. */
export function faultInFilter({ filtered, times }: Rules, conditions: readonly ConditionNode[]): string | undefined {
  const ordered = filtered.filter((property) => times.includes(property));
  for (const condition of conditions) {
    const { property } = condition;
    if (!filtered.includes(property)) return `filter knows ${filtered.join(", ")}, not '${property}': use search`;
    const operator = condition.type === "present" ? "pr" : condition.operator;
    const works = operator === "eq" || (ordered.includes(property) && ORDERED.includes(operator));
    if (!works) {
      return `filter has 'eq', for ${ordered.join(", ")} also ${ORDERED.join(", ")}; not '${operator}': use search`;
    }
  }
  return undefined;
}

/** Why conditions cannot be in one expression; `undefined` if they can. */
export function faultTogether({ loner }: Rules, conditions: readonly ConditionNode[]): string | undefined {
  const alone = conditions.length === 1 || !conditions.some(({ property }) => property === loner);
  return alone ? undefined : `'${loner}' must be the only condition`;
}
