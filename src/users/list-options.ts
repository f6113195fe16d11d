// The options of a list that Okta searches, filters and sorts: expressions become text, and what would list everything is
// refused.

import { OktaArgumentError } from "../errors/index.js";
import type { AnyExpression, SearchExpression } from "../search/expression.js";
import type { Endpoint, Resource } from "../search/okta-rules.js";
import { required } from "./required-text.js";

/** What selects and sorts, of the options of a list. */
interface QueryOptions {
  readonly search?: unknown;
  readonly filter?: unknown;
  readonly q?: unknown;
  readonly sortBy?: unknown;
  readonly sortOrder?: unknown;
}

/** The same with expressions as texts. */
export type WithTexts<Options> = Omit<Options, "search" | "filter"> & {
  search?: string | undefined;
  filter?: string | undefined;
};

/**
 * Turns the expressions of a list's options into their texts.
 * @param resource - what it lists
 * @throws OktaArgumentError - `search`, `filter` or `q` is empty, or an expression is over something else, or not a filter
 */
export function withTexts<Options extends QueryOptions>(options: Options, resource: Resource): WithTexts<Options> {
  const { search, filter, q } = options;
  const text = (given: unknown, endpoint: Endpoint) =>
    given === undefined ? undefined : required(endpoint, textOf(given, endpoint, resource));
  // Okta answers an empty one with everything: whoever then deletes what was found deletes everything
  if (q !== undefined) required("q", q);
  return { ...options, search: text(search, "search"), filter: text(filter, "filter") };
}

/** Refuses to sort what is not a search. */
export function checkSorting(options: QueryOptions): void {
  for (const name of ["sortBy", "sortOrder"] as const) {
    if (options[name] !== undefined && options.search === undefined) {
      throw new OktaArgumentError(name, `'${name}' needs a search: Okta sorts no other list`);
    }
  }
}

/** The text of what users can be searched by. */
export function searchTextOf<T>(expression: T | SearchExpression): T | string {
  return textOf<T>(expression, "search", "users");
}

/**
 * The text of an expression. What is not one stays what it is.
 * @throws OktaArgumentError - it is over something else, or a filter cannot say it
 */
export function textOf<T>(given: T | AnyExpression, endpoint: Endpoint, resource: Resource): T | string {
  const expression = given as Partial<AnyExpression> | undefined | null;
  const over = expression?.resource;
  if (expression?.for && over !== resource) {
    throw new OktaArgumentError("expression", `an expression over ${over} finds no ${resource}`);
  }
  return expression?.for?.(endpoint) ?? (given as T);
}
