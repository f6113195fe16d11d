// Reads the text of Okta's document from a file or a URL. Gzip is unpacked.

import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { describeFileError } from "../../src/generate/document/file-error.js";
import { ScriptError } from "../script-error.js";

/**
 * Reads the text of a document.
 *
 * @param source - a path or a URL
 * @param deadline - of a download, in milliseconds
 * @throws ScriptError - the document cannot be read
 */
export async function readDocumentText(source: string, deadline: number): Promise<string> {
  const bytes = /^https?:/.test(source) ? await download(source, deadline) : await readBytes(source);
  return new TextDecoder().decode(unpack(source, bytes));
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new ScriptError(`cannot read ${file}: ${describeFileError(error)}`);
  }
}

async function download(url: string, deadline: number): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(deadline) });
    if (!response.ok) throw new ScriptError(`cannot fetch ${url}: status ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof ScriptError) throw error;
    if (error instanceof Error && error.name === "TimeoutError") {
      throw new ScriptError(
        `cannot fetch ${url}: no complete response within ${deadline / 1000} s. Set --deadline to allow more.`,
      );
    }
    const reason =
      error instanceof Error && error.message === "terminated"
        ? "the connection was closed early"
        : describeFileError(error);
    throw new ScriptError(`cannot fetch ${url}: ${reason}.`);
  }
}

/** Unpacks gzip, recognized by its first bytes, even if it was applied more than once. */
function unpack(source: string, bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return unpack(source, gunzipSync(bytes));
  } catch (error) {
    throw new ScriptError(`${source} is truncated or broken gzip: ${describeFileError(error)}.`);
  }
}
