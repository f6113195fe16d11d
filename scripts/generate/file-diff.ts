// Compares files with their expected contents, as unified diffs.

import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative, sep } from "node:path";

const MAX_LINES = 200;

/** Returns the diff from the files in a folder to the expected ones, by path; empty if they are equal. */
export async function diffFolder(folder: string, files: { readonly [name: string]: string }): Promise<string> {
  const parts: string[] = [];
  for (const [name, expected] of Object.entries(files)) parts.push(await diffFile(join(folder, name), expected));
  for (const name of await filesIn(folder)) {
    if (!(name in files)) parts.push(`${name}: this file is not generated. Delete it.`);
  }
  return parts.filter((part) => part !== "").join("\n");
}

/** Returns the paths of the files in a folder and its subfolders; empty if the folder does not exist. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

/** Returns the diff from a file to its expected text; empty if they are equal. */
export async function diffFile(path: string, expected: string): Promise<string> {
  const found = await readFile(path, "utf8").catch(() => "");
  return found === expected ? "" : formatDiff(basename(path), found, expected);
}

async function formatDiff(name: string, found: string, expected: string): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), "okta-fetch-diff-"));
  try {
    await writeFile(join(scratch, "a"), found);
    await writeFile(join(scratch, "b"), expected);
    const text = await new Promise<string>((done) => {
      // a checkout implies git; --no-index compares plain files
      execFile("git", ["diff", "--no-index", "--no-color", "a", "b"], { cwd: scratch, maxBuffer: 2 ** 28 }, (_, out) =>
        done(out),
      );
    });
    const lines = text.split("\n").slice(4);
    const more = lines.length > MAX_LINES ? [`… and ${lines.length - MAX_LINES} more lines`] : [];
    return [`--- ${name}`, `+++ ${name} (generated)`, ...lines.slice(0, MAX_LINES), ...more].join("\n");
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
