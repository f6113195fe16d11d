// Decodes the escapes of URLs, forms, JSON and HTML, to find a secret however another program has escaped it.

/** A decoded text as UTF-8, and the origin of each byte. */
export interface Unescaped {
  /** One character for each byte. */
  readonly bytes: string;
  /** For each byte the offset in the text at which its character or escape begins; finally the text's length. */
  readonly offsets: readonly number[];
}

/** How many levels of nested escapes are decoded: JSON within a URL within JSON. */
const PASSES = 4;

/** `%41`, `\u00e9` and pairs of surrogates, `\x41`, `\"`, `&quot;`, `&#34;`, and `+` for a space. */
const ESCAPE =
  /%[\da-f]{2}|\\ud[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\[^ux]|&(?:amp|lt|gt|quot|apos|#\d{1,6}|#x[\da-f]{1,5});|\+/gi;

const CONTROLS: { readonly [letter: string]: string } = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const ENTITIES: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Characters that differ from their UTF-8 bytes. */
const NON_ASCII = /[^\0-\x7f]/;

/** Decodes the escapes of a text, including nested ones; `undefined` if it has none and is ASCII. */
export function unescaped(text: string): Unescaped | undefined {
  if (text.search(ESCAPE) === -1 && !NON_ASCII.test(text)) return undefined;
  let result = bytesOf(text);
  for (let pass = 0; pass < PASSES; pass++) {
    const { bytes } = result;
    result = decodeOnce(result);
    if (result.bytes.length === bytes.length) break;
  }
  return result;
}

/** Decodes the outermost escapes. */
function decodeOnce({ bytes, offsets }: Unescaped): Unescaped {
  const made: string[] = [];
  const from: number[] = [];
  let end = 0;
  const copyTo = (at: number) => {
    made.push(bytes.slice(end, at));
    for (; end < at; end++) from.push(offsets[end] ?? 0);
  };
  for (const { 0: written, index } of bytes.matchAll(ESCAPE)) {
    copyTo(index);
    const meant = meaningOf(written);
    made.push(meant);
    for (let byte = 0; byte < meant.length; byte++) from.push(offsets[index] ?? 0);
    end = index + written.length;
  }
  copyTo(bytes.length);
  return { bytes: made.join(""), offsets: [...from, offsets.at(-1) ?? 0] };
}

/** The bytes that an escape stands for. */
function meaningOf(written: string): string {
  if (written === "+") return " ";
  if (written.startsWith("%")) return String.fromCharCode(Number.parseInt(written.slice(1), 16));
  if (written.startsWith("&")) return utf8Of(characterOf(written.slice(1, -1).toLowerCase()));
  if (/^\\[ux]/i.test(written)) {
    const units = written.slice(2).split(/\\u/i);
    return utf8Of(String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
  }
  const letter = written.slice(1);
  return CONTROLS[letter] ?? letter;
}

/** The character that an HTML entity names. */
function characterOf(entity: string): string {
  if (!entity.startsWith("#")) return ENTITIES[entity] ?? "";
  return String.fromCodePoint(Number(entity.replace("#x", "0x").replace("#", "")));
}

/** The UTF-8 of a text, one character for each byte. */
export function utf8Of(text: string): string {
  return NON_ASCII.test(text) ? binaryStringOf(new TextEncoder().encode(text)) : text;
}

function bytesOf(text: string): Unescaped {
  const utf8 = new TextEncoder().encode(text);
  const offsets: number[] = [];
  let at = 0;
  let next = 0;
  for (const byte of utf8) {
    // the first byte of a character determines its length, also in UTF-16
    if ((byte & 0xc0) !== 0x80) {
      at = next;
      next += byte >= 0xf0 ? 2 : 1;
    }
    offsets.push(at);
  }
  return { bytes: binaryStringOf(utf8), offsets: [...offsets, text.length] };
}

/** A string with one character for each byte. */
function binaryStringOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  // in chunks: the number of arguments of a function is limited
  for (let at = 0; at < bytes.length; at += 8_000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_000)));
  return parts.join("");
}
