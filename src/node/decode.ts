// A body as it came over the wire, to what it says.

import { isAscii, isUtf8, transcode } from "node:buffer";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** What {@link decompress} can undo, as a server is told it. */
export const ACCEPT_ENCODING = "gzip, br";

/** What is decompressed in one piece, at most and at least: a page of 200 users is one, with the default it is a dozen. */
const MOST = 1024 * 1024;
const LEAST = 16 * 1024;

/** The size for the whole of a gzipped body, of which its last four bytes tell the length. They may be wrong. */
function sizeOf(gzipped: Buffer): number {
  const told = gzipped.length < 4 ? 0 : gzipped.readUInt32LE(gzipped.length - 4);
  // a piece that is just filled has another one after it
  return Math.min(Math.max(told + 1, LEAST), MOST);
}

/**
 * Undoes what `Content-Encoding` says was done, last first; a coding that nobody asked for stays. At once, not in the
 * background: for a page that takes less than handing it over and back.
 */
export function decompress(body: Buffer, encoding: string): Buffer {
  if (body.length === 0) return body;
  const codings = encoding.toLowerCase().split(",");
  return codings.reduceRight((bytes, coding) => {
    switch (coding.trim()) {
      case "gzip":
      case "x-gzip":
        return gunzipSync(bytes, { chunkSize: sizeOf(bytes) });
      case "br":
        return brotliDecompressSync(bytes, { chunkSize: MOST / 4 });
      default:
        return bytes;
    }
  }, body);
}

/** From that size on, the detour of a text that is not ASCII takes less than V8's own way. */
const LARGE = 2_000;

/** The text of a body in UTF-8, without a byte order mark. What is no UTF-8 is replaced, as everywhere. */
export function textOf(body: Buffer): string {
  const detour = body.length >= LARGE && !isAscii(body) && isUtf8(body);
  const text = detour ? transcode(body, "utf8", "utf16le").toString("utf16le") : body.toString();
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
