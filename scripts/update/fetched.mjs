import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DriftError } from "../drift/error.mjs";

/** Hands on the name of a file with what is at a place: the file itself, or a copy of what a URL answers. */
export async function fetched(source, use) {
  if (!/^https?:/.test(source)) return use(source);
  const response = await fetch(source).catch((error) => {
    throw new DriftError(`cannot fetch ${source}: ${error.cause?.code ?? error.message}`);
  });
  if (!response.ok) throw new DriftError(`cannot fetch ${source}: it answered ${response.status}`);
  const folder = await mkdtemp(join(tmpdir(), "okta-fetch-update-"));
  try {
    const file = join(folder, "document.yaml");
    await writeFile(file, await response.text());
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
