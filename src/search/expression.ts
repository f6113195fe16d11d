// A validated expression: every instance is one that Okta accepts.

import { OktaArgumentError } from "../errors/index.js";
import { conditionsOf, depthOf, type ExpressionNode, joined, print } from "./ast.js";
import { type ExpressionParameter, faultInFilter, faultTogether, type Resource, type Rules } from "./okta-rules.js";
import { USERS } from "./user-rules.js";

/** What an expression supports besides `search`: `filter`, or negation by `not`. */
export type Ability = "filterable" | "negatable";

declare const abilities: unique symbol;

/** Marks expressions, also those of another copy of the package. A symbol, because JSON cannot contain one. */
const EXPRESSION = Symbol.for("okta-fetch.expression");

/** Base class of the expressions for all resources. */
export abstract class AnyExpression {
  /** The resource that the expression selects. */
  readonly resource: Resource;
  /** The syntax tree. */
  readonly ast: ExpressionNode;
  readonly #rules: Rules;
  readonly #text: string;

  /** @internal */
  constructor(ast: ExpressionNode, rules: Rules) {
    this.resource = rules.resource;
    this.ast = ast;
    this.#rules = rules;
    refuse(depthOf(ast) > MAX_DEPTH ? TOO_DEEP : undefined);
    this.#text = print(ast);
    checkLength(encodeURIComponent(this.#text).length);
    refuse(faultTogether(rules, conditionsOf(ast)));
    Object.defineProperty(this, EXPRESSION, { value: true });
  }

  /** @internal */
  get rules(): Rules {
    return this.#rules;
  }

  /**
   * The text for a query parameter.
   * @param endpoint - `search` or `filter`
   * @throws OktaArgumentError - `filter` does not support the expression
   */
  for(endpoint: ExpressionParameter): string {
    if (endpoint === "filter") refuse(faultInFilter(this.#rules, conditionsOf(this.ast)));
    return this.#text;
  }

  /** The text. */
  toString(): string {
    return this.#text;
  }
}

/**
 * An expression for users, for example for `searchUsers`. Created by {@link search}, {@link filter} or {@link where};
 * `String(expression)` is its text.
 *
 * @typeParam Can - what the expression supports besides `search`, if the compiler knows it
 */
export class Expression<Can extends Ability = never> extends AnyExpression {
  /** Type information only; does not exist at run time. */
  declare readonly [abilities]: { readonly [A in Can]: true };
  declare readonly resource: "users";

  /** @internal */
  constructor(ast: ExpressionNode) {
    super(ast, USERS);
  }

  /**
   * Matches users that match both expressions.
   * @param other - another expression for users
   * @throws OktaArgumentError - `other` is not an expression for users, or the result is too long or too deeply nested
   */
  and<Other extends Ability>(other: Expression<Other>): Expression<Can & Other> {
    return new Expression(joined("and", [this.ast, astOf(other, USERS)]));
  }

  /**
   * Matches users that match at least one of the expressions.
   * @param other - another expression for users
   * @throws OktaArgumentError - `other` is not an expression for users, or the result is too long or too deeply nested
   */
  or<Other extends Ability>(other: Expression<Other>): Expression<Can & Other> {
    return new Expression(joined("or", [this.ast, astOf(other, USERS)]));
  }
}

/** An expression for `search` of users: any expression for users. */
export type SearchExpression = Expression;

/** An expression for `filter` of users. `search` accepts it too. */
export type FilterExpression = Expression<"filterable">;

/** Whether a value is an expression, from any copy of the package. */
export function isExpression(value: unknown): value is AnyExpression {
  try {
    return Object.hasOwn(Object(value), EXPRESSION);
  } catch {
    // a Proxy can throw on any access
    return false;
  }
}

/** The syntax tree of an expression for a resource. */
export function astOf(expression: unknown, { resource, makers }: Rules): ExpressionNode {
  if (isExpression(expression) && expression.resource === resource) return expression.ast;
  const made = `created by ${makers.search}\`…\` or ${makers.where}(…)`;
  throw new OktaArgumentError("expression", `must be an expression for ${resource}, ${made}`);
}

/**
 * The maximum length of an expression, URL-encoded.
 *
 * Okta documents that long expressions can fail, but no limit. RFC 9110, section 4.1, recommends that servers and
 * proxies support URLs of 8,000 octets; 1,000 of them are reserved for the org, the path, a cursor and other options.
 */
export const MAX_LENGTH = 7_000;

/** Deeper than practical expressions, and far below what would exhaust the stack. */
export const MAX_DEPTH = 50;
export const TOO_DEEP = `parentheses are nested more than ${MAX_DEPTH} deep`;

/** Refuses an expression that is too long to be sent. */
export function checkLength(length: number): void {
  const fault = `it has ${length} characters in a URL, more than ${MAX_LENGTH}; split it into several calls`;
  refuse(length > MAX_LENGTH ? fault : undefined);
}

function refuse(fault: string | undefined): void {
  if (fault !== undefined) throw new OktaArgumentError("expression", `the expression cannot be sent: ${fault}`);
}
