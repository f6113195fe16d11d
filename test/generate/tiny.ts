import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Document } from "../../src/generate/document/openapi.js";

interface TinyOperation {
  operationId?: string;
  tags?: string[];
  [key: string]: unknown;
}

/** A document of a few operations, by `METHOD /path`. */
export function tiny(operations: Record<string, TinyOperation>, schemas: object = {}): Document {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [place, operation] of Object.entries(operations)) {
    const [method = "", path = ""] = place.split(" ");
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: { tags: ["Thing"], responses: { 204: { description: "Done" } }, ...operation },
    };
  }
  return {
    openapi: "3.0.3",
    info: { title: "Tiny", version: "1" },
    paths,
    components: { schemas: schemas as Record<string, unknown> },
  };
}

/** Writes a text, or an object as JSON, to a file that is gone after the test. */
export async function fileOf(content: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "okta-fetch-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "document.yaml");
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}
