// A body as it came over the wire, to what it says.

import { isAscii, isUtf8, transcode } from "node:buffer";
import { pipeline, Readable } from "node:stream";
import { brotliDecompressSync, createBrotliDecompress, createGunzip, gunzipSync } from "node:zlib";

/** What {@link decompress} can undo, as a server is told it. */
export const ACCEPT_ENCODING = "gzip, br";

/** A body has more bytes than it may have. */
export class BodyTooLarge extends Error {}

/** What ends decompression early. */
export interface DecodeLimits {
  /** How many bytes the result may have, and each step on the way to it. */
  readonly most: number;
  /** Ends it with the attempt. */
  readonly signal: AbortSignal | undefined;
}

type Coding = "gzip" | "br";

/** So many codings one upon the other are undone: nobody needs two, and each can make a thousand bytes of one. */
const MOST_CODINGS = 5;

/**
 * So many bytes are decompressed at once, which takes a few milliseconds and less than handing them over and back. A page
 * of 200 users has fewer. What has more is decompressed in pieces, off the event loop.
 */
const AT_ONCE = 2 * 1024 * 1024;
/** So many compressed bytes are not tried at once: they are likely to become too many. */
const COMPRESSED_AT_ONCE = AT_ONCE / 4;

/** What is decompressed in one piece, at most and at least: a page of 200 users is one, with the default it is a dozen. */
const MOST = 1024 * 1024;
const LEAST = 16 * 1024;
/** The size of a piece off the event loop. */
const PIECE = 256 * 1024;

/**
 * Undoes what `Content-Encoding` says was done, last first; a coding that nobody asked for stays.
 * @throws BodyTooLarge - the result, or a step on the way to it, has more bytes than `limits.most`
 */
export function decompress(body: Buffer, encoding: string, limits: DecodeLimits): Buffer | Promise<Buffer> {
  const codings = codingsOf(encoding);
  if (body.length === 0 || codings.length === 0) return body;
  if (codings.length > MOST_CODINGS) {
    throw new Error(`the body has ${codings.length} content codings, and at most ${MOST_CODINGS} are undone`);
  }
  return atOnce(body, codings, limits.most) ?? inPieces(body, codings, limits);
}

/** The codings that can be undone, the last one first. */
function codingsOf(encoding: string): Coding[] {
  return encoding
    .toLowerCase()
    .split(",")
    .reverse()
    .flatMap((coding) => {
      const name = coding.trim().replace(/^x-/, "");
      return name === "gzip" || name === "br" ? name : [];
    });
}

/** The result, if it is short; `undefined` if it is not, or cannot be had: {@link inPieces} says why. */
function atOnce(body: Buffer, codings: readonly Coding[], most: number): Buffer | undefined {
  const maxOutputLength = Math.min(AT_ONCE, most);
  let bytes = body;
  try {
    for (const coding of codings) {
      if (bytes.length > COMPRESSED_AT_ONCE) return undefined;
      bytes =
        coding === "gzip"
          ? gunzipSync(bytes, { chunkSize: sizeOf(bytes), maxOutputLength })
          : brotliDecompressSync(bytes, { chunkSize: MOST / 4, maxOutputLength });
    }
    return bytes;
  } catch {
    return undefined;
  }
}

/** The size for the whole of a gzipped body, of which its last four bytes tell the length. They may be wrong. */
function sizeOf(gzipped: Buffer): number {
  const told = gzipped.length < 4 ? 0 : gzipped.readUInt32LE(gzipped.length - 4);
  // a piece that is just filled has another one after it
  return Math.min(Math.max(told + 1, LEAST), MOST);
}

async function inPieces(body: Buffer, codings: readonly Coding[], limits: DecodeLimits): Promise<Buffer> {
  let pieces: AsyncIterable<Buffer> | Iterable<Buffer> = [body];
  for (const coding of codings) pieces = decoded(pieces, coding, limits);
  const whole: Buffer[] = [];
  for await (const piece of pieces) whole.push(piece);
  return Buffer.concat(whole);
}

/** Undoes one coding. Whoever stops reading ends it, and what it reads from. */
async function* decoded(
  from: AsyncIterable<Buffer> | Iterable<Buffer>,
  coding: Coding,
  { most, signal }: DecodeLimits,
): AsyncGenerator<Buffer> {
  const options = { chunkSize: PIECE };
  const decoder = coding === "gzip" ? createGunzip(options) : createBrotliDecompress(options);
  // what goes wrong comes out of the decoder
  pipeline(Readable.from(from), decoder, () => undefined);
  let size = 0;
  for await (const piece of decoder) {
    if (signal?.aborted) throw signal.reason;
    size += piece.length;
    if (size > most) throw new BodyTooLarge();
    yield piece;
  }
}

/** From that size on, the detour of a text that is not ASCII takes less than V8's own way. */
const LARGE = 2_000;

/** The text of a body in UTF-8, without a byte order mark. What is no UTF-8 is replaced, as everywhere. */
export function textOf(body: Buffer): string {
  const detour = body.length >= LARGE && !isAscii(body) && isUtf8(body);
  const text = detour ? transcode(body, "utf8", "utf16le").toString("utf16le") : body.toString();
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
