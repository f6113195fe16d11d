// Remembers the pages that a list has requested, in a few bytes each: a million users have thousands of long cursors.

import { hashOf } from "../shared/text-hash.js";

/** A set of page keys that stores a hash of each instead of its text. */
export class SeenPages {
  readonly #hashes = new Set<number>();

  add(key: string): void {
    this.#hashes.add(hashOf(key));
  }

  has(key: string | undefined): boolean {
    return key !== undefined && this.#hashes.has(hashOf(key));
  }
}
