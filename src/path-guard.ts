// Path values, before they become part of a URL. `DELETE /users/../sessions` is another endpoint: a value that
// could climb out of its place in the path is refused, however it is spelt.

import { type ErrorCall, OktaArgumentError } from "./errors.js";

/**
 * A path template with its values put in, encoded.
 * @throws OktaArgumentError - a value is missing, empty, no string, or a dot segment
 */
export function fillPath(template: string, values: { readonly [name: string]: unknown }, call?: ErrorCall): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => encode(name, values[name], call));
}

function encode(name: string, value: unknown, call: ErrorCall | undefined): string {
  const text = typeof value === "number" || typeof value === "bigint" ? String(value) : value;
  if (typeof text !== "string") {
    const found = text === null ? "null" : Array.isArray(text) ? "an array" : typeof text;
    throw new OktaArgumentError(name, `the path value «${name}» must be a string, and is ${found}`, call);
  }
  if (text.trim() === "") {
    throw new OktaArgumentError(name, `the path value «${name}» is empty: ${JSON.stringify(text)}`, call);
  }
  if (climbs(text)) {
    throw new OktaArgumentError(name, `the path value «${name}» is a way up the path: ${JSON.stringify(text)}`, call);
  }
  try {
    return encodeURIComponent(text);
  } catch {
    throw new OktaArgumentError(name, `the path value «${name}» has half a character: ${JSON.stringify(text)}`, call);
  }
}

/** Whether a segment of the value is `.` or `..`, as it stands or after a server or proxy has decoded it. */
function climbs(value: string): boolean {
  let text = value;
  // each pass decodes one layer of %25; a value that needs more than this is none that Okta ever gave
  for (let pass = 0; pass < 5; pass++) {
    if (text.split(/[/\\]/).some((segment) => /^\.{1,2}(;.*)?$/.test(segment.trim()))) return true;
    const decoded = text.replace(/%(25|2e|2f|5c)/gi, (encoded) => decodeURIComponent(encoded));
    if (decoded === text) return false;
    text = decoded;
  }
  return true;
}
