import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OktaArgumentError } from "../../src/index.js";
import { fillPath } from "../../src/request/path.js";
import { runs } from "../support/runs.js";

const RUNS = runs(10_000);
const BASE = "https://acme.okta.com";
const TEMPLATE = "/api/v1/users/{id}/sessions";

/** What a path becomes on the wire; `undefined` if the value is refused. */
function pathOf(id: string): string | undefined {
  try {
    return new URL(fillPath(`${BASE}${TEMPLATE}`, { id })).pathname;
  } catch (error) {
    if (error instanceof OktaArgumentError) return undefined;
    throw error;
  }
}

const encodings = {
  ".": [".", "%2e", "%2E", "%252e", "%25252E"],
  "/": ["/", "%2f", "%2F", "%252f"],
  "\\": ["\\", "%5c", "%5C", "%255c"],
} as const;
const dots = fc
  .array(fc.constantFrom(...encodings["."]), { minLength: 1, maxLength: 2 })
  .map((parts) => parts.join(""));
const slash = fc.constantFrom(...encodings["/"], ...encodings["\\"]);
// half of it is what an attack is made of
const tricky = fc
  .array(
    fc.oneof(dots, slash, fc.constantFrom("a", "00u1", "%", "%25", ";", "?", "#", " ", "@", "{", "}", "\t", "\n")),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(""));
const anyValue = fc.oneof(tricky, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));

describe("a path value", () => {
  test("that is accepted stays within its segment of the URL", () => {
    fc.assert(
      fc.property(anyValue, (id) => {
        const path = pathOf(id);
        if (path === undefined) return;
        const segments = path.split("/");
        expect(segments).toHaveLength(6);
        expect([...segments.slice(0, 4), segments[5]]).toEqual(["", "api", "v1", "users", "sessions"]);
        expect(decodeURIComponent(segments[4] ?? "")).toBe(id);
      }),
      RUNS,
    );
  });

  test("that is accepted stays within its segment even if a proxy decodes it once or twice", () => {
    const decode = (path: string) =>
      path.replace(/%(25|2e|2f|3b|3f|5b|5c|5d)/gi, (encoded) => decodeURIComponent(encoded));
    fc.assert(
      fc.property(anyValue, (id) => {
        const path = pathOf(id);
        if (path === undefined) return;
        for (const seen of [path, decode(path), decode(decode(path))]) {
          const resolved = new URL(seen.replaceAll("\\", "/"), BASE).pathname;
          expect(resolved.startsWith("/api/v1/users/")).toBe(true);
          expect(resolved.split("/").length).toBeGreaterThanOrEqual(6);
          expect(resolved.endsWith("/sessions") || seen.includes("#")).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("with a character that a path cannot contain, in any encoding, is refused", () => {
    const character = fc.constantFrom("?", ";", "[", "]", "%3f", "%3B", "%5b", "%255D", "%25253F");
    fc.assert(
      fc.property(fc.string(), character, fc.string(), (before, unreachable, after) => {
        expect(pathOf(`${before}${unreachable}${after}`)).toBeUndefined();
      }),
      RUNS,
    );
  });

  test("with a dot segment, in any encoding, is refused", () => {
    const around = fc.constantFrom("", "00u1", "a.b", "%41");
    fc.assert(
      fc.property(around, slash, dots, slash, around, (before, left, segment, right, after) => {
        expect(pathOf(segment)).toBeUndefined();
        expect(pathOf(`${before}${left}${segment}`)).toBeUndefined();
        expect(pathOf(`${segment}${right}${after}`)).toBeUndefined();
        expect(pathOf(`${before}${left}${segment}${right}${after}`)).toBeUndefined();
      }),
      RUNS,
    );
  });

  test("that is an id or a login of letters, digits and signs is accepted", () => {
    // a value of signs only is none that Okta ever gave
    const name = fc
      .string({ unit: fc.constantFrom(..."abcXYZ019_-+'~!$&*"), minLength: 1 })
      .filter((text) => /\w/.test(text.replaceAll("_", "")));
    fc.assert(
      fc.property(name, name, (one, two) => {
        expect(pathOf(one)).toBeDefined();
        expect(pathOf(`${one}.${two}@acme.test`)).toBeDefined();
      }),
      RUNS,
    );
  });

  test.each<[string, "accepted" | "refused"]>([
    ["a", "accepted"],
    ["é", "accepted"],
    ["a;", "refused"],
    ["%3b", "refused"],
    ["%41", "accepted"],
    ["%e9", "accepted"],
    [".", "refused"],
    ["%", "refused"],
    ["%2e", "refused"],
    ["%252e", "refused"],
    ["%25", "refused"],
    [";", "refused"],
    [";.", "refused"],
    [" ", "refused"],
    ["\t", "refused"],
    ["{", "refused"],
  ])("of 200,000 characters, «%s» again and again, is %s in time", { timeout: 5_000 }, (part, verdict) => {
    expect(pathOf(part.repeat(200_000 / part.length)) === undefined ? "refused" : "accepted").toBe(verdict);
  });
});
