// As much of Okta's expressions as the tests of the client need. A test that needs more gives a parser of its own.

import type { StoredUser } from "./users.js";

/** Reads a `filter` or `search`. Throws for one that it cannot read, which Okta answers with 400. */
export type Evaluate = (expression: string) => (user: StoredUser) => boolean;

/** Terms such as `status eq "ACTIVE"` or `created ge "2026-01-01T00:00:00Z"`, joined by `and`, and these by `or`. */
export const evaluate: Evaluate = (expression) => {
  const choices = expression.split(" or ").map((choice) => choice.split(" and ").map(termOf));
  return (user) => choices.some((terms) => terms.every((term) => term(user)));
};

function termOf(text: string): (user: StoredUser) => boolean {
  const [, attribute, operator, literal] = /^(status|created) (eq|ge|lt) (".*")$/.exec(text) ?? [];
  if (literal === undefined) throw new Error(`cannot read ${text}`);
  const value: string = JSON.parse(literal);
  if (attribute === "status" && operator === "eq") return ({ status }) => status === value;
  const time = Date.parse(value);
  if (attribute === "created" && operator === "ge") return ({ created }) => Date.parse(created) >= time;
  if (attribute === "created" && operator === "lt") return ({ created }) => Date.parse(created) < time;
  throw new Error(`cannot compare ${text}`);
}
