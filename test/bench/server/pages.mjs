// Pages of users: bodies that are made once, and the cursor of the page after each.

import { gzipSync } from "node:zlib";
import { rangeOf } from "./search.mjs";

const LARGEST = 200;

/** A list that is longer than this goes round in the same users: its readers only count them. */
const DISTINCT = 100 * LARGEST;

/**
 * Makes what answers lists.
 * @param {ReturnType<typeof import("./users.mjs").usersOf>} users
 * @param {boolean} gzip - whether the bodies are compressed
 */
export function pagesOf(users, gzip) {
  const kept = new Map();

  function bodyOf(first, size, descending) {
    const start = first % DISTINCT;
    const key = `${start} ${size} ${descending}`;
    if (!kept.has(key)) {
      const places = Array.from({ length: size }, (_, index) => start + (descending ? size - 1 - index : index));
      const json = Buffer.from(`[${places.map(users.json).join()}]`);
      kept.set(key, gzip ? gzipSync(json) : json);
    }
    return kept.get(key);
  }

  return {
    /** Makes the pages of a plain list, so that no reader waits for them. */
    prepare() {
      for (let at = 0; at < Math.min(users.count, DISTINCT); at += LARGEST) bodyOf(at, LARGEST, false);
    },
    /** The body of the page that a query asks for, and the cursor of the page after it. */
    pageOf(/** @type {URLSearchParams} */ query) {
      const { from, to } = rangeOf(query.get("search") ?? "", users);
      const passed = Number(query.get("after") ?? 0);
      const size = Math.max(Math.min(Number(query.get("limit") ?? LARGEST), LARGEST, to - from - passed), 0);
      const descending = query.has("sortBy") && query.get("sortOrder") === "desc";
      const first = descending ? to - passed - size : from + passed;
      return { body: bodyOf(first, size, descending), next: passed + size < to - from ? passed + size : undefined };
    },
  };
}
