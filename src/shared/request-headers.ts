// Validates headers before the platform's Headers does: its errors quote values, and it accepts control characters with
// which no request can be sent.

/** Valid names and values: Latin-1 without control characters other than the tab. */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** The characters that Headers trims from a value. */
const BLANKS = "\t\n\r ";
const CREDENTIALS = /^(authorization|dpop)$/i;

/** Whether a header's name and value are valid; the value is a string, number, boolean or bigint. */
export function isSendable(name: string, value: unknown): boolean {
  const text = Number.isFinite(value) || /^(boolean|bigint)$/.test(typeof value) ? String(value) : value;
  return typeof text === "string" && NAME.test(name) && VALUE.test(trimmed(text));
}

// without a regular expression, which takes quadratic time on a long run of blanks
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && BLANKS.includes(text.charAt(from))) from++;
  while (from < to && BLANKS.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** What every `Headers` has: that of the platform, of another realm, or of a library. */
interface AnyHeaders {
  forEach(visit: (value: string, name: string) => void): void;
}

/** Whether a value is a `Headers`, by its shape: naming the class would load all of Node's fetch. */
export function isHeaders(value: object): value is AnyHeaders {
  const { get, forEach } = value as Partial<Headers>;
  return typeof get === "function" && typeof forEach === "function";
}

/** The names and values of a `Headers`, which may have no iterator. */
export function entriesOf(headers: AnyHeaders): [name: string, value: string][] {
  const entries: [string, string][] = [];
  headers.forEach((value, name) => {
    entries.push([name, value]);
  });
  return entries;
}

/**
 * Validates and copies the caller's headers; `null` removes a default header, and `undefined` is omitted. Names become
 * lower case, so that a header overrides the same one in another spelling.
 * @param fail - creates the error for an invalid header; never receives the value
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
    if (!isFine) throw fail(`the header ${JSON.stringify(name)} has an invalid name or value`);
    headers[name.toLowerCase()] = value === null ? null : String(value);
  }
  return headers;
}
