// Decompression of bodies in okta-fetch/node, and its limits.

import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { BodyTooLarge, decompress } from "../../src/node/decode.js";

const MEGABYTE = 1024 * 1024;
const LIMITS = { maxSize: 10 * MEGABYTE, signal: undefined };
const text = Buffer.from("Zürich ".repeat(1_000));
const long = Buffer.alloc(3 * MEGABYTE, "Zürich ");

test("short bodies are decompressed synchronously", () => {
  expect(decompress(gzipSync(text), "gzip", LIMITS)).toEqual(text);
  expect(decompress(brotliCompressSync(text), "br", LIMITS)).toEqual(text);
});

test.each<[string, Buffer]>([
  ["gzip", gzipSync(long)],
  ["x-gzip", gzipSync(long)],
  ["BR", brotliCompressSync(long)],
  ["br, gzip", gzipSync(brotliCompressSync(long))],
  ["gzip , identity, GZIP", gzipSync(gzipSync(long))],
])("long bodies by %s are decompressed asynchronously, with the same result", async (encoding, body) => {
  const result = decompress(body, encoding, LIMITS);
  expect(result).toBeInstanceOf(Promise);
  expect((await result).equals(long)).toBe(true);
});

test("an unrequested encoding is left as it is", () => {
  expect(decompress(text, "zstd", LIMITS)).toBe(text);
  expect(decompress(text, "", LIMITS)).toBe(text);
  expect(decompress(Buffer.alloc(0), "gzip", LIMITS)).toHaveLength(0);
});

describe("the size limit", () => {
  test("applies to the result", async () => {
    await expect(decompress(gzipSync(long), "gzip", { ...LIMITS, maxSize: long.length - 1 })).rejects.toThrow(
      BodyTooLarge,
    );
    expect(await decompress(gzipSync(long), "gzip", { ...LIMITS, maxSize: long.length })).toHaveLength(long.length);
  });

  test("applies to short results", async () => {
    await expect(decompress(gzipSync(text), "gzip", { ...LIMITS, maxSize: text.length - 1 })).rejects.toThrow(
      BodyTooLarge,
    );
    expect(decompress(gzipSync(text), "gzip", { ...LIMITS, maxSize: text.length })).toHaveLength(text.length);
  });

  test("applies to each step, even if the next one shrinks it", async () => {
    // a body of gzip may have many members, of which all but the first are empty here
    const empty = gzipSync("");
    const members = Array.from({ length: (2 * MEGABYTE) / empty.length }, () => empty);
    const body = gzipSync(Buffer.concat([gzipSync("{}"), ...members]));
    await expect(decompress(body, "gzip, gzip", { ...LIMITS, maxSize: MEGABYTE })).rejects.toThrow(BodyTooLarge);
    expect(String(await decompress(body, "gzip, gzip", LIMITS))).toBe("{}");
  });
});

test("more than five encodings are refused before any is decoded", () => {
  const encoding = Array.from({ length: 6 }, () => "gzip").join();
  expect(() => decompress(text, encoding, LIMITS)).toThrow("6 content codings");
});

test("an abort ends decompression", async () => {
  const reason = new Error("enough");
  const signal = AbortSignal.abort(reason);
  await expect(decompress(gzipSync(long), "gzip", { ...LIMITS, signal })).rejects.toBe(reason);
});

test.each<[string, Buffer]>([
  ["a body that is cut", gzipSync(long).subarray(0, -100)],
  ["a short body that is cut", gzipSync(text).subarray(0, -10)],
  ["a body that is not compressed", text],
])("%s fails", async (_, body) => {
  await expect(Promise.resolve(decompress(body, "gzip", LIMITS))).rejects.toThrow();
});
