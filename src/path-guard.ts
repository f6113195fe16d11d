// Path values, before they become part of a URL. `DELETE /users/../sessions` is another endpoint: a value that
// could climb out of its place in the path is refused, however it is spelt.

import { type ErrorCall, OktaArgumentError } from "./errors.js";

/** A value that is no way out of its place, and the same encoded: what most ids are. */
const PLAIN = /^[\da-z]+$/i;

/**
 * A path template with its values put in, encoded.
 * @throws OktaArgumentError - a value is missing, empty, no string, a dot segment, or has a slash or a control character
 */
export function fillPath(template: string, values: { readonly [name: string]: unknown }, call?: ErrorCall): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => encode(name, values[name], call));
}

function encode(name: string, value: unknown, call: ErrorCall | undefined): string {
  const text = Number.isFinite(value) ? String(value) : value;
  if (typeof text === "string" && PLAIN.test(text)) return text;
  const wrong =
    typeof text === "string" ? faultOf(text) : `must be a string, not ${text === null ? text : typeof text}`;
  // the value is not told: where arguments change places, it is a password
  if (wrong) throw new OktaArgumentError(name, `the path value '${name}' ${wrong}`, call);
  return encodeValue(name, text as string, call);
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

/** What is wrong with a value as it stands, or after a server or proxy has decoded it once more. */
function faultOf(value: string): string | undefined {
  let text = value;
  // a value that is encoded more often than this is none that Okta ever gave
  for (let pass = 0; pass < 5; pass++) {
    if (/[/\\]/.test(text)) return "has a slash; take the id";
    // «.» and «..», with all that a server may pass over: spaces, control characters, parameters after a semicolon
    if (!/^[^;]*[\p{L}\p{N}]/u.test(text)) return text.trim() === "" ? "is empty" : "is a way up the path";
    // such as the line end of a file's last column
    if (/\p{Cc}/u.test(text)) return "has a control character";
    // one by one: a server may decode what it can, and leave a broken escape as it is
    const decoded = text.replace(/%[0-7][\da-f]/gi, decodeURIComponent);
    if (decoded === text) return undefined;
    text = decoded;
  }
  return "is a way up the path";
}
