// A body as it came over the wire, to what it says.

import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** What {@link decompress} can undo, as a server is told it. */
export const ACCEPT_ENCODING = "gzip, br";

/** A page of 200 users fits: the default allocates a dozen times for one. */
const chunkSize = 256 * 1024;

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
        return gunzipSync(bytes, { chunkSize });
      case "br":
        return brotliDecompressSync(bytes, { chunkSize });
      default:
        return bytes;
    }
  }, body);
}

/** The text of a body in UTF-8, without a byte order mark. */
export function textOf(body: Buffer): string {
  const text = body.toString();
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
