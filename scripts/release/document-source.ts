// Okta's document from a file or a URL, as text. A download has a deadline; gzip is unpacked.

import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { ScriptError } from "../script-error.js";

/**
 * @param source - a path, or a URL
 * @param deadline - for a whole download, in milliseconds
 */
export async function readDocumentText(source: string, deadline: number): Promise<string> {
  const bytes = /^https?:/.test(source) ? await download(source, deadline) : await bytesOf(source);
  const text = new TextDecoder().decode(unpacked(source, bytes));
  return text;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new ScriptError(`cannot read ${file}: ${reasonOf(error)}`);
  }
}

async function download(url: string, deadline: number): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(deadline) });
    if (!response.ok) throw new ScriptError(`cannot fetch ${url}: it answered ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof ScriptError) throw error;
    if (error instanceof Error && error.name === "TimeoutError") {
      throw new ScriptError(`cannot fetch ${url}: it took longer than ${deadline / 1000} s. See --deadline.`);
    }
    const reason = error instanceof Error && error.message === "terminated" ? "the download was cut" : reasonOf(error);
    throw new ScriptError(`cannot fetch ${url}: ${reason}.`);
  }
}

/** Gzip, known by its first bytes, however often it was applied. */
function unpacked(source: string, bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return unpacked(source, gunzipSync(bytes));
  } catch (error) {
    throw new ScriptError(`${source} is truncated or broken gzip: ${reasonOf(error)}.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not read it",
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `${error}`;
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = "code" in cause ? `${cause.code}` : "";
  return REASONS[code] ?? (code || cause.message);
}
