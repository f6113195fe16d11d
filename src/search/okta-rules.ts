// Checks expressions against what Okta accepts. Each resource has a table of rules.

import type { ComparisonNode, ComparisonOperator, ConditionNode } from "./ast.js";

/** The query parameter that an expression is for. */
export type ExpressionParameter = "search" | "filter";

/** The kind of objects that an expression selects. */
export type Resource = "users" | "groups";

/** What Okta accepts in expressions for one resource. */
export interface Rules {
  readonly resource: Resource;
  /** The names of the functions that create its expressions. */
  readonly makers: { readonly [name in ExpressionParameter | "where"]: string };
  /** How errors name no item, and all items. */
  readonly none: string;
  readonly all: string;
  /** The properties outside the profile. */
  readonly topLevel: readonly string[];
  /** Those of them whose values are times. */
  readonly times: readonly string[];
  /** The properties that support `co`. */
  readonly contains: readonly string[];
  /** The properties that `filter` supports: all with `eq`, times also by order. */
  readonly filtered: readonly string[];
  /** A property that can be searched by, but not together with anything else. */
  readonly loner?: string;
  /**
   * Why Okta refuses a condition, although it accepts its property, operator and value elsewhere; `undefined` if not.
   */
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
  const known = `the properties are profile.<attribute>, ${topLevel.join(", ")}`;
  // user input can be long, or contain terminal escape codes
  const shown = JSON.stringify(property.slice(0, 60));
  return `Okta cannot search by ${shown}: ${meant ? `names are case-sensitive, write '${meant}'` : known}`;
}

/** Why a property cannot be compared this way; `undefined` if it can. */
export function faultOfComparison(rules: Rules, node: ComparisonNode): string | undefined {
  const { property, operator, value } = node;
  const { all, contains, times } = rules;
  if (operator === "co" && !contains.includes(property)) return `'co' works only on ${contains.join(", ")}`;
  if (operator === "co" || operator === "sw") {
    if (typeof value !== "string") return `'${operator}' requires a string`;
    if (value === "") return `'${operator}' with an empty string matches ${all}; leave out the condition`;
  }
  if (typeof value === "boolean" && operator !== "eq") return "true and false can be compared by 'eq' only";
  const fault = rules.faultOf?.(node);
  if (fault !== undefined || property.startsWith("profile.")) return fault;
  if (typeof value !== "string") return `'${property}' must be compared with a string`;
  return !times.includes(property) || TIME.test(value)
    ? undefined
    : `'${property}' must be compared with a time, such as "2026-01-01T00:00:00.000Z"`;
}

/** Why `filter` refuses conditions that `search` accepts; `undefined` if it accepts them. */
export function faultInFilter({ filtered, times }: Rules, conditions: readonly ConditionNode[]): string | undefined {
  const ordered = filtered.filter((property) => times.includes(property));
  for (const condition of conditions) {
    const { property } = condition;
    if (!filtered.includes(property)) return `filter supports ${filtered.join(", ")}, not '${property}'; use search`;
    const operator = condition.type === "present" ? "pr" : condition.operator;
    const works = operator === "eq" || (ordered.includes(property) && ORDERED.includes(operator));
    if (!works) {
      return `filter supports 'eq', and for ${ordered.join(", ")} also ${ORDERED.join(", ")}, not '${operator}'; use search`;
    }
  }
  return undefined;
}

/** Why conditions cannot be combined in one expression; `undefined` if they can. */
export function faultTogether({ loner }: Rules, conditions: readonly ConditionNode[]): string | undefined {
  const alone = conditions.length === 1 || !conditions.some(({ property }) => property === loner);
  return alone ? undefined : `'${loner}' must be the only condition`;
}
