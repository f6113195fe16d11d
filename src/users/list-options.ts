// Options of lists that can be searched, filtered and sorted: turns expressions into text, and refuses an empty query,
// for which Okta would return everything.

import { OktaArgumentError } from "../errors/index.js";
import type { AnyExpression, SearchExpression } from "../search/expression.js";
import type { ExpressionParameter, Resource } from "../search/okta-rules.js";
import { required } from "./required-text.js";

/** The options of a list that select and sort. */
interface QueryOptions {
  readonly search?: unknown;
  readonly filter?: unknown;
  readonly q?: unknown;
  readonly sortBy?: unknown;
  readonly sortOrder?: unknown;
}

/** The same options with expressions as text. */
export type WithTexts<Options> = Omit<Options, "search" | "filter"> & {
  search?: string | undefined;
  filter?: string | undefined;
};

/**
 * Replaces the expressions in a list's options by their text.
 * @param resource - the resource that is listed
 * @throws OktaArgumentError - `search`, `filter` or `q` is empty; an expression is for another resource, or not a
 * filter
 */
export function withTexts<Options extends QueryOptions>(options: Options, resource: Resource): WithTexts<Options> {
  const { search, filter, q } = options;
  const text = (given: unknown, endpoint: ExpressionParameter) =>
    given === undefined ? undefined : required(endpoint, expressionTextOf(given, endpoint, resource));
  // Okta ignores an empty query: a program that deletes the results would delete everything
  if (q !== undefined) required("q", q);
  return { ...options, search: text(search, "search"), filter: text(filter, "filter") };
}

/** Refuses sorting without a search. */
export function checkSorting(options: QueryOptions): void {
  for (const name of ["sortBy", "sortOrder"] as const) {
    if (options[name] !== undefined && options.search === undefined) {
      throw new OktaArgumentError(name, `'${name}' requires 'search': Okta sorts only search results`);
    }
  }
}

/** The text of a search expression for users. */
export function searchTextOf<T>(expression: T | SearchExpression): T | string {
  return expressionTextOf<T>(expression, "search", "users");
}

/**
 * The text of an expression. Any other value is returned as is.
 * @throws OktaArgumentError - the expression is for another resource, or `filter` does not support it
 */
export function expressionTextOf<T>(
  given: T | AnyExpression,
  endpoint: ExpressionParameter,
  resource: Resource,
): T | string {
  const expression = given as Partial<AnyExpression> | undefined | null;
  const over = expression?.resource;
  if (expression?.for && over !== resource) {
    throw new OktaArgumentError("expression", `an expression for ${over} cannot select ${resource}`);
  }
  return expression?.for?.(endpoint) ?? (given as T);
}
