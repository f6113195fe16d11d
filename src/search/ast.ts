// The syntax tree of an expression.

import { literal } from "./literal.js";

/** The operators that compare a property with a value. Okta has no `ne`, and no `ew`. */
export type ComparisonOperator = "eq" | "sw" | "co" | "gt" | "ge" | "lt" | "le";

/** `status eq "ACTIVE"` */
export interface ComparisonNode {
  readonly type: "compare";
  readonly property: string;
  readonly operator: ComparisonOperator;
  /** A bigint for integers beyond ±`Number.MAX_SAFE_INTEGER`, which a number cannot represent exactly. */
  readonly value: string | number | bigint | boolean;
}

/** `profile.title pr`: the property has a value. */
export interface PresenceNode {
  readonly type: "present";
  readonly property: string;
}

/** A single condition. */
export type ConditionNode = ComparisonNode | PresenceNode;

/** Two or more nodes that must all match. None of them is an `and` itself. */
export interface AndNode {
  readonly type: "and";
  readonly operands: readonly ExpressionNode[];
}

/** Two or more nodes of which at least one must match. None of them is an `or` itself. */
export interface OrNode {
  readonly type: "or";
  readonly operands: readonly ExpressionNode[];
}

/** A parsed expression: `expression.ast`. */
export type ExpressionNode = ConditionNode | AndNode | OrNode;

/** Joins nodes into a flat `and` or `or`. A single node is returned as is. */
export function joined(type: "and" | "or", nodes: readonly ExpressionNode[]): ExpressionNode {
  const operands = nodes.flatMap((node) => (node.type === type ? node.operands : [node]));
  return operands.length === 1 && operands[0] ? operands[0] : { type, operands };
}

/** All conditions of an expression. */
export function conditionsOf(node: ExpressionNode): ConditionNode[] {
  return "operands" in node ? node.operands.flatMap(conditionsOf) : [node];
}

/** The maximum nesting of parentheses in the text of an expression. */
export function depthOf(node: ExpressionNode): number {
  if (!("operands" in node)) return 0;
  const inner = node.operands.reduce((most, operand) => Math.max(most, depthOf(operand)), 0);
  return node.type === "or" ? inner + 1 : inner;
}

/** The text of an expression. An `or` always has parentheses, so that the text can be embedded anywhere. */
export function print(node: ExpressionNode): string {
  switch (node.type) {
    case "present":
      return `${node.property} pr`;
    case "compare":
      return `${node.property} ${node.operator} ${literal(node.value)}`;
    case "and":
      return node.operands.map(print).join(" and ");
    case "or":
      return `(${node.operands.map(print).join(" or ")})`;
  }
}
