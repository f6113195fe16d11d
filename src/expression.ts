// Literals of Okta's filter and search expressions.

/** A string as a literal of an expression: JSON's rules are Okta's. */
export function literal(value: string): string {
  return JSON.stringify(value);
}
