// The headers of a request. The platform's Headers does the same, and takes longer for it than all the rest of a call.

import type { RequestHeaders } from "./platform.js";

/** A name and a value that HTTP can carry; the value after its ends are trimmed. */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const VALUE = /^[^\0\r\n\u0100-\uffff]*$/;
const ENDS = /^[\t\n\r ]+|[\t\n\r ]+$/g;

/** Headers by name, whatever its case. Refuses what the platform's does. */
export class HeaderList implements RequestHeaders {
  // in turn a name and its value: a handful is found quicker than by any key, and copied at once
  readonly #lines: string[];

  constructor(from?: HeaderList) {
    this.#lines = from ? from.#lines.slice() : [];
  }

  get(name: string): string | null {
    return this.#lines[this.#find(keyOf(name)) + 1] ?? null;
  }

  has(name: string): boolean {
    return this.#find(keyOf(name)) < this.#lines.length;
  }

  set(name: string, value: string): void {
    const key = keyOf(name);
    const text = trimmed(value);
    const at = this.#find(key);
    this.#lines[at] = key;
    this.#lines[at + 1] = text;
  }

  delete(name: string): void {
    this.#lines.splice(this.#find(keyOf(name)), 2);
  }

  forEach(visit: (value: string, name: string) => void): void {
    for (let at = 0; at < this.#lines.length; at += 2) {
      visit(this.#lines[at + 1] as string, this.#lines[at] as string);
    }
  }

  /** As the platform's: by name. */
  *[Symbol.iterator](): IterableIterator<[string, string]> {
    const all: [string, string][] = [];
    this.forEach((value, name) => {
      all.push([name, value]);
    });
    yield* all.sort(([one], [other]) => (one < other ? -1 : 1));
  }

  /** Where a name is; where it would be put, if it is not there. */
  #find(key: string): number {
    let at = 0;
    while (at < this.#lines.length && this.#lines[at] !== key) at += 2;
    return at;
  }
}

// neither tells what it was given: an error could quote it
function keyOf(name: string): string {
  if (!NAME.test(name)) throw new TypeError("no name of a header");
  return name.toLowerCase();
}

function trimmed(value: string): string {
  const text = String(value).replace(ENDS, "");
  if (!VALUE.test(text)) throw new TypeError("no value of a header");
  return text;
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
      else if (value !== undefined) headers.set(name, String(value));
    } catch {
      throw fail(`the name or value of ${JSON.stringify(name)} cannot be a header's`);
    }
  }
  return headers;
}
