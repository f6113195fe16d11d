// Literals of Okta's filter and search expressions.

/** A value as a literal of an expression: JSON's rules are Okta's. */
export function literal(value: string | number | boolean): string {
  return JSON.stringify(value);
}
