// Literals of Okta's filter and search expressions.

/** A value as a literal of an expression: JSON's rules are Okta's. */
export function literal(value: string | number | bigint | boolean): string {
  return typeof value === "bigint" ? String(value) : JSON.stringify(value);
}
