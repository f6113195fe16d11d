import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DriftError } from "../drift/error.mjs";
import { readDocument } from "../generate/document.ts";

/**
 * Hands on the name of a file with Okta's document: the file itself, or a copy of what a URL answers, or of either as an
 * overlay mends it.
 */
export async function fetched(source, overlay, use) {
  const remote = /^https?:/.test(source);
  if (!remote && overlay === undefined) return use(source);
  const folder = await mkdtemp(join(tmpdir(), "okta-fetch-update-"));
  try {
    const file = join(folder, "document.yaml");
    if (remote) await writeFile(file, await textOf(source));
    if (overlay === undefined) return await use(file);
    const mended = join(folder, "mended.json");
    await writeFile(mended, JSON.stringify((await readDocument(remote ? file : source, overlay)).document));
    return await use(mended);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function textOf(url) {
  const response = await fetch(url).catch((error) => {
    throw new DriftError(`cannot fetch ${url}: ${error.cause?.code ?? error.message}`);
  });
  if (!response.ok) throw new DriftError(`cannot fetch ${url}: it answered ${response.status}`);
  return response.text();
}
