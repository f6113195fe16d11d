// Checks and encodes path values. `DELETE /users/../sessions` is another endpoint: a value that a server could read as another
// path is refused, in any encoding.

import { type ErrorCall, OktaArgumentError } from "../errors/index.js";
import { INEXACT, isExact } from "../shared/json.js";

/** Fast path: alphanumeric ids need no checks and no encoding. */
const PLAIN = /^[\da-z]+$/i;
/** A parameter in a path template. */
const PARAMETER = /\{[^{}]+\}/g;

/**
 * Fills a path template with encoded values.
 * @throws OktaArgumentError - a value is missing, empty, not a string, a dot segment, or contains a control character or one
 * that a path cannot contain
 */
export function fillPath(template: string, values: { readonly [name: string]: unknown }, call?: ErrorCall): string {
  return template.replaceAll(PARAMETER, (parameter) => {
    const name = parameter.slice(1, -1);
    return encode(name, values[name], call);
  });
}

/**
 * Whether a path fits a template: the same segments, and for each parameter a value that {@link fillPath} accepts. Encoding,
 * letter case and a trailing slash make no difference.
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

/** Whether a text starts with `first`, ends with `last`, and contains the others between them, in order and not adjacent. */
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
  // the message does not show the value: if arguments are swapped, it can be a password
  if (wrong) throw new OktaArgumentError(name, `the path value '${name}' ${wrong}`, call);
  return encodeValue(name, text as string, call);
}

function faultOfType(value: unknown): string {
  if (Number.isFinite(value)) return `is ${INEXACT}`;
  return `must be a string, not ${value === null ? value : typeof value}`;
}

/**
 * Encodes a value for a URL.
 * @throws OktaArgumentError - it contains an unpaired surrogate, which cannot be encoded
 */
export function encodeValue(name: string, value: string, call?: ErrorCall): string {
  try {
    return encodeURIComponent(value);
  } catch {
    throw new OktaArgumentError(name, `'${name}' contains an unpaired surrogate`, call);
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

/** Whether a path cannot contain a login, so that the user must be looked up by it. */
export function isUnreachable(login: string): boolean {
  return decodings(login).some((text) => UNREACHABLE.some(([characters]) => characters.test(text)));
}

/** The fault of a value as it is, or as a server or proxy that decodes it again would see it. */
function faultOf(value: string): string | undefined {
  const texts = decodings(value);
  for (const text of texts) {
    if (/[/\\]/.test(text)) return useId("slash");
    // "." and "..", also with what a server may ignore: spaces, control characters, parameters after a semicolon
    if (!/^[^;]*[\p{L}\p{N}]/u.test(text)) return text.trim() === "" ? "is empty" : NO_LETTER;
    // such as the line end of a file's last column
    if (/\p{Cc}/u.test(text)) return "contains a control character";
    const [, name] = UNREACHABLE.find(([characters]) => characters.test(text)) ?? [];
    if (name) return useId(name);
  }
  return texts.length > MOST_DECODINGS ? `is percent-encoded more than ${MOST_DECODINGS - 1} times` : undefined;
}

const NO_LETTER = "must contain a letter or digit: '.' and '..' name other paths";

const useId = (character: string): string =>
  `contains a ${character}, which a path cannot contain; use the id instead (getUser finds a user by such a login)`;

/** Okta never returns values that are encoded this many times. */
const MOST_DECODINGS = 5;

/** A value, and its forms after each further decoding by servers and proxies. */
function decodings(value: string): string[] {
  const texts = [value];
  let last: string | undefined;
  for (let text = value; text !== last && texts.length <= MOST_DECODINGS; ) {
    last = text;
    // escape by escape: a server may decode the valid ones and leave a broken one as it is
    text = text.replace(/%[0-7][\da-f]/gi, decodeURIComponent);
    if (text !== last) texts.push(text);
  }
  return texts;
}
