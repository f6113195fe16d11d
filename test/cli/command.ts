// The built command, as a shell runs it.

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Terminal } from "../../src/cli/terminal.js";

/** Where nobody reads, and a command that goes on is stopped at once. */
export const SILENT: Terminal = { write() {}, isInteractive: false, stopped: () => Promise.resolve() };

const MAIN = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** Runs `okta-fetch` with these arguments, and an environment of these variables only; and maybe reads what it prints. */
export function oktaFetch(
  args: readonly string[],
  env: { readonly [name: string]: string } = {},
  { reads = true } = {},
) {
  return new Promise<{ exitCode: unknown; stdout: string; stderr: string }>((done) => {
    const child = execFile(process.execPath, [MAIN, ...args], { env: { ...env } }, (error, stdout, stderr) => {
      done({ exitCode: error === null ? 0 : error.code, stdout, stderr });
    });
    if (!reads) child.stdout?.destroy();
  });
}

/** A folder that is there as long as the test, and the paths of files in it. */
export async function folderWith(files: { readonly [name: string]: unknown } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "okta-fetch-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  return { folder, path: (name: string) => join(folder, name) };
}
