// One comparison, with a value of the caller's.

import { isExact } from "../shared/json.js";
import { type ComparisonNode, type ComparisonOperator, type ExpressionNode, joined } from "./ast.js";
import { AnyExpression } from "./expression.js";
import { faultOfComparison, type Rules } from "./okta-rules.js";

/**
 * A value that has a literal in expressions. A Date becomes its time in ISO 8601. An integer beyond
 * ±`Number.MAX_SAFE_INTEGER` is a bigint: as a number it may have lost digits, and is refused.
 */
export type SearchValue = string | number | bigint | boolean | Date;

/** Throws, with the place where something is wrong. */
export type Fail = (fault: string) => never;

/** Compares a property with a value, or with any of several. */
export function comparison(
  rules: Rules,
  property: string,
  operator: ComparisonOperator,
  given: unknown,
  fail: Fail,
): ExpressionNode {
  // Array.from, because map would pass over holes
  const values: readonly unknown[] = Array.isArray(given) ? Array.from(given) : [given];
  if (values.length === 0) return fail(`an empty array would find ${rules.none}: leave the request out`);
  const nodes = values.map((each): ExpressionNode => {
    const node = { type: "compare", property, operator, value: scalarOf(each, fail) } as const;
    const fault = faultOfComparison(rules, node);
    return fault === undefined ? node : fail(fault);
  });
  return joined("or", nodes);
}

function scalarOf(value: unknown, fail: Fail): ComparisonNode["value"] {
  if (typeof value === "string" || typeof value === "boolean" || isExact(value)) return value;
  // one tree for one meaning: a small bigint is the number that a parser would find in the text
  if (typeof value === "bigint") return isExact(Number(value)) ? Number(value) : value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? fail("the Date is invalid") : value.toISOString();
  if (value === null || value === undefined)
    return fail(`${value} is no value: Okta cannot search for what is missing`);
  if (value instanceof AnyExpression) return fail("an expression goes in place of a condition, and is no value");
  return fail(
    `a value is a string, a bigint, a number within ±2 ** 53, a boolean, a Date, or an array of them; not ${kindOf(value)}`,
  );
}

/** What something is, without saying what it holds. */
function kindOf(value: unknown): string {
  return typeof value === "number" ? String(value) : Object.prototype.toString.call(value).slice(8, -1);
}
