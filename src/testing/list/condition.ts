// Expressions of `search` and `filter`, parsed by the client's own parser and evaluated as Okta describes it.

import type { ConditionNode, ExpressionNode } from "../../search/ast.js";
import { invalidSearch } from "../http/okta-error.js";

/** Whether a condition holds of an item. */
export type Condition<Item> = (item: Item) => boolean;

/** How the properties of a kind of items are read. */
export interface Properties<Item> {
  /** The value of a property; times in milliseconds since 1970. */
  valueOf(item: Item, property: string): unknown;
  /** Properties whose values are times. */
  readonly times: readonly string[];
}

/**
 * Makes a condition of an expression.
 * @param parse - the parser of the endpoint
 * @param foldsCase - whether case does not count in values: it does not in `search`, and does in `filter`
 * @throws Refusal - Okta would not take the expression
 */
export function conditionOf<Item>(
  text: string,
  parse: (text: string) => { readonly ast: ExpressionNode },
  properties: Properties<Item>,
  foldsCase: boolean,
): Condition<Item> {
  let ast: ExpressionNode;
  try {
    ({ ast } = parse(text));
  } catch {
    throw invalidSearch();
  }
  return compile(ast, properties, foldsCase ? (value) => value.toLowerCase() : (value) => value);
}

type Fold = (text: string) => string;

function compile<Item>(node: ExpressionNode, properties: Properties<Item>, fold: Fold): Condition<Item> {
  if (node.type === "and" || node.type === "or") {
    const operands = node.operands.map((operand) => compile(operand, properties, fold));
    return node.type === "and"
      ? (item) => operands.every((operand) => operand(item))
      : (item) => operands.some((operand) => operand(item));
  }
  const holds = comparisonOf(node, properties.times.includes(node.property), fold);
  // of a list, any item
  return (item) => {
    const value = properties.valueOf(item, node.property);
    return Array.isArray(value) ? value.some((each) => isThere(each) && holds(each)) : isThere(value) && holds(value);
  };
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== "";

function comparisonOf(node: ConditionNode, isTime: boolean, fold: Fold): (value: unknown) => boolean {
  if (node.type === "present") return () => true;
  const { operator, value } = node;
  const wanted = typeof value === "string" ? (isTime ? Date.parse(value) : fold(value)) : value;
  const sorted = (value: unknown) => (typeof value === "string" ? fold(value) : value);
  return (actual) => {
    const found = sorted(actual);
    if (kindOf(found) !== kindOf(wanted)) return false;
    if (operator === "sw") return String(found).startsWith(String(wanted));
    if (operator === "co") return String(found).includes(String(wanted));
    return compare(operator, found as number, wanted as number);
  };
}

/** A bigint is a number that JavaScript's cannot hold. */
const kindOf = (value: unknown): string => (typeof value === "bigint" ? "number" : typeof value);

function compare(operator: "eq" | "gt" | "ge" | "lt" | "le", one: number, other: number): boolean {
  switch (operator) {
    case "eq":
      return one === other;
    case "gt":
      return one > other;
    case "ge":
      return one >= other;
    case "lt":
      return one < other;
    case "le":
      return one <= other;
  }
}
