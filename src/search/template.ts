// The template tags: interpolated values are escaped, so that they cannot change the expression.

import { OktaArgumentError } from "../errors/index.js";
import { readArgument } from "../shared/read-argument.js";
import type { ExpressionNode } from "./ast.js";
import type { SearchValue } from "./comparison.js";
import { checkLength, Expression, type FilterExpression, type SearchExpression } from "./expression.js";
import type { ExpressionParameter, Rules } from "./okta-rules.js";
import { parse } from "./parser.js";
import { sourceOf } from "./tokens.js";
import { USERS } from "./user-rules.js";

/**
 * A template tag for expressions, and its parser.
 * @typeParam Made - the type of its expressions
 */
export interface ExpressionTag<Made> {
  /**
   * Creates an expression. Values are escaped: write no quotation marks around them.
   * @param text - the text of the template
   * @param values - after an operator, a string, number, bigint, boolean or Date, or an array to match any of its
   * items; in place of a condition, another expression
   * @throws OktaArgumentError - Okta does not accept the expression; the message shows the position and how to fix it
   */
  (text: TemplateStringsArray, ...values: (SearchValue | readonly SearchValue[] | Made)[]): Made;
  /**
   * Parses an expression, for example user input.
   * @param text - the expression, such as `status eq "ACTIVE"`
   * @throws OktaArgumentError - Okta does not accept the expression; the message shows the position and how to fix it
   */
  parse(text: string): Made;
}

/**
 * Creates expressions for `searchUsers`.
 * @see {@link https://developer.okta.com/docs/reference/user-query/}
 * @example
 * ```ts
 * const expression = search`profile.lastName sw ${"O'Neill"} and status eq ${["ACTIVE", "LOCKED_OUT"]}`;
 * for await (const user of okta.searchUsers(expression)) console.log(user.profile.login);
 * ```
 */
export const search: ExpressionTag<SearchExpression> = /* @__PURE__ */ tagOf(
  "search",
  USERS,
  (ast) => new Expression(ast),
);

/**
 * Creates expressions for `filterUsers`, which supports a few properties and `eq`. Its values are case-sensitive.
 * @see {@link https://developer.okta.com/docs/reference/user-query/}
 * @example
 * ```ts
 * const expression = filter`status eq ${"LOCKED_OUT"} and lastUpdated gt ${new Date("2026-01-01")}`;
 * for await (const user of okta.filterUsers(expression)) console.log(user.profile.login);
 * ```
 */
export const filter: ExpressionTag<FilterExpression> = /* @__PURE__ */ tagOf(
  "filter",
  USERS,
  (ast) => new Expression(ast),
);

/**
 * Creates a template tag.
 * @param make - creates the expression from a tree that the rules allow
 */
export function tagOf<Made>(
  endpoint: ExpressionParameter,
  rules: Rules,
  make: (ast: ExpressionNode) => Made,
): ExpressionTag<Made> {
  const name = rules.makers[endpoint];
  const refuse = (fault: string): never => {
    throw new OktaArgumentError(name, fault);
  };
  // the raw text: escapes in a template are those of JSON strings
  const tag = (template: TemplateStringsArray, ...values: unknown[]) =>
    readArgument(name, undefined, () => {
      const raw = template?.raw ?? refuse(`${name} is a template tag; for a string use ${name}.parse`);
      return make(parse(sourceOf(endpoint, rules, raw), values));
    });
  return Object.assign(tag, {
    parse: (text: string) => {
      if (typeof text !== "string") refuse("an expression to parse must be a string");
      checkLength(text.length);
      return make(parse(sourceOf(endpoint, rules, [text])));
    },
  });
}
