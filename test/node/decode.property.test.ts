// For any bytes, okta-fetch/node decodes the same text as the platform.

import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeUtf8 } from "../../src/node/decode.js";
import { runs } from "../support/runs.js";

const RUNS = runs(10_000);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 12 }).map((text) => new TextEncoder().encode(text)),
  fc.constantFrom(new Uint8Array([0xef, 0xbb, 0xbf]), new Uint8Array([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf])),
);
const long = fc.constantFrom("plain ".repeat(400), "Łódź 東京 😀 ".repeat(100), "é".repeat(1_000));

test.each([
  ["a short one", fc.constant("")],
  ["a long one", long],
])("%s", (_, filling) => {
  fc.assert(
    fc.property(bytes, filling, bytes, (before, middle, after) => {
      const body = Buffer.concat([before, Buffer.from(middle), after]);
      expect(decodeUtf8(body)).toBe(new TextDecoder().decode(body));
    }),
    RUNS,
  );
});
