// Path values, before they become part of a URL. `DELETE /users/../sessions` is another endpoint: a value that
// could climb out of its place in the path is refused, however it is spelt.

import { type ErrorCall, OktaArgumentError } from "../errors/index.js";
import { INEXACT, isExact } from "../shared/json.js";

/** A value that is no way out of its place, and the same encoded: what most ids are. */
const PLAIN = /^[\da-z]+$/i;
/** A parameter in a path template. */
const PARAMETER = /\{[^{}]+\}/g;

/**
 * A path template with its values put in, encoded.
 * @throws OktaArgumentError - a value is missing, empty, no string, a dot segment, or has a control character or one
 * that no path can hold
 */
export function fillPath(template: string, values: { readonly [name: string]: unknown }, call?: ErrorCall): string {
  return template.replaceAll(PARAMETER, (parameter) => {
    const name = parameter.slice(1, -1);
    return encode(name, values[name], call);
  });
}

/**
 * Whether a path belongs to a template: the same segments, and for each parameter a value that {@link fillPath} accepts.
 * Encoding, letter case and a slash at the end make no difference.
 */
export function matchesTemplate(path: string, template: string): boolean {
  const segments = segmentsOf(path);
  const parts = segmentsOf(template);
  return segments.length === parts.length && parts.every((part, at) => matchesPart(segments[at] ?? "", part));
}

const segmentsOf = (path: string): string[] => path.replace(/\/$/, "").split("/");

function matchesPart(segment: string, part: string): boolean {
  let text: string;
  try {
    text = decodeURIComponent(segment);
  } catch {
    return false;
  }
  const [first = "", ...others] = part.toLowerCase().split(PARAMETER);
  const last = others.pop();
  if (last === undefined) return text.toLowerCase() === first;
  return hasBetween(text.toLowerCase(), first, others, last) && faultOf(text) === undefined;
}

/** Whether a text begins and ends with these, has the others in their order, and something before each of them. */
function hasBetween(text: string, first: string, others: readonly string[], last: string): boolean {
  let at = first.length;
  for (const literal of others) {
    const found = text.indexOf(literal, at + 1);
    if (found === -1) return false;
    at = found + literal.length;
  }
  return text.startsWith(first) && text.endsWith(last) && at < text.length - last.length;
}

function encode(name: string, value: unknown, call: ErrorCall | undefined): string {
  const text = typeof value === "bigint" || isExact(value) ? String(value) : value;
  if (typeof text === "string" && PLAIN.test(text)) return text;
  const wrong = typeof text === "string" ? faultOf(text) : faultOfType(text);
  // the value is not told: where arguments change places, it is a password
  if (wrong) throw new OktaArgumentError(name, `the path value '${name}' ${wrong}`, call);
  return encodeValue(name, text as string, call);
}

function faultOfType(value: unknown): string {
  if (Number.isFinite(value)) return `is ${INEXACT}`;
  return `must be a string, not ${value === null ? value : typeof value}`;
}

/**
 * A value as a URL can hold it.
 * @throws OktaArgumentError - it has half a surrogate pair, which no encoding has
 */
export function encodeValue(name: string, value: string, call?: ErrorCall): string {
  try {
    return encodeURIComponent(value);
  } catch {
    throw new OktaArgumentError(name, `'${name}' has half a character`, call);
  }
}

/**
 * Characters that Okta does not accept in a path even when they are encoded. It cuts the value at an encoded question
 * mark, so that a request for `ada?x` would reach the user `ada`; a slash is another path, and so is a backslash to some
 * servers; a semicolon or a square bracket is answered with 400.
 */
const UNREACHABLE: readonly (readonly [characters: RegExp, name: string])[] = [
  [/[/\\]/, "slash"],
  [/\?/, "question mark"],
  [/;/, "semicolon"],
  [/[[\]]/, "square bracket"],
];

/** Whether a login can only be looked up, because no path can hold it. */
export function isUnreachable(login: string): boolean {
  return decodings(login).some((text) => UNREACHABLE.some(([characters]) => characters.test(text)));
}

/** What is wrong with a value as it stands, or after a server or proxy has decoded it once more. */
function faultOf(value: string): string | undefined {
  const texts = decodings(value);
  for (const text of texts) {
    if (/[/\\]/.test(text)) return useId("slash");
    // «.» and «..», with all that a server may pass over: spaces, control characters, parameters after a semicolon
    if (!/^[^;]*[\p{L}\p{N}]/u.test(text)) return text.trim() === "" ? "is empty" : "is a way up the path";
    // such as the line end of a file's last column
    if (/\p{Cc}/u.test(text)) return "has a control character";
    const [, name] = UNREACHABLE.find(([characters]) => characters.test(text)) ?? [];
    if (name) return useId(name);
  }
  return texts.length > MOST_DECODINGS ? "is a way up the path" : undefined;
}

const useId = (character: string): string =>
  `has a ${character}, which no path can hold; use the id instead (getUser finds a user by such a login)`;

/** A value that is encoded more often than this is none that Okta ever gave. */
const MOST_DECODINGS = 5;

/** A value, and what servers and proxies make of it that decode it once more, and once more again. */
function decodings(value: string): string[] {
  const texts = [value];
  let last: string | undefined;
  for (let text = value; text !== last && texts.length <= MOST_DECODINGS; ) {
    last = text;
    // one by one: a server may decode what it can, and leave a broken escape as it is
    text = text.replace(/%[0-7][\da-f]/gi, decodeURIComponent);
    if (text !== last) texts.push(text);
  }
  return texts;
}
