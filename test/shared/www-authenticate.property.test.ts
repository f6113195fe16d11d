import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { challengesOf } from "../../src/shared/www-authenticate.js";
import { runs } from "../support/runs.js";

const RUNS = runs(5_000);

const some = (characters: string, maxLength = 8) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength });
const space = fc.constantFrom("", " ", "\t ");
const anyCase = (text: string) => fc.constantFrom(text, text.toUpperCase());

const value = fc.oneof(
  some("abz019-._~").map((text) => ({ text, written: text })),
  some('ab ,;="\\').map((text) => ({ text, written: `"${text.replace(/["\\]/g, "\\$&")}"` })),
);
const parameter = fc.tuple(some("abc").chain(anyCase), value, space).map(([name, { text, written }, gap]) => ({
  name: name.toLowerCase(),
  value: text,
  written: `${name}${gap}=${gap}${written}`,
}));
const challenge = fc
  .tuple(
    fc.constantFrom("Bearer", "DPoP", "Basic", "X-Own").chain(anyCase),
    fc.uniqueArray(parameter, { selector: ({ name }) => name, maxLength: 4 }),
    space,
  )
  .map(([scheme, parameters, gap]) => ({
    scheme: scheme.toLowerCase(),
    parameters: parameters.map(({ name, value }) => [name, value]),
    written: `${scheme} ${parameters.map(({ written }) => written).join(`${gap},${gap}`)}`.trim(),
  }));

describe("WWW-Authenticate", () => {
  test("any header of its grammar is parsed correctly", () => {
    fc.assert(
      fc.property(fc.array(challenge, { maxLength: 4 }), (challenges) => {
        const header = challenges.map(({ written }) => written).join(", ");
        const read = challengesOf(header).map(({ scheme, parameters }) => ({ scheme, parameters: [...parameters] }));
        expect(read).toEqual(challenges.map(({ scheme, parameters }) => ({ scheme, parameters })));
      }),
      RUNS,
    );
  });

  test("any text is parsed without an error", () => {
    const garbage = fc.oneof(fc.string({ unit: "binary" }), some('",=\\ \tbearerror', 60));
    fc.assert(
      fc.property(garbage, (header) => {
        expect(Array.isArray(challengesOf(header))).toBe(true);
      }),
      RUNS,
    );
  });

  test.each(['"', "\\", '"\\', "a=", "a =", "=", ",", " ", "a ", "a,", 'a="b\\"', 'Bearer a="', "Bearer a=b, ", '\\"'])(
    "a header of 200,000 characters that repeats «%s» is parsed in time",
    { timeout: 5_000 },
    (part) => {
      for (const start of ["", 'Bearer error="', "Bearer "]) {
        expect(Array.isArray(challengesOf(start + part.repeat(200_000 / part.length)))).toBe(true);
      }
    },
  );
});
