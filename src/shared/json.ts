// JSON with exact integers. A double holds every integer up to ±Number.MAX_SAFE_INTEGER, and beyond that only some, while
// Okta's integers have 64 bits: those beyond are a bigint here, in both directions.
//
// JSON.parse and JSON.stringify do the work. In the few texts that need more, such an integer takes the form of a string on
// the way: "\u0000" and its digits. A string that begins with "\u0000" by itself gets "\u0000s" before it. JSON spells this
// beginning in one way only, so both are recognized in the text.

const MARK = "\0";
const ESCAPE = "\0s";
const MARKED = '"\\u0000';
const ESCAPED = '"\\u0000s';

/** The time to read an integer grows faster than its length. Python's limit, for the same reason, is 4,300. */
const MOST_DIGITS = 10_000;

/**
 * Parses JSON as `JSON.parse` does, except that an integer beyond ±`Number.MAX_SAFE_INTEGER` becomes a bigint. What has an
 * exponent, or a fraction other than zeros, is a double, as in Okta.
 * @throws SyntaxError - the text is not JSON, or has an integer of more than 10,000 digits
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return hasLongInteger(text) ? revived(JSON.parse(marked(text))) : value;
}

/**
 * Writes JSON as `JSON.stringify` does, except that a bigint becomes its digits.
 * @throws TypeError - the value has a cycle; or a number that may have lost digits or is not finite, for which
 * `JSON.stringify` writes another one, or `null`
 */
export function stringifyJson(value: unknown): string {
  // many programs teach JSON.stringify to write a bigint as a string
  if (!("toJSON" in BigInt.prototype)) {
    try {
      const text = JSON.stringify(value);
      // a number that is not exact is long, has a positive exponent, or became null
      if (text === undefined || !(hasLongInteger(text) || /e\+|null/.test(text))) return text;
    } catch {
      // a bigint; anything else fails again below
    }
  }
  return unmarked(JSON.stringify(value, markItem));
}

/** A number that JSON would hold as another one, or not at all. */
export class NumberError extends TypeError {}

/** What to say of a number that is not {@link isExact}. */
export const INEXACT = "a number beyond ±Number.MAX_SAFE_INTEGER, which may have lost digits: pass a bigint";

/** Whether a value is a number, and neither an integer that may have lost digits, nor infinite, nor NaN. */
export const isExact = (value: unknown): value is number =>
  typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER;

/**
 * Whether a text seems to have an integer beyond `Number.MAX_SAFE_INTEGER`. Sixteen digits cannot hide between samples
 * that are sixteen characters apart. On a page of users this takes 7 % of the time of JSON.parse; a regular expression, 30 %
 * or more.
 */
function hasLongInteger(text: string): boolean {
  for (let at = 15; at < text.length; at += 16) {
    if (!isDigit(text, at)) continue;
    let from = at;
    let to = at + 1;
    while (isDigit(text, from - 1)) from--;
    while (isDigit(text, to)) to++;
    if (to - from > 15 && isDelimited(text, from, to) && !isExact(Number(text.slice(from, to)))) return true;
    at = to;
  }
  return false;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 47 && code < 58;
}

/** Whether digits stand as an integer of JSON does; some within strings do so, too. */
const isDelimited = (text: string, from: number, to: number): boolean =>
  /^[\s,:[-]?$/.test(text.charAt(from - 1)) && /^[\s,}\].]?$/.test(text.charAt(to));

/** The same JSON with long integers as marked strings. */
function marked(text: string): string {
  return cut(text)
    .map((piece, index, pieces) => {
      if (index % 2 === 0) return piece.length < 16 ? piece : piece.replace(/-?\d[\d.eE+-]*/g, markInteger);
      return piece.startsWith(MARKED) && !isKey(pieces, index) ? ESCAPED + piece.slice(1) : piece;
    })
    .join("");
}

function markInteger(number: string): string {
  const [, digits] = /^(-?\d+)(?:\.0+)?$/.exec(number) ?? [];
  if (digits === undefined || isExact(Number(digits))) return number;
  if (digits.length > MOST_DIGITS) throw new SyntaxError(`an integer has more than ${MOST_DIGITS} digits`);
  return `${MARKED}${digits}"`;
}

/** Puts bigints in place of marked strings. Without recursion: JSON can be nested deeper than the stack. */
function revived(root: unknown): unknown {
  const holder = { root };
  const open: object[] = [holder];
  for (let container = open.pop(); container; container = open.pop()) {
    const items = container as { [name: string]: unknown };
    for (const [name, item] of Object.entries(items)) {
      if (typeof item === "object" && item !== null) open.push(item);
      // an own property, so that this sets one even if it is called __proto__
      else if (typeof item === "string" && item.startsWith(MARK)) {
        items[name] = item.startsWith(ESCAPE) ? item.slice(ESCAPE.length) : BigInt(item.slice(MARK.length));
      }
    }
  }
  return holder.root;
}

/** For JSON.stringify: marks bigints, and refuses what would become something else. */
function markItem(this: { readonly [name: string]: unknown }, name: string, item: unknown): unknown {
  const { [name]: given } = this;
  const value = typeof given === "bigint" ? given : unboxed(item);
  if (typeof value === "bigint") return MARK + value;
  if (typeof value === "number" && !isExact(value)) {
    const where = Array.isArray(this) ? "an item of an array" : `'${name}'`;
    throw new NumberError(`${where} is ${Number.isFinite(value) ? INEXACT : value}`);
  }
  return typeof value === "string" && value.startsWith(MARK) ? ESCAPE + value : value;
}

/** JSON.stringify takes objects such as `new String("a")` for their values. */
const unboxed = (value: unknown): unknown =>
  value instanceof String || value instanceof Number || value instanceof BigInt ? value.valueOf() : value;

/** The JSON that marked JSON stands for. */
function unmarked(text: string): string {
  if (!text?.includes(MARKED)) return text;
  return cut(text)
    .map((piece, index, pieces) => {
      if (index % 2 === 0 || !piece.startsWith(MARKED) || isKey(pieces, index)) return piece;
      return piece.startsWith(ESCAPED) ? `"${piece.slice(ESCAPED.length)}` : piece.slice(MARKED.length, -1);
    })
    .join("");
}

/** Cuts JSON around its strings, which have the odd places. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (let open = text.indexOf('"'); open !== -1; open = text.indexOf('"', at)) {
    pieces.push(text.slice(at, open));
    at = endOfString(text, open);
    pieces.push(text.slice(open, at));
  }
  pieces.push(text.slice(at));
  return pieces;
}

/** Where a string ends that begins with the quotation mark at `open`. */
function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

const isKey = (pieces: readonly string[], index: number): boolean => /^\s*:/.test(pieces[index + 1] ?? "");
