// The headers of a request. The platform's Headers does the same, and takes longer for it than all the rest of a call.

import type { RequestHeaders } from "./platform.js";

/** A name and a value that HTTP can carry: no control character but the tab, and nothing beyond Latin-1. */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** What is trimmed from both ends of a value. */
const BLANK = "\t\n\r ";

/**
 * Headers by name, whatever its case. Refuses what the platform's does, and control characters and values of other types,
 * for which the platform would fail later, or send something else.
 */
export class HeaderList implements RequestHeaders {
  readonly #values: Map<string, string>;

  constructor(from?: HeaderList) {
    this.#values = new Map(from ? from.#values : undefined);
  }

  get(name: string): string | null {
    return this.#values.get(keyOf(name)) ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(keyOf(name));
  }

  set(name: string, value: unknown): void {
    this.#values.set(keyOf(name), trimmed(value));
  }

  delete(name: string): void {
    this.#values.delete(keyOf(name));
  }

  forEach(visit: (value: string, name: string) => void): void {
    this.#values.forEach((value, name) => {
      visit(value, name);
    });
  }

  /** As the platform's: by name. */
  [Symbol.iterator](): IterableIterator<[string, string]> {
    return [...this.#values].sort(([one], [other]) => (one < other ? -1 : 1)).values();
  }
}

// neither tells what it was given: an error could quote it
function keyOf(name: string): string {
  if (!NAME.test(name)) throw new TypeError("no name of a header");
  return name.toLowerCase();
}

function trimmed(value: unknown): string {
  const given = Number.isFinite(value) || /^(boolean|bigint)$/.test(typeof value) ? String(value) : value;
  const text = typeof given === "string" ? trim(given) : "\0";
  if (!VALUE.test(text)) throw new TypeError("no value of a header");
  return text;
}

function trim(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && BLANK.includes(text.charAt(from))) from++;
  while (from < to && BLANK.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/**
 * Puts headers from what callers give over those that are there; `null` takes one out, `undefined` says nothing.
 * @param fail - makes the error for a header that cannot be sent; never told its value
 */
export function setHeaders(
  headers: HeaderList,
  given: { readonly [name: string]: unknown },
  fail: (why: string) => Error,
): HeaderList {
  for (const [name, value] of Object.entries(given)) {
    if (/^(authorization|dpop)$/i.test(name))
      throw fail(`${name} cannot be set here: credentials belong in token or auth`);
    try {
      if (value === null) headers.delete(name);
      else if (value !== undefined) headers.set(name, value);
    } catch {
      throw fail(`the name or value of ${JSON.stringify(name)} cannot be a header's`);
    }
  }
  return headers;
}
