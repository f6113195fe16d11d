// A body is read as by the platform's text().

import fc from "fast-check";
import { expect, test } from "vitest";
import { readText } from "../../src/request/response-body.js";
import { runs } from "../support/runs.js";

const textOf = (response: Response) => readText(response, Number.POSITIVE_INFINITY, { secrets: [] });

/** Pieces as a network may cut them: in the middle of a character, and empty ones too. */
const cut = fc
  .tuple(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.string({ unit: "binary", maxLength: 20 }).map((text) => new TextEncoder().encode(`\uFEFF${text}`)),
      fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => new TextEncoder().encode(text)),
    ),
    fc.array(fc.nat({ max: 80 }), { maxLength: 4 }),
  )
  .map(([bytes, at]) => {
    const places = [0, ...at.map((place) => Math.min(place, bytes.length)).sort((a, b) => a - b), bytes.length];
    return places.slice(1).map((end, index) => bytes.slice(places[index], end));
  });

const answerOf = (chunks: readonly Uint8Array[]) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    }),
  );

test("a body of any bytes, in any chunks, is decoded as by the platform", async () => {
  await fc.assert(
    fc.asyncProperty(cut, async (chunks) => {
      expect(await textOf(answerOf(chunks))).toBe(await answerOf(chunks).text());
    }),
    runs(2_000),
  );
});

test("several bodies at a time are decoded independently", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cut, { minLength: 2, maxLength: 5 }), async (bodies) => {
      const read = await Promise.all(bodies.map((chunks) => textOf(answerOf(chunks))));
      expect(read).toEqual(await Promise.all(bodies.map((chunks) => answerOf(chunks).text())));
    }),
    runs(500),
  );
});
