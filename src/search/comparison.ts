// A comparison with a value from the caller.

import { timeOfDate } from "../shared/date-time.js";
import { isExact } from "../shared/json.js";
import { type ComparisonNode, type ComparisonOperator, type ExpressionNode, joined } from "./ast.js";
import { isExpression } from "./expression.js";
import { faultOfComparison, type Rules } from "./okta-rules.js";

/**
 * A value in an expression. A Date becomes ISO 8601 text. Pass integers beyond ±`Number.MAX_SAFE_INTEGER` as bigint: as
 * numbers they may have lost digits and are refused.
 */
export type SearchValue = string | number | bigint | boolean | Date;

/** Throws the error of a fault, which shows its position. */
export type Fail = (fault: string) => never;

/** Compares a property with a value, or with any of several. */
export function comparison(
  rules: Rules,
  property: string,
  operator: ComparisonOperator,
  given: unknown,
  fail: Fail,
): ExpressionNode {
  // Array.from fills holes, which map would skip
  const values: readonly unknown[] = Array.isArray(given) ? Array.from(given) : [given];
  if (values.length === 0) return fail(`an empty array matches ${rules.none}; skip the call`);
  const nodes = values.map((each): ExpressionNode => {
    const node = { type: "compare", property, operator, value: scalarOf(each, fail) } as const;
    const fault = faultOfComparison(rules, node);
    return fault === undefined ? node : fail(fault);
  });
  return joined("or", nodes);
}

function scalarOf(value: unknown, fail: Fail): ComparisonNode["value"] {
  if (typeof value === "string" || typeof value === "boolean" || isExact(value)) return value;
  // the same tree as the parser makes of the text: a small bigint becomes a number
  if (typeof value === "bigint") return isExact(Number(value)) ? Number(value) : value;
  const time = timeOfDate(value);
  if (time !== undefined) return Number.isNaN(time) ? fail("the Date is invalid") : new Date(time).toISOString();
  if (value === null || value === undefined)
    return fail(`${value} is not a value: Okta cannot search for missing attributes`);
  if (isExpression(value)) return fail("an expression stands for a condition and cannot be a value");
  return fail(
    `a value must be a string, bigint, number within ±Number.MAX_SAFE_INTEGER, boolean, Date, or an array of these; not ${kindOf(value)}`,
  );
}

/** The kind of a value, without its content. */
function kindOf(value: unknown): string {
  return typeof value === "number" ? String(value) : Object.prototype.toString.call(value).slice(8, -1);
}
