import { expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../.vitepress/theme/try-it/org-settings.js";
import { hashOf, MAX_CODE, readHash } from "../../.vitepress/theme/try-it/shared-link.js";

const settings = { users: 2000, limit: 20, latency: 0 };

it("a link restores a program and its org", () => {
  const code = 'show("äöü 🦉 <b> + / = &");\n';
  expect(readHash(hashOf({ code, settings }))).toEqual({ code, settings });
});

it("a link to an example names it, and does not repeat its code", () => {
  const hash = hashOf({ example: "scan", code: "whatever", settings });
  expect(hash).toBe("#example=scan&users=2000&limit=20&latency=0");
  expect(readHash(hash)).toEqual({ example: "scan", settings });
});

it("a link with a program of more than the maximum length is ignored", () => {
  expect(readHash(hashOf({ code: "x".repeat(MAX_CODE), settings }))?.code).toHaveLength(MAX_CODE);
  expect(readHash(hashOf({ code: "x".repeat(MAX_CODE + 1), settings }))).toBeUndefined();
});

it.each(["", "#", "#a-heading", "#code=", "#code=%%%", "#code=_w", "#users=10"])(
  "%j is not a link to a program",
  (hash) => {
    expect(readHash(hash)).toBeUndefined();
  },
);

it.each(["users=-1&limit=NaN", "users=3&latency=1e9", "users=&limit="])(
  "values outside a slider's range become the defaults: %s",
  (values) => {
    expect(readHash(`#example=scan&${values}`)?.settings).toEqual(DEFAULT_SETTINGS);
  },
);
