// What a run remembers of the items that it delivered.

import { expect, test } from "vitest";
import { RecentItems } from "../../src/sync/recent-items.js";

const LATELY = Date.UTC(2026, 0, 1);

test("a first run remembers only those who changed lately: its work on a batch does not grow with the org", () => {
  const recent = new RecentItems([]);
  for (let at = 0; at < 1_000; at++) expect(recent.add(`old${at}`, LATELY - 1_000, "hash", LATELY)).toBe(true);
  // it would be dropped if it were remembered
  expect(recent.add("old0", LATELY - 1_000, "hash", LATELY)).toBe(true);
  expect(recent.add("new", LATELY, "hash", LATELY)).toBe(true);
  expect(recent.add("new", LATELY, "hash", LATELY)).toBe(false);
  expect(recent.since(0)).toEqual([["new", LATELY / 1000, "hash"]]);
});

test("an item of the state stays known, however long ago it changed", () => {
  const recent = new RecentItems([["known", LATELY / 1000 - 600, "first"]]);
  expect(recent.add("known", LATELY - 600_000, "first", LATELY)).toBe(false);
  expect(recent.add("known", LATELY - 599_000, "second", LATELY)).toBe(true);
  // an index that lags still shows the first one
  expect(recent.add("known", LATELY - 600_000, "first", LATELY)).toBe(false);
});

test("what is deleted is not delivered again", () => {
  const recent = new RecentItems([]);
  expect(recent.delete("gone", LATELY)).toBe(true);
  expect(recent.delete("gone", LATELY)).toBe(false);
  expect(recent.add("gone", LATELY + 1_000, "hash", LATELY)).toBe(false);
});
