// Names for properties and types that every supported compiler accepts.

/**
 * Letters of living scripts that TypeScript accepts since 5.0, for every target. `\p{L}` depends on the Unicode version
 * of Node, which can be newer than the compiler's and differs between machines.
 */
const LETTERS = [
  "A-Za-z",
  "\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u1e00-\\u1eff", // Latin
  "\\u0386\\u0388-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03f5\\u03f7-\\u03ff", // Greek
  "\\u0400-\\u0481\\u048a-\\u0527", // Cyrillic
  "\\u0531-\\u0556\\u0561-\\u0586", // Armenian
  "\\u05d0-\\u05ea", // Hebrew
  "\\u0620-\\u064a\\u0671-\\u06d3", // Arabic
  "\\u0904-\\u0939", // Devanagari
  "\\u0e01-\\u0e30", // Thai
  "\\u10d0-\\u10fa", // Georgian
  "\\u3005\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc\\u3400-\\u4db5\\u4e00-\\u9fa5", // Japanese and Chinese
  "\\uac00-\\ud7a3", // Korean
].join("");

const IDENTIFIER = new RegExp(`^[${LETTERS}$_][${LETTERS}0-9$_]*$`);
const SEPARATORS = new RegExp(`[^${LETTERS}0-9]+`);
const BEGINS_WITH_LETTER = new RegExp(`^[${LETTERS}]`);

/** A property name in TypeScript: quoted if it is not an identifier. */
export const propertyName = (name: string): string => (IDENTIFIER.test(name) ? name : JSON.stringify(name));

/**
 * Converts a name to Pascal case: `field staff` becomes `FieldStaff`. Adds `Type` if it does not start with a letter.
 */
export function typeName(name: string): string {
  const joined = name.split(SEPARATORS).map(capitalized).join("");
  return BEGINS_WITH_LETTER.test(joined) ? joined : `Type${joined}`;
}

/** Keeps the lower case if Unicode added the capital later, as for `ɤ`: older compilers do not accept it. */
function capitalized(word: string): string {
  const capital = word.slice(0, 1).toUpperCase();
  return IDENTIFIER.test(capital) ? capital + word.slice(1) : word;
}
