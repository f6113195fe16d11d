// Text from an org on a terminal. A person who can write a user's profile must not be able to move the cursor, change the
// title of the window, or reverse the letters of a line.

import { stringifyJson } from "../../shared/json.js";

/**
 * Control and format characters, which include terminal escapes and bidirectional overrides, and half surrogate pairs.
 * Not the joiners, which words and emoji need, nor the signs that are visible: Arabic, Syriac and Kaithi number signs.
 */
const INVISIBLE =
  /(?!\u200c|\u200d|[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const SHORT: { readonly [character: string]: string } = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Replaces what is invisible or changes the terminal by escapes such as `\u001b`. The text becomes a single line. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, (character) => SHORT[character] ?? escapeOf(character));
}

/** The same for a text of several lines. */
export function visibleLines(text: string): string {
  return text.split("\n").map(visibleText).join("\n");
}

/** JSON in one line of visible characters. It has the same value as any other JSON of `value`. */
export function visibleJson(value: unknown): string {
  return stringifyJson(value).replace(INVISIBLE, (character) =>
    character
      .split("")
      .map((unit) => escapeOf(unit))
      .join(""),
  );
}

function escapeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}
