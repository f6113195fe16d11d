// Parsing and writing JSON, compared with a reference that builds a text and its value side by side.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson, stringifyJson } from "../../src/shared/json.js";
import { runs } from "../support/runs.js";

/** A JSON text and what it means. */
interface Meaning {
  readonly text: string;
  readonly value: unknown;
}

const LIMIT = BigInt(Number.MAX_SAFE_INTEGER);

const space = fc.constantFrom("", "", "", " ", "\n\t", "\r ");
const long = fc.oneof(
  fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n }),
  fc.bigInt({ min: LIMIT - 3n, max: LIMIT + 3n }),
  fc.bigInt({ min: -LIMIT - 3n, max: -LIMIT + 3n }),
  fc.bigInt({ min: 10n ** 399n, max: 10n ** 400n }),
);
const integer = fc.oneof(long, fc.bigInt({ min: -99n, max: 99n }));
const integerMeaning = fc.tuple(integer, fc.constantFrom("", "", ".0", ".000")).map(([value, fraction]): Meaning => {
  const exact = value >= -LIMIT && value <= LIMIT;
  return { text: `${value}${fraction}`, value: exact ? Number(value) : value };
});
/** What is not written as an integer is a double, whatever its value. */
const doubleMeaning = fc
  .oneof(
    fc
      .tuple(integer, fc.constantFrom(".5", ".001", "e0", "E+2", "e-3", ".0e1"))
      .map(([whole, rest]) => `${whole}${rest}`),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value.toExponential()),
    fc.constantFrom("1e20", "-0", "1e400", "0.12345678901234567890", "1e-0000000000000000001"),
  )
  .map((text): Meaning => ({ text, value: Number(text) }));

const characters = fc.string({
  unit: fc.constantFrom(...'\0s9"\\:,[]{}- e.\u2028é😀', "9007199254740993", "\\u0000", "\0" + "9007199254740993"),
  maxLength: 5,
});
/** The same text as JSON, each character plain or escaped. */
const stringMeaning = fc
  .tuple(characters, fc.array(fc.boolean(), { minLength: 1 }))
  .map(([value, escapes]): Meaning => {
    const units = value.split("").map((unit, at) => {
      if (escapes[at % escapes.length]) return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
      return JSON.stringify(unit).slice(1, -1);
    });
    return { text: `"${units.join("")}"`, value };
  });
const key = fc.oneof(
  stringMeaning,
  // few, so that some come twice
  fc
    .constantFrom("a", "__proto__", "9007199254740993", "1")
    .map((name): Meaning => ({ text: `"${name}"`, value: name })),
);

const { meaning } = fc.letrec<{ meaning: Meaning }>((tie) => ({
  meaning: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(null, true, false).map((value): Meaning => ({ text: String(value), value })),
    integerMeaning,
    doubleMeaning,
    stringMeaning,
    fc.array(fc.tuple(tie("meaning"), space, space), { maxLength: 4 }).map((items): Meaning => {
      const texts = items.map(([{ text }, before, after]) => before + text + after);
      return { text: `[${texts.join()}]`, value: items.map(([item]) => item.value) };
    }),
    fc.array(fc.tuple(key, space, tie("meaning"), space), { maxLength: 4 }).map((entries): Meaning => {
      const texts = entries.map(([name, before, { text }, after]) => `${name.text}${before}:${after}${text}`);
      const value = {};
      for (const [name, , item] of entries) {
        const field = { value: item.value, enumerable: true, writable: true, configurable: true };
        Object.defineProperty(value, name.value as string, field);
      }
      return { text: `{${texts.join()}}`, value };
    }),
  ),
}));
const document = fc
  .tuple(space, meaning, space)
  .map(([before, { text, value }, after]): Meaning => ({ text: before + text + after, value }));

/** The shortest JSON of a value. */
function printed(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(printed).join()}]`;
  return `{${Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}:${printed(item)}`)}}`;
}

function holdsInexact(value: unknown): boolean {
  if (typeof value === "number") return !(Math.abs(value) <= Number.MAX_SAFE_INTEGER);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsInexact);
}

describe("parsing", () => {
  test("keeps the value of any JSON, and each integer exactly", () => {
    fc.assert(
      fc.property(document, ({ text, value }) => {
        expect(parseJson(text)).toStrictEqual(value);
      }),
      runs(5_000),
    );
  });

  test("equals JSON.parse if doubles are exact, including its errors", () => {
    const outcome = (parse: (text: string) => unknown, text: string) => {
      try {
        return { value: parse(text) };
      } catch (error) {
        return { name: (error as Error).name, message: (error as Error).message };
      }
    };
    const json = fc.jsonValue({ noUnicodeString: false }).map((value) => JSON.stringify(value));
    const text = fc.oneof(
      json,
      fc.tuple(document, fc.nat()).map(([{ text }, end]) => text.slice(0, end % text.length)),
      fc.string({ unit: fc.constantFrom(...'[]{}",:\\ 019-.e'), maxLength: 8 }),
    );
    fc.assert(
      fc.property(text, (given) => {
        const expected = outcome(JSON.parse, given);
        // what is cut can be JSON, with a long integer in it
        fc.pre(expected.name !== undefined || !/\d{16}/.test(given));
        expect(outcome(parseJson, given)).toStrictEqual(expected);
      }),
      runs(5_000),
    );
  });
});

describe("writing", () => {
  test("any value results in the shortest JSON, with each integer's digits", () => {
    fc.assert(
      fc.property(document, ({ value }) => {
        if (holdsInexact(value)) expect(() => stringifyJson(value)).toThrow(TypeError);
        else expect(stringifyJson(value)).toBe(printed(value));
      }),
      runs(5_000),
    );
  });

  test("equals JSON.stringify without bigints", () => {
    const value = fc.anything({
      withDate: true,
      withBoxedValues: true,
      withSparseArray: true,
      withNullPrototype: true,
      values: [
        fc.integer(),
        fc.string({ unit: "binary" }),
        fc.boolean(),
        fc.constantFrom(null, undefined, -0, 1.5, Symbol("s"), () => 1),
        characters,
      ],
    });
    fc.assert(
      fc.property(value, (given) => {
        expect(stringifyJson(given)).toBe(JSON.stringify(given));
        // the same by the longer way
        expect(stringifyJson([given, 2n ** 60n])).toBe(`${JSON.stringify([given]).slice(0, -1)},1152921504606846976]`);
      }),
      runs(3_000),
    );
  });
});

describe("2,000,000 characters are parsed in time", { timeout: 30_000 }, () => {
  const LENGTH = 2_000_000;

  test.each([
    "1234567890123456789,",
    '"\\\\\\"",',
    '"\\u00009007199254740993",',
    '"1234567890123456 1",',
    `${" ".repeat(99)}1,`,
  ])("that repeat «%s»", (part) => {
    const text = `[${part.repeat(LENGTH / part.length)}9007199254740993]`;
    expect((parseJson(text) as unknown[]).at(-1)).toBe(9007199254740993n);
  });

  test("of nested brackets", () => {
    const text = `${"[".repeat(LENGTH / 2)}9007199254740993${"]".repeat(LENGTH / 2)}`;
    let value = parseJson(text);
    while (Array.isArray(value)) value = value[0];
    expect(value).toBe(9007199254740993n);
  });

  test("of a string with an integer after it", () => {
    expect(parseJson(`["${"9".repeat(LENGTH)}",9007199254740993]`)).toHaveProperty("[1]", 9007199254740993n);
  });
});
