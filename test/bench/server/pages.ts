// Pages of users. Each body is made once, so that clients do not wait for it.

import { gzipSync } from "node:zlib";
import { createdRange } from "./created-range.js";
import type { Users } from "./users.js";

const LARGEST = 200;

/** A longer list repeats these users, which keeps the server small: clients only count them. */
const DISTINCT = 100 * LARGEST;

export interface Page {
  readonly body: Buffer;
  /** Cursor of the next page, unless this is the last one. */
  readonly next: number | undefined;
}

/** @param gzip - whether the bodies are compressed */
export function createPages(users: Users, gzip: boolean) {
  const bodies = new Map<string, Buffer>();

  function bodyOf(first: number, size: number, descending: boolean): Buffer {
    const start = first % DISTINCT;
    const key = `${start} ${size} ${descending}`;
    const known = bodies.get(key);
    if (known) return known;
    const places = Array.from({ length: size }, (_, index) => start + (descending ? size - 1 - index : index));
    const json = `[${places.map(users.json).join()}]`;
    const body = gzip ? gzipSync(json) : Buffer.from(json);
    bodies.set(key, body);
    return body;
  }

  for (let place = 0; place < Math.min(users.count, DISTINCT); place += LARGEST) {
    bodyOf(place, Math.min(LARGEST, users.count - place), false);
  }

  return {
    /** The page that a query selects. */
    read(query: URLSearchParams): Page {
      const { from, to } = createdRange(query.get("search") ?? "", users);
      const passed = Number(query.get("after") ?? 0);
      const size = Math.max(Math.min(Number(query.get("limit") ?? LARGEST), LARGEST, to - from - passed), 0);
      const descending = query.has("sortBy") && query.get("sortOrder") === "desc";
      const first = descending ? to - passed - size : from + passed;
      return { body: bodyOf(first, size, descending), next: passed + size < to - from ? passed + size : undefined };
    },
  };
}
