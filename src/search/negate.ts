// The opposite of an expression. Okta has no `not` and no `ne`: the opposite is made of what it has.

import { OktaArgumentError } from "../errors.js";
import { type ComparisonOperator, type ExpressionNode, joined, print } from "./ast.js";
import { astOf, Expression } from "./expression.js";

const OPPOSITE: { readonly [operator: string]: ComparisonOperator } = { gt: "le", ge: "lt", lt: "ge", le: "gt" };

/**
 * Turns an expression around: `eq` becomes `lt … or … gt`, `gt` becomes `le`, `and` becomes `or`. It finds users who
 * have another value, and never those who have none, because Okta cannot search for what is missing.
 * @param expression - made with {@link where}, of `eq`, `ne`, `gt`, `ge`, `lt` and `le` on attributes that hold one value
 * @throws OktaArgumentError - it has `sw`, `co` or `pr`, which have no opposite in Okta
 * @example
 * ```ts
 * const others = not(where("status").eq("STAGED").or(where("profile.department").eq("Sales")));
 * console.log(String(others));
 * // (status lt "STAGED" or status gt "STAGED") and (profile.department lt "Sales" or profile.department gt "Sales")
 * ```
 */
export function not(expression: Expression<"negatable">): Expression<"negatable"> {
  return new Expression(negated(astOf(expression)));
}

/** The opposite of a node. */
export function negated(node: ExpressionNode): ExpressionNode {
  if ("operands" in node) return joined(node.type === "and" ? "or" : "and", node.operands.map(negated));
  if (node.type === "compare") {
    const { operator, value } = node;
    const opposite = OPPOSITE[operator];
    if (opposite) return { ...node, operator: opposite };
    if (typeof value === "boolean") return { ...node, value: !value };
    if (operator === "eq")
      return joined("or", [
        { ...node, operator: "lt" },
        { ...node, operator: "gt" },
      ]);
  }
  throw new OktaArgumentError("expression", `Okta cannot search for the opposite of '${print(node)}'`);
}
