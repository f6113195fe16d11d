// Decodes a response body: content codings and UTF-8.

import { isAscii, isUtf8, transcode } from "node:buffer";
import { pipeline, Readable } from "node:stream";
import { brotliDecompressSync, createBrotliDecompress, createGunzip, gunzipSync } from "node:zlib";

/** The `Accept-Encoding` header: the codings that {@link decompress} supports. */
export const ACCEPT_ENCODING = "gzip, br";

/** A body exceeds its maximum size. */
export class BodyTooLarge extends Error {}

/** The limits of decompression. */
export interface DecodeLimits {
  /** The maximum size in bytes of the result, and of each intermediate step. */
  readonly maxSize: number;
  /** The signal of the attempt. */
  readonly signal: AbortSignal | undefined;
}

type Coding = "gzip" | "br";

/** The maximum number of nested codings: each can expand a body a thousandfold, and one is the norm. */
const MAX_CODINGS = 5;

/**
 * The maximum result of synchronous decompression, in bytes: it takes a few milliseconds, less than a detour through
 * the thread pool. A page of 200 users is smaller. Larger bodies are decompressed in pieces, off the event loop.
 */
const MAX_SYNC = 2 * 1024 * 1024;
/** The maximum compressed size to decompress synchronously: a larger body probably exceeds {@link MAX_SYNC}. */
const MAX_SYNC_INPUT = MAX_SYNC / 4;

/** The bounds of zlib's output buffer: a page of 200 users fits into one, and needs a dozen of zlib's default size. */
const MAX_CHUNK = 1024 * 1024;
const MIN_CHUNK = 16 * 1024;
/** The size of the pieces of asynchronous decompression. */
const PIECE_SIZE = 256 * 1024;

/**
 * Decompresses a body by its `Content-Encoding`; unsupported codings are left as they are.
 * @throws BodyTooLarge - the result, or an intermediate step, exceeds `limits.maxSize`
 */
export function decompress(body: Buffer, encoding: string, limits: DecodeLimits): Buffer | Promise<Buffer> {
  const codings = parseCodings(encoding);
  if (body.length === 0 || codings.length === 0) return body;
  if (codings.length > MAX_CODINGS) {
    throw new Error(`the body has ${codings.length} content codings; the maximum is ${MAX_CODINGS}`);
  }
  return decompressSync(body, codings, limits.maxSize) ?? decompressInPieces(body, codings, limits);
}

/** Parses the supported codings, in the order of decompression: the last one first. */
function parseCodings(encoding: string): Coding[] {
  return encoding
    .toLowerCase()
    .split(",")
    .reverse()
    .flatMap((coding) => {
      const name = coding.trim().replace(/^x-/, "");
      return name === "gzip" || name === "br" ? name : [];
    });
}

/** Returns a short result; `undefined` if it is long or fails: {@link decompressInPieces} then throws the error. */
function decompressSync(body: Buffer, codings: readonly Coding[], maxSize: number): Buffer | undefined {
  const maxOutputLength = Math.min(MAX_SYNC, maxSize);
  let bytes = body;
  try {
    for (const coding of codings) {
      if (bytes.length > MAX_SYNC_INPUT) return undefined;
      bytes =
        coding === "gzip"
          ? gunzipSync(bytes, { chunkSize: chunkSizeFor(bytes), maxOutputLength })
          : brotliDecompressSync(bytes, { chunkSize: MAX_CHUNK / 4, maxOutputLength });
    }
    return bytes;
  } catch {
    return undefined;
  }
}

/** Returns a buffer size that fits a gzipped body: its last four bytes are the length, if they are correct. */
function chunkSizeFor(gzipped: Buffer): number {
  const length = gzipped.length < 4 ? 0 : gzipped.readUInt32LE(gzipped.length - 4);
  // one more byte: zlib adds an empty chunk after a full one
  return Math.min(Math.max(length + 1, MIN_CHUNK), MAX_CHUNK);
}

async function decompressInPieces(body: Buffer, codings: readonly Coding[], limits: DecodeLimits): Promise<Buffer> {
  let pieces: AsyncIterable<Buffer> | Iterable<Buffer> = [body];
  for (const coding of codings) pieces = decodePieces(pieces, coding, limits);
  const whole: Buffer[] = [];
  for await (const piece of pieces) whole.push(piece);
  return Buffer.concat(whole);
}

/** Undoes one coding. A consumer that stops reading also closes the input. */
async function* decodePieces(
  from: AsyncIterable<Buffer> | Iterable<Buffer>,
  coding: Coding,
  { maxSize, signal }: DecodeLimits,
): AsyncGenerator<Buffer> {
  const options = { chunkSize: PIECE_SIZE };
  const decoder = coding === "gzip" ? createGunzip(options) : createBrotliDecompress(options);
  // the decoder's iterator throws the errors
  pipeline(Readable.from(from), decoder, () => undefined);
  let size = 0;
  for await (const piece of decoder) {
    if (signal?.aborted) throw signal.reason;
    size += piece.length;
    if (size > maxSize) throw new BodyTooLarge();
    yield piece;
  }
}

/** From this size on, a text that is not ASCII is decoded faster via UTF-16 than by V8. */
const TRANSCODE_FROM = 2_000;

/** Decodes a body from UTF-8, without its byte order mark. Invalid bytes become U+FFFD. */
export function decodeUtf8(body: Buffer): string {
  const transcodes = body.length >= TRANSCODE_FROM && !isAscii(body) && isUtf8(body);
  const text = transcodes ? transcode(body, "utf8", "utf16le").toString("utf16le") : body.toString();
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
