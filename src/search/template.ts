// The template tags: text of the program's own, with values in it that cannot become anything but values.

import { OktaArgumentError } from "../errors/index.js";
import { readArgument } from "../shared/read-argument.js";
import type { ExpressionNode } from "./ast.js";
import type { SearchValue } from "./comparison.js";
import { checkLength, Expression, type FilterExpression, type SearchExpression } from "./expression.js";
import type { Endpoint, Rules } from "./okta-rules.js";
import { parse } from "./parser.js";
import { sourceOf } from "./tokens.js";
import { USERS } from "./user-rules.js";

/**
 * A template tag for expressions, and its parser.
 * @typeParam Made - the expressions that it makes
 */
export interface ExpressionTag<Made> {
  /**
   * Makes an expression. A value in it is a value, whatever it holds: no quotation marks around it.
   * @param text - the template's own text
   * @param values - behind an operator, a string, number, boolean, Date, or an array of which any may match; in place of
   * a condition, another expression
   * @throws OktaArgumentError - Okta would not take it; the message shows where, and says what to do
   */
  (text: TemplateStringsArray, ...values: (SearchValue | readonly SearchValue[] | Made)[]): Made;
  /**
   * Parses an expression that a person typed.
   * @param text - the expression, such as `status eq "ACTIVE"`
   * @throws OktaArgumentError - Okta would not take it; the message shows where, and says what to do
   */
  parse(text: string): Made;
}

/**
 * Makes expressions for `searchUsers`.
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
 * Makes expressions for `filterUsers`: a few properties, and `eq`. Values are case-sensitive there.
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
 * Makes a template tag.
 * @param make - makes an expression of a tree that the rules allow
 */
export function tagOf<Made>(
  endpoint: Endpoint,
  rules: Rules,
  make: (ast: ExpressionNode) => Made,
): ExpressionTag<Made> {
  const name = rules.makers[endpoint];
  const refuse = (fault: string): never => {
    throw new OktaArgumentError(name, fault);
  };
  // quotation marks in a template are JSON's, with JSON's escapes: its text is taken as it was written
  const tag = (template: TemplateStringsArray, ...values: unknown[]) =>
    readArgument(name, undefined, () => {
      const raw = template?.raw ?? refuse(`${name} is a template tag; a text is for ${name}.parse`);
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
