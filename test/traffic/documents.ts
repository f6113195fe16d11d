import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { tiny } from "../generate/tiny.js";

type Schemas = Record<string, unknown>;

/** A document with one operation, which takes and answers a Thing. */
export function things(schemas: Schemas, operation: object = {}): Record<string, unknown> {
  const document: object = tiny(
    {
      "POST /things": {
        operationId: "createThing",
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } },
        responses: { 200: answer({ $ref: "#/components/schemas/Thing" }) },
        ...operation,
      },
    },
    schemas,
  );
  return document as Record<string, unknown>;
}

export const answer = (schema: unknown) => ({ description: "Done", content: { "application/json": { schema } } });

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A folder with files, gone after the tests. What is no text is written as JSON. */
export async function folderOf(files: Record<string, unknown>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "okta-fetch-test-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

/** Runs a script of the repository. */
export function run(script: string, ...parameters: string[]): Promise<{ status: number; output: string }> {
  const file = fileURLToPath(new URL(`../../scripts/${script}`, import.meta.url));
  return new Promise((done) => {
    execFile(
      process.execPath,
      ["--import", "tsx", file, ...parameters],
      { maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        done({ status: error ? 1 : 0, output: stdout + stderr });
      },
    );
  });
}
