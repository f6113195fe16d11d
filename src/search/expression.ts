// An expression that Okta takes: whoever holds one needs to check nothing more.

import { OktaArgumentError } from "../errors/index.js";
import { conditionsOf, depthOf, type ExpressionNode, joined, print } from "./ast.js";
import { type Endpoint, faultInFilter, faultTogether, type Resource, type Rules } from "./okta-rules.js";
import { USERS } from "./user-rules.js";

/** What more can be done with an expression than to search by it: `filter` takes it too, or `not` its opposite. */
export type Ability = "filterable" | "negatable";

declare const abilities: unique symbol;

/** What the expressions over all resources have in common. */
export abstract class AnyExpression {
  /** What it finds. */
  readonly resource: Resource;
  /** What it says, as a tree. */
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
  }

  /** @internal */
  get rules(): Rules {
    return this.#rules;
  }

  /**
   * The text for a query parameter.
   * @param endpoint - `search` or `filter`
   * @throws OktaArgumentError - a filter cannot say it
   */
  for(endpoint: Endpoint): string {
    if (endpoint === "filter") refuse(faultInFilter(this.#rules, conditionsOf(this.ast)));
    return this.#text;
  }

  /** The text. */
  toString(): string {
    return this.#text;
  }
}

/**
 * An expression over users, as `searchUsers` takes it. Made by {@link search}, {@link filter} or {@link where};
 * `String(expression)` is its text.
 *
 * @typeParam Can - what more can be done with it, as far as the compiler knows
 */
export class Expression<Can extends Ability = never> extends AnyExpression {
  /** For the compiler only: no such property exists. */
  declare readonly [abilities]: { readonly [A in Can]: true };
  declare readonly resource: "users";

  /** @internal */
  constructor(ast: ExpressionNode) {
    super(ast, USERS);
  }

  /**
   * The users of whom this and the other expression hold.
   * @param other - another expression over users
   * @throws OktaArgumentError - it is none, or the two are too long or too deep together
   */
  and<Other extends Ability>(other: Expression<Other>): Expression<Can & Other> {
    return new Expression(joined("and", [this.ast, astOf(other, USERS)]));
  }

  /**
   * The users of whom this or the other expression holds.
   * @param other - another expression over users
   * @throws OktaArgumentError - it is none, or the two are too long or too deep together
   */
  or<Other extends Ability>(other: Expression<Other>): Expression<Can & Other> {
    return new Expression(joined("or", [this.ast, astOf(other, USERS)]));
  }
}

/** What `search` of users takes: any expression over them. */
export type SearchExpression = Expression;

/** What `filter` of users takes. Okta's search takes it too. */
export type FilterExpression = Expression<"filterable">;

/** Whether a value is an expression. A Proxy may throw when it is asked for its class. */
export function isExpression(value: unknown): value is AnyExpression {
  try {
    return value instanceof AnyExpression;
  } catch {
    return false;
  }
}

/** The tree of an expression over a resource. */
export function astOf(expression: unknown, { resource, makers }: Rules): ExpressionNode {
  if (isExpression(expression) && expression.resource === resource) return expression.ast;
  const made = `as ${makers.search}\`…\` and ${makers.where}(…) make them`;
  throw new OktaArgumentError("expression", `must be an expression over ${resource}, ${made}`);
}

/**
 * The longest that an expression may be, in the characters of its URL encoding.
 *
 * Okta says that a long expression can fail, and does not say from where on. RFC 9110, section 4.1, has all servers and
 * proxies take URLs of 8,000 octets; 1,000 of them are left here for the org, the path, a cursor and other options.
 */
export const MAX_LENGTH = 7_000;

/** Deeper than people write, and far from what would exhaust the stack. */
export const MAX_DEPTH = 50;
export const TOO_DEEP = `the parentheses are more than ${MAX_DEPTH} deep`;

/** Refuses an expression that is too long to be sent. */
export function checkLength(length: number): void {
  const fault = `it is too long, ${length} characters in a URL, of ${MAX_LENGTH} at most: split it over several calls`;
  refuse(length > MAX_LENGTH ? fault : undefined);
}

function refuse(fault: string | undefined): void {
  if (fault !== undefined) throw new OktaArgumentError("expression", `the expression cannot be sent: ${fault}`);
}
