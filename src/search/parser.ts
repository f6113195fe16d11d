// Parses the text of an expression, by the part of the grammar of RFC 7644, section 3.4.2.2, that Okta supports.
//
//   or        = and *( "or" and )
//   and       = term *( "and" term )
//   term      = "(" or ")" / property "pr" / property operator value
//   operator  = "eq" / "sw" / "co" / "gt" / "ge" / "lt" / "le"
//   value     = string / number / "true" / "false", as JSON writes them

import { isExact } from "../shared/json.js";
import { type ComparisonOperator, conditionsOf, type ExpressionNode, joined } from "./ast.js";
import { comparison } from "./comparison.js";
import { AnyExpression, MAX_DEPTH, TOO_DEEP } from "./expression.js";
import { faultInFilter, faultOfProperty, OPERATORS } from "./okta-rules.js";
import { faultAt, OWN_QUOTES, type Source, type Token } from "./tokens.js";

/**
 * Parses an expression.
 * @param values - the interpolated values, in order
 * @throws OktaArgumentError - the endpoint does not support the expression; the message shows the position
 */
export function parse(source: Source, values: readonly unknown[] = []): ExpressionNode {
  const { endpoint, rules } = source;
  const { makers, resource } = rules;
  const tokens = source.tokens.values();
  const holes = values.values();
  let token: Token = tokens.next().value as Token;
  let depth = 0;

  const fail = (fault: string, at = token): never => {
    throw faultAt(source, at, fault);
  };
  const take = (): Token => {
    const taken = token;
    token = tokens.next().value ?? token;
    return taken;
  };
  const noCondition = (hole = token) => {
    const instead = `for a property name use ${makers.where}(name), for a condition ${makers[endpoint]}.parse(text)`;
    return fail(`a value must follow an operator; ${instead}`, hole);
  };
  const holeFollows = ({ at, text }: Token) => token.type === "hole" && token.at === at + text.length;
  const isWord = (word: string) => token.type === "word" && token.text.toLowerCase() === word;

  function junction(type: "and" | "or", operand: () => ExpressionNode): ExpressionNode {
    const operands = [operand()];
    while (isWord(type)) {
      take();
      operands.push(operand());
    }
    return joined(type, operands);
  }
  const any = (): ExpressionNode => junction("or", () => junction("and", term));

  function term(): ExpressionNode {
    const first = take();
    if (first.type === "(") return group(first);
    if (first.type === "hole") return nested(first);
    if (first.type === "end") return fail("a condition is missing at the end", first);
    if (first.type !== "word")
      return fail("a condition must start with a property name, without quotation marks", first);
    const word = first.text.toLowerCase();
    if (word === "and" || word === "or") return fail(`a condition is missing before '${word}'`, first);
    if (word === "not") {
      return fail(`Okta has no 'not'; reverse the operator, or use not() with ${makers.where}()`, first);
    }
    if (holeFollows(first)) return noCondition();
    const fault = faultOfProperty(rules, first.text);
    return fault === undefined ? condition(first) : fail(fault, first);
  }

  function group(open: Token): ExpressionNode {
    depth += 1;
    if (depth > MAX_DEPTH) fail(TOO_DEEP, open);
    const inner = any();
    depth -= 1;
    if (token.type === "end") fail("this parenthesis is not closed", open);
    if (token.type !== ")") fail("'and', 'or' or ')' must follow a condition");
    take();
    return inner;
  }

  function nested(hole: Token): ExpressionNode {
    const value = holes.next().value;
    if (!(value instanceof AnyExpression)) return noCondition(hole);
    const over = value.resource;
    return over === resource
      ? checked(value.ast, hole)
      : fail(`an expression for ${over} cannot select ${resource}`, hole);
  }

  function condition({ text: property, at }: Token): ExpressionNode {
    const operator = take();
    const name = operator.text.toLowerCase();
    const span = (last: Token) => ({ ...last, text: source.text.slice(at, last.at + last.text.length), at });
    const presence = { type: "present", property } as const;
    const absent = rules.faultOf?.(presence);
    if (operator.type === "word" && name === "pr")
      return checked(absent ? fail(absent, operator) : presence, span(operator));
    if (name === "ne") {
      const instead = `write (${property} lt x or ${property} gt x)`;
      const fault = rules.faultOf?.({ type: "compare", property, operator: "lt", value: "" });
      return fail(`Okta has no 'ne'; ${fault ?? instead}`, operator);
    }
    if (operator.type !== "word" || !OPERATORS.includes(name)) {
      return fail(`an operator must follow '${property}': ${OPERATORS.join(", ")}${absent ? "" : " or pr"}`, operator);
    }
    const value = take();
    const whole = span(value);
    const node = comparison(rules, property, name as ComparisonOperator, given(value), (fault) => fail(fault, whole));
    return checked(node, whole);
  }

  function given(value: Token): unknown {
    if (value.type === "hole") return holes.next().value;
    if (value.type === "end") return fail("a value is missing at the end", value);
    const parsed = scalarIn(value.text);
    if (parsed !== undefined) return parsed;
    // of other quotation marks, as in '${name}'
    if (holeFollows(value)) return fail(OWN_QUOTES, value);
    return fail('a string needs double quotes, as in "ACTIVE", and JSON escapes', value);
  }

  function checked(node: ExpressionNode, place: Token): ExpressionNode {
    const fault = endpoint === "filter" ? faultInFilter(rules, conditionsOf(node)) : undefined;
    return fault === undefined ? node : fail(fault, place);
  }

  const ast = any();
  if (token.type === ")") fail("there is no matching opening parenthesis");
  if (token.type !== "end") fail("'and' or 'or' must follow a condition");
  return ast;
}

/** The value of a JSON literal: string, number, bigint, boolean or null; `undefined` if the text is not one. */
function scalarIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "number" && !isExact(value) && /^-?\d+$/.test(text)) return BigInt(text);
    return typeof value === "object" && value !== null ? undefined : value;
  } catch {
    return undefined;
  }
}
