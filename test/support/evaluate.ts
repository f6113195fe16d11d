// Evaluates expressions as Okta describes it, for servers that stand for it.

import { type ConditionNode, type ExpressionNode, filter, search } from "../../src/index.js";

/** Of an expression: whether it holds of a user. Throws for one that Okta would answer with 400. */
export type Evaluate = (expression: string) => (user: object) => boolean;

/** A search: case does not count in values. */
export const evaluateSearch: Evaluate = (expression) => {
  const { ast } = search.parse(expression);
  return (user) => holds(ast, user, (text) => text.toLowerCase());
};

/** A filter: case counts. */
export const evaluateFilter: Evaluate = (expression) => {
  const { ast } = filter.parse(expression);
  return (user) => holds(ast, user, (text) => text);
};

type Fold = (text: string) => string;

function holds(node: ExpressionNode, user: object, fold: Fold): boolean {
  if (node.type === "and") return node.operands.every((operand) => holds(operand, user, fold));
  if (node.type === "or") return node.operands.some((operand) => holds(operand, user, fold));
  return valuesOf(user, node.property).some((value) => holdsOf(value, node, fold));
}

/** The values of a property: of a list, each of its items; none if it is missing, null or empty. */
function valuesOf(user: object, property: string): unknown[] {
  const value = property.split(".").reduce<unknown>((from, name) => Object(from)[name], user);
  return [value].flat().filter((each) => each !== undefined && each !== null && each !== "");
}

function holdsOf(actual: unknown, node: ConditionNode, fold: Fold): boolean {
  if (node.type === "present") return true;
  const { operator, value: wanted } = node;
  if (kindOf(actual) !== kindOf(wanted)) return false;
  if (typeof actual !== "string" || typeof wanted !== "string") return compare(operator, actual, wanted);
  if (operator === "sw") return fold(actual).startsWith(fold(wanted));
  if (operator === "co") return fold(actual).includes(fold(wanted));
  if (/^(created|activated|statusChanged|lastUpdated)$/.test(node.property))
    return compare(operator, Date.parse(actual), Date.parse(wanted));
  return compare(operator, fold(actual), fold(wanted));
}

/** A bigint is a number that JavaScript's cannot hold. */
const kindOf = (value: unknown): string => (typeof value === "bigint" ? "number" : typeof value);

function compare(operator: string, actual: unknown, wanted: unknown): boolean {
  const [a, b] = [actual, wanted] as [number, number];
  const results: { readonly [operator: string]: boolean } = {
    eq: a === b,
    gt: a > b,
    ge: a >= b,
    lt: a < b,
    le: a <= b,
  };
  return results[operator] ?? false;
}
