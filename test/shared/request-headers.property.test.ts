import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkedHeaders } from "../../src/shared/request-headers.js";
import { runs } from "../support/runs.js";

// few, so that they meet; spelt in several ways, and some that are no names of headers
const name = fc.oneof(
  fc.constantFrom("Accept", "ACCEPT", "X-Team", "x-team", "__proto__", "Constructor", "", "X Team", "a\n", "ä"),
  fc.string({ maxLength: 4, unit: "binary" }),
);
const value = fc.oneof(
  fc.constantFrom("", " padded\t", "\r\n trimmed \n", "a\r\nX-Other: 1", "a\0", "\u00ff", "\u0100", "\ud83d\ude00"),
  fc.string({ maxLength: 6, unit: "binary" }),
);

/**
 * What the platform makes of headers; `undefined` if it refuses one of them, or sends no request with one of them, be it
 * the former of two spellings of a name.
 */
function byThePlatform(given: readonly (readonly [string, string])[]): object | undefined {
  try {
    const headers = new Headers();
    for (const [name, value] of given) {
      headers.set(name, value);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      if (/[\0-\x08\x0a-\x1f\x7f]/.test(headers.get(name) ?? "")) return undefined;
    }
    return [...headers];
  } catch {
    return undefined;
  }
}

/** The same, where this library has checked them. */
function checked(given: readonly (readonly [string, string])[]): object | undefined {
  let headers: { [name: string]: string | null };
  try {
    headers = checkedHeaders(Object.fromEntries(given), (why) => new TypeError(why));
  } catch {
    return undefined;
  }
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers)) sent.set(name, String(value));
  return [...sent];
}

test("headers are accepted and refused as by the platform, except that control characters are refused", () => {
  fc.assert(
    // an object has each name once
    fc.property(fc.uniqueArray(fc.tuple(name, value), { maxLength: 5, selector: ([name]) => name }), (given) => {
      const ordered = Object.entries(Object.fromEntries(given));
      expect(checked(given)).toEqual(byThePlatform(ordered));
    }),
    runs(2_000),
  );
});

test("header names and values accept exactly the characters in names and values that a request can be sent with", () => {
  for (let code = 0; code <= 0x180; code++) {
    const character = String.fromCharCode(code);
    for (const text of [character, `a${character}`, `${character}a`, `a${character}a`]) {
      for (const header of [[text, "1"] as const, ["a", text] as const]) {
        expect([header, checked([header])]).toEqual([header, byThePlatform([header])]);
      }
    }
  }
});

describe("a header", () => {
  const check = (given: object) => checkedHeaders({ ...given }, (why) => new TypeError(why));

  test.each([
    [7, "7"],
    [true, "true"],
    [7n, "7"],
    [null, null],
  ])("may have the value %s, and is named in lower case", (value, sent) => {
    expect(check({ "X-Team": value })).toEqual({ "x-team": sent });
  });

  test("is omitted if it is undefined", () => {
    expect(check({ "X-Team": undefined })).toEqual({});
  });

  test.each([Symbol("a"), {}, ["a"], () => "a", Number.NaN, Number.POSITIVE_INFINITY])(
    "is refused if it is not a string, number or boolean: %s",
    (value) => {
      expect(() => check({ "X-Team": value })).toThrow(TypeError);
    },
  );

  test("does not show its value when it is refused", () => {
    expect(() => check({ "X-Key": "s3cr3t\n1" })).toThrow(/^(?!.*s3cr3t)/);
  });
});
