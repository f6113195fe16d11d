// The opposite of an expression. Okta has no `not` and no `ne`: the opposite is made of what it has.

import { OktaArgumentError } from "../errors/index.js";
import { type ComparisonOperator, type ExpressionNode, joined, print } from "./ast.js";
import { type AnyExpression, astOf, type Expression, isExpression } from "./expression.js";
import type { GroupExpression } from "./group-expression.js";
import type { Rules } from "./okta-rules.js";
import { USERS } from "./user-rules.js";

const OPPOSITE: { readonly [operator: string]: ComparisonOperator } = { gt: "le", ge: "lt", lt: "ge", le: "gt" };

/**
 * Turns an expression around: `eq` becomes `lt … or … gt`, `gt` becomes `le`, `and` becomes `or`. It finds users who
 * have another value, and never those who have none, because Okta cannot search for what is missing. The same of groups,
 * for their times only, as Okta orders nothing else of them.
 * @param expression - made with {@link where} or {@link groupWhere}, of `eq`, `ne`, `gt`, `ge`, `lt` and `le` on attributes
 * that hold one value
 * @throws OktaArgumentError - it has `sw`, `co` or `pr`, which have no opposite in Okta
 * @example
 * ```ts
 * const others = not(where("status").eq("STAGED").or(where("profile.department").eq("Sales")));
 * console.log(String(others));
 * // (status lt "STAGED" or status gt "STAGED") and (profile.department lt "Sales" or profile.department gt "Sales")
 * ```
 */
export function not(expression: Expression<"negatable">): Expression<"negatable">;
export function not(expression: GroupExpression<"negatable">): GroupExpression<"negatable">;
export function not(expression: AnyExpression): AnyExpression {
  const rules = isExpression(expression) ? expression.rules : USERS;
  const opposite = negated(rules, astOf(expression, rules));
  return new (expression.constructor as new (ast: ExpressionNode) => AnyExpression)(opposite);
}

/** The opposite of a node. */
export function negated(rules: Rules, node: ExpressionNode): ExpressionNode {
  if ("operands" in node) {
    const operands = node.operands.map((operand) => negated(rules, operand));
    return joined(node.type === "and" ? "or" : "and", operands);
  }
  if (node.type === "compare") {
    const { operator, value } = node;
    const opposite = OPPOSITE[operator];
    if (opposite) return { ...node, operator: opposite };
    if (typeof value === "boolean") return { ...node, value: !value };
    const less = { ...node, operator: "lt" } as const;
    if (operator === "eq" && rules.faultOf?.(less) === undefined) {
      return joined("or", [less, { ...node, operator: "gt" }]);
    }
  }
  throw new OktaArgumentError("expression", `Okta cannot search for the opposite of '${print(node)}'`);
}
