// Checks headers before the platform's Headers sees them: its errors would quote a value, and it accepts control characters
// that no request can be sent with.

/** A name and a value that HTTP can carry: no control character but the tab, and nothing beyond Latin-1. */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** What Headers trims from both ends of a value. */
const BLANKS = "\t\n\r ";
const CREDENTIALS = /^(authorization|dpop)$/i;

/** Whether a header can be sent: a name and a value that HTTP can carry, the value a string, number, boolean or bigint. */
export function isSendable(name: string, value: unknown): boolean {
  const text = Number.isFinite(value) || /^(boolean|bigint)$/.test(typeof value) ? String(value) : value;
  return typeof text === "string" && NAME.test(name) && VALUE.test(trimmed(text));
}

// by hand: a regular expression takes quadratic time on a long run of blanks
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && BLANKS.includes(text.charAt(from))) from++;
  while (from < to && BLANKS.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/**
 * A copy of the headers that a caller gave, checked; `null` removes a default header, and `undefined` is left out.
 * @param fail - makes the error for a header that cannot be sent; it never gets the value
 */
export function checkedHeaders(
  given: { readonly [name: string]: unknown },
  fail: (why: string) => Error,
): { [name: string]: string | null } {
  const headers: { [name: string]: string | null } = Object.create(null);
  for (const [name, value] of Object.entries(given)) {
    if (CREDENTIALS.test(name)) throw fail(`${name} cannot be set here: credentials belong in token or auth`);
    if (value === undefined) continue;
    const isFine = value === null ? NAME.test(name) : isSendable(name, value);
    if (!isFine) throw fail(`the name or value of ${JSON.stringify(name)} cannot be a header's`);
    headers[name] = value === null ? null : String(value);
  }
  return headers;
}
