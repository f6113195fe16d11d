// Text in columns of a terminal, where a letter of Chinese takes two and a combining mark none.

import stringWidth from "string-width";

const ASCII = /^[\x20-\x7e]*$/;
const ELLIPSIS = "…";
const letters = new Intl.Segmenter();

/** The number of columns that a text takes. */
export function widthOf(text: string): number {
  return ASCII.test(text) ? text.length : stringWidth(text);
}

/** Shortens a text to some columns. */
export function cutTo(columns: number, text: string): string {
  if (widthOf(text) <= columns) return text;
  let [kept, width] = ["", widthOf(ELLIPSIS)];
  for (const { segment } of letters.segment(text)) {
    width += widthOf(segment);
    if (width > columns) break;
    kept += segment;
  }
  return kept + ELLIPSIS;
}

/** Fills a text with spaces up to some columns. */
export function padTo(columns: number, text: string): string {
  return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}
