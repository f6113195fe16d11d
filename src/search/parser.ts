// Parses the text of an expression, by the part of the grammar of RFC 7644, section 3.4.2.2, that Okta supports.
//
//   or        = and *( "or" and )
//   and       = term *( "and" term )
//   term      = "(" or ")" / property "pr" / property operator value
//   operator  = "eq" / "sw" / "co" / "gt" / "ge" / "lt" / "le"
//   value     = string / number / "true" / "false", as JSON writes them

import { isObject } from "../contract/plain-object.js";
import { isExact } from "../shared/json.js";
import { type ComparisonOperator, conditionsOf, type ExpressionNode, joined } from "./ast.js";
import { comparison } from "./comparison.js";
import { isExpression, MAX_DEPTH, TOO_DEEP } from "./expression.js";
import { faultInFilter, faultOfProperty, OPERATORS } from "./okta-rules.js";
import { faultAt, OWN_QUOTES, type Source, type Token } from "./tokens.js";

/**
 * Parses an expression.
 * @param values - the interpolated values, in order
 * @throws OktaArgumentError - the endpoint does not support the expression; the message shows the position
 */
export function parse(source: Source, values: readonly unknown[] = []): ExpressionNode {
  return new Parser(source, values).parse();
}

/** One run over the tokens of a source. */
class Parser {
  readonly #source: Source;
  readonly #tokens: Iterator<Token, undefined>;
  readonly #values: Iterator<unknown, undefined>;
  /** The next token. */
  #token: Token;
  #depth = 0;

  constructor(source: Source, values: readonly unknown[]) {
    this.#source = source;
    this.#tokens = source.tokens.values();
    this.#values = values.values();
    // every source ends with a token of its own
    this.#token = this.#tokens.next().value as Token;
  }

  parse(): ExpressionNode {
    const ast = this.#or();
    if (this.#token.type === ")") this.#fail("there is no matching opening parenthesis");
    if (this.#token.type !== "end") this.#fail("'and' or 'or' must follow a condition");
    return ast;
  }

  #or(): ExpressionNode {
    return this.#junction("or", () => this.#and());
  }

  #and(): ExpressionNode {
    return this.#junction("and", () => this.#term());
  }

  #junction(type: "and" | "or", operand: () => ExpressionNode): ExpressionNode {
    const operands = [operand()];
    while (this.#token.text.toLowerCase() === type) {
      this.#take();
      operands.push(operand());
    }
    return joined(type, operands);
  }

  #term(): ExpressionNode {
    const first = this.#take();
    if (first.type === "(") return this.#group(first);
    if (first.type === "hole") return this.#nested(first);
    if (first.type === "end") return this.#fail("a condition is missing at the end", first);
    if (first.type !== "word") {
      return this.#fail("a condition must start with a property name, without quotation marks", first);
    }
    const { makers } = this.#source.rules;
    const word = first.text.toLowerCase();
    if (word === "and" || word === "or") return this.#fail(`a condition is missing before '${word}'`, first);
    if (word === "not") {
      return this.#fail(`Okta has no 'not'; reverse the operator, or use not() with ${makers.where}()`, first);
    }
    if (this.#holeFollows(first)) return this.#failNoCondition(this.#token);
    const fault = faultOfProperty(this.#source.rules, first.text);
    return fault === undefined ? this.#condition(first) : this.#fail(fault, first);
  }

  #group(open: Token): ExpressionNode {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) this.#fail(TOO_DEEP, open);
    const inner = this.#or();
    this.#depth -= 1;
    if (this.#token.type === "end") this.#fail("this parenthesis is not closed", open);
    if (this.#token.type !== ")") this.#fail("'and', 'or' or ')' must follow a condition");
    this.#take();
    return inner;
  }

  /** An interpolated expression. */
  #nested(hole: Token): ExpressionNode {
    const value = this.#values.next().value;
    if (!isExpression(value)) return this.#failNoCondition(hole);
    const { resource } = this.#source.rules;
    return value.resource === resource
      ? this.#checked(value.ast, hole)
      : this.#fail(`an expression for ${value.resource} cannot select ${resource}`, hole);
  }

  #condition({ text: property, at }: Token): ExpressionNode {
    const { rules, text } = this.#source;
    const operator = this.#take();
    const name = operator.text.toLowerCase();
    const span = (last: Token) => ({ ...last, text: text.slice(at, last.at + last.text.length), at });
    const presence = { type: "present", property } as const;
    const absent = rules.faultOf?.(presence);
    if (name === "pr") {
      return absent ? this.#fail(absent, operator) : this.#checked(presence, span(operator));
    }
    if (name === "ne") {
      const instead = `write (${property} lt x or ${property} gt x)`;
      const fault = rules.faultOf?.({ type: "compare", property, operator: "lt", value: "" });
      return this.#fail(`Okta has no 'ne'; ${fault ?? instead}`, operator);
    }
    if (!OPERATORS.includes(name)) {
      const pr = absent ? "" : " or pr";
      return this.#fail(`an operator must follow '${property}': ${OPERATORS.join(", ")}${pr}`, operator);
    }
    const value = this.#take();
    const whole = span(value);
    const fail = (fault: string) => this.#fail(fault, whole);
    return this.#checked(comparison(rules, property, name as ComparisonOperator, this.#valueOf(value), fail), whole);
  }

  #valueOf(token: Token): unknown {
    if (token.type === "hole") return this.#values.next().value;
    if (token.type === "end") return this.#fail("a value is missing at the end", token);
    const parsed = scalarIn(token.text);
    if (parsed !== undefined) return parsed;
    // of other quotation marks, as in '${name}'
    if (this.#holeFollows(token)) return this.#fail(OWN_QUOTES, token);
    return this.#fail('a string needs double quotes, as in "ACTIVE", and JSON escapes', token);
  }

  /** Checks a condition, or an interpolated expression, against the rules of its endpoint. */
  #checked(node: ExpressionNode, place: Token): ExpressionNode {
    const { endpoint, rules } = this.#source;
    const fault = endpoint === "filter" ? faultInFilter(rules, conditionsOf(node)) : undefined;
    return fault === undefined ? node : this.#fail(fault, place);
  }

  /** Returns the next token, and moves on unless it is the end. */
  #take(): Token {
    const taken = this.#token;
    this.#token = this.#tokens.next().value ?? taken;
    return taken;
  }

  /** Whether a value is interpolated directly after a token. */
  #holeFollows({ at, text }: Token): boolean {
    return this.#token.type === "hole" && this.#token.at === at + text.length;
  }

  #failNoCondition(hole: Token): never {
    const { endpoint, rules } = this.#source;
    const { where, [endpoint]: maker } = rules.makers;
    const instead = `for a property name use ${where}(name), for a condition ${maker}.parse(text)`;
    return this.#fail(`a value must follow an operator; ${instead}`, hole);
  }

  #fail(fault: string, at = this.#token): never {
    throw faultAt(this.#source, at, fault);
  }
}

/** The value of a JSON literal: string, number, bigint, boolean or null; `undefined` if the text is not one. */
function scalarIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "number" && !isExact(value) && /^-?\d+$/.test(text)) return BigInt(text);
    return isObject(value) ? undefined : value;
  } catch {
    return undefined;
  }
}
