// Negates expressions. Okta has neither `not` nor `ne`, so the negation is built from other operators.

import { OktaArgumentError } from "../errors/index.js";
import { type ComparisonOperator, type ExpressionNode, joined, print } from "./ast.js";
import { type AnyExpression, astOf, type Expression, isExpression } from "./expression.js";
import type { GroupExpression } from "./group-expression.js";
import type { Rules } from "./okta-rules.js";
import { USERS } from "./user-rules.js";

const OPPOSITE: { readonly [operator: string]: ComparisonOperator } = { gt: "le", ge: "lt", lt: "ge", le: "gt" };

/**
 * Negates an expression: `eq` becomes `lt … or … gt`, `gt` becomes `le`, `and` becomes `or`. The result matches users
 * with another value, but never users without a value, because Okta cannot search for missing attributes. For groups,
 * only conditions on times can be negated: Okta compares no other property of groups by order.
 * @param expression - created with {@link where} or {@link groupWhere}, from `eq`, `ne`, `gt`, `ge`, `lt` and `le` on
 * attributes with a single value
 * @throws OktaArgumentError - the expression has `sw`, `co` or `pr`, which Okta cannot negate
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
  throw new OktaArgumentError("expression", `Okta cannot negate '${print(node)}'`);
}
