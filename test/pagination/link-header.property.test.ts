import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextTarget } from "../../src/pagination/link-header.js";
import { runs } from "../support/runs.js";

const RUNS = runs(10_000);

interface Link {
  readonly target: string;
  readonly rel: string;
  readonly text: string;
}

const some = (characters: string, maxLength = 12) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength });

const space = fc.constantFrom("", " ", "  ", "\t");
// what a URL may hold, and what would mislead a careless parser: commas, semicolons, quotes, equals signs
const target = some('abAB09/:?&=;,.%-_~+@()*"').map((text) => `https://acme.okta.com/${text}`);
const quoted = some('ab ,;=<>"\\rel').map((text) => `"${text.replace(/["\\]/g, "\\$&")}"`);
const parameter = fc
  .tuple(fc.constantFrom("title", "type", "hreflang", "x-rel", "relation"), fc.oneof(some("abc0"), quoted))
  .map(([name, value]) => `${name}=${value}`);
const relation = (name: string) =>
  fc
    .tuple(fc.constantFrom("rel", "REL", "Rel"), fc.constantFrom(name, name.toUpperCase()), fc.nat(2))
    .map(([key, value, form]) => `${key}=${form === 0 ? value : form === 1 ? `"${value}"` : `"first ${value}"`}`);

const link = fc.constantFrom("self", "prev", "next").chain(
  (rel): fc.Arbitrary<Link> =>
    fc
      .tuple(target, fc.array(parameter, { maxLength: 2 }), relation(rel), fc.array(parameter, { maxLength: 2 }), space)
      .map(([url, before, relText, after, gap]) => ({
        target: url,
        rel,
        text: [`<${url}>`, ...before, relText, ...after].join(`${gap};${gap}`),
      })),
);

describe("the Link header", () => {
  test("the first next link is found among any links, parameters and quotes", () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 6 }), space, (links, gap) => {
        const header = links.map(({ text }) => text).join(`${gap},${gap}`);
        expect(nextTarget(header)).toBe(links.find(({ rel }) => rel === "next")?.target);
      }),
      RUNS,
    );
  });

  test("any text is parsed without an error", () => {
    const garbage = fc.oneof(fc.string({ unit: "binary" }), some('<>";,\\= relnext', 60));
    fc.assert(
      fc.property(garbage, (header) => {
        const found = nextTarget(header);
        expect(found === undefined || header.includes(found)).toBe(true);
      }),
      RUNS,
    );
  });

  test.each(["<", '"', ";", ",", "\\", '"\\', "<a>;", '<a>;rel="', " ", "rel=next,", "<a>; rel= ", '<a>;a="b";'])(
    "a header of 200,000 characters that repeats «%s» is parsed in time",
    { timeout: 5_000 },
    (part) => {
      const header = part.repeat(200_000 / part.length);
      const found = nextTarget(header);
      expect(found === undefined || header.includes(found)).toBe(true);
    },
  );
});
