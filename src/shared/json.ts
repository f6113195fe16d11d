// JSON with exact integers. Okta's integers have 64 bits; a double is exact only up to ±Number.MAX_SAFE_INTEGER. Larger
// integers are parsed to, and written from, a bigint.
//
// JSON.parse and JSON.stringify do the work. In the few texts with such integers, each becomes a marked string in
// between: "\u0000" and its digits. A string that itself begins with "\u0000" is escaped by the prefix "\u0000s". JSON
// has only one spelling for this beginning, so both can be found in the text.

import { isObject } from "../contract/plain-object.js";

const MARK = "\0";
const ESCAPE = "\0s";
const MARKED = '"\\u0000';
const ESCAPED = '"\\u0000s';

/** The time to parse an integer grows faster than its length. Python limits it to 4,300 digits for the same reason. */
const MAX_DIGITS = 10_000;

/**
 * Parses JSON as `JSON.parse` does, except that an integer beyond ±`Number.MAX_SAFE_INTEGER` becomes a bigint. A number
 * with an exponent, or with a fraction other than zeros, is a double, as in Okta.
 * @throws SyntaxError - the text is not JSON, or has an integer of more than 10,000 digits
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return hasLongInteger(text) ? reviveIntegers(JSON.parse(markIntegers(text))) : value;
}

/** Parses JSON as {@link parseJson} does; any other text is returned as it is. */
export function jsonOrText(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}

/**
 * Writes JSON as `JSON.stringify` does, except that a bigint becomes its digits.
 * @throws TypeError - the value has a cycle, or a number that may have lost digits or is not finite: `JSON.stringify`
 * would write another number, or `null`
 */
export function stringifyJson(value: unknown): string {
  // many programs add a toJSON that writes a bigint as a string
  if (!("toJSON" in BigInt.prototype)) {
    try {
      const text = JSON.stringify(value);
      // a number that is not exact is long, has a positive exponent, or became null
      if (text === undefined || !(hasLongInteger(text) || /e\+|null/.test(text))) return text;
    } catch {
      // the value has a bigint; any other error is thrown again below
    }
  }
  return unmarkIntegers(JSON.stringify(value, markItem));
}

/** A number that JSON cannot represent exactly. */
export class NumberError extends TypeError {}

/** The problem of a number that is not {@link isExact}, for an error message. */
export const INEXACT = "a number beyond ±Number.MAX_SAFE_INTEGER, which may have lost digits: pass a bigint";

/** Whether a value is a finite number that cannot have lost digits. */
export const isExact = (value: unknown): value is number =>
  typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER;

/**
 * Whether a text may have an integer beyond `Number.MAX_SAFE_INTEGER`. It samples every sixteenth character, which
 * cannot miss sixteen digits. On a page of users this takes 7 % of the time of JSON.parse; a regular expression takes
 * 30 % or more.
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

/** Whether digits are delimited as a JSON integer is; digits within a string can be too. */
const isDelimited = (text: string, from: number, to: number): boolean =>
  /^[\s,:[-]?$/.test(text.charAt(from - 1)) && /^[\s,}\].]?$/.test(text.charAt(to));

/** Replaces long integers by marked strings. */
function markIntegers(text: string): string {
  return splitAtStrings(text)
    .map((piece, index, pieces) => {
      if (index % 2 === 0) return piece.length < 16 ? piece : piece.replace(/-?\d[\d.eE+-]*/g, markInteger);
      return piece.startsWith(MARKED) && !isKey(pieces, index) ? ESCAPED + piece.slice(1) : piece;
    })
    .join("");
}

function markInteger(number: string): string {
  const [, digits] = /^(-?\d+)(?:\.0+)?$/.exec(number) ?? [];
  if (digits === undefined || isExact(Number(digits))) return number;
  if (digits.length > MAX_DIGITS) throw new SyntaxError(`an integer has more than ${MAX_DIGITS} digits`);
  return `${MARKED}${digits}"`;
}

/** Replaces marked strings by bigints. Without recursion: JSON can be nested deeper than the stack. */
function reviveIntegers(root: unknown): unknown {
  const holder = { root };
  const open: object[] = [holder];
  for (let container = open.pop(); container; container = open.pop()) {
    const items = container as { [name: string]: unknown };
    for (const [name, item] of Object.entries(items)) {
      if (isObject(item)) open.push(item);
      // an own property, so the assignment is safe even for __proto__
      else if (typeof item === "string" && item.startsWith(MARK)) {
        items[name] = item.startsWith(ESCAPE) ? item.slice(ESCAPE.length) : BigInt(item.slice(MARK.length));
      }
    }
  }
  return holder.root;
}

/** A replacer for JSON.stringify: marks bigints and rejects inexact numbers. */
function markItem(this: { readonly [name: string]: unknown }, name: string, item: unknown): unknown {
  const { [name]: original } = this;
  const value = typeof original === "bigint" ? original : unbox(item);
  if (typeof value === "bigint") return MARK + value;
  if (typeof value === "number" && !isExact(value)) {
    const where = Array.isArray(this) ? "an item of an array" : `'${name}'`;
    throw new NumberError(`${where} is ${Number.isFinite(value) ? INEXACT : value}`);
  }
  return typeof value === "string" && value.startsWith(MARK) ? ESCAPE + value : value;
}

/** Unwraps objects such as `new String("a")`, as JSON.stringify does. */
const unbox = (value: unknown): unknown =>
  value instanceof String || value instanceof Number || value instanceof BigInt ? value.valueOf() : value;

/** Replaces marked strings by their integers. */
function unmarkIntegers(text: string): string {
  if (!text?.includes(MARKED)) return text;
  return splitAtStrings(text)
    .map((piece, index, pieces) => {
      if (index % 2 === 0 || !piece.startsWith(MARKED) || isKey(pieces, index)) return piece;
      return piece.startsWith(ESCAPED) ? `"${piece.slice(ESCAPED.length)}` : piece.slice(MARKED.length, -1);
    })
    .join("");
}

/** Splits JSON at its strings, which get the odd indexes. */
function splitAtStrings(text: string): string[] {
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

/** Returns the end of the string that begins with the quotation mark at `open`. */
function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

const isKey = (pieces: readonly string[], index: number): boolean => /^\s*:/.test(pieces[index + 1] ?? "");
