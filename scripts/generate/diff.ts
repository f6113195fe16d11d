// The difference between a folder and what it should hold, as a person reads it.

import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const LINES = 200;

/** A unified diff from the files in `folder` to `files`; empty when they are the same. */
export async function diffOf(folder: string, files: { readonly [name: string]: string }): Promise<string> {
  const parts: string[] = [];
  for (const [name, wanted] of Object.entries(files)) parts.push(await diffOfFile(join(folder, name), wanted));
  const present: string[] = await readdir(folder).catch(() => []);
  for (const name of present.filter((entry) => !(entry in files))) {
    parts.push(`${name}: nothing generates this file; delete it.`);
  }
  return parts.filter((part) => part !== "").join("\n");
}

/** A unified diff from a file to what it should hold; empty when that is the same. */
export async function diffOfFile(path: string, wanted: string): Promise<string> {
  const found = await readFile(path, "utf8").catch(() => "");
  return found === wanted ? "" : unified(basename(path), found, wanted);
}

async function unified(name: string, found: string, wanted: string): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), "okta-fetch-diff-"));
  try {
    await writeFile(join(scratch, "a"), found);
    await writeFile(join(scratch, "b"), wanted);
    const text = await new Promise<string>((done) => {
      // git is there wherever the repository is; --no-index compares plain files
      execFile("git", ["diff", "--no-index", "--no-color", "a", "b"], { cwd: scratch, maxBuffer: 2 ** 28 }, (_, out) =>
        done(out),
      );
    });
    const lines = text.split("\n").slice(4);
    const more = lines.length > LINES ? [`… and ${lines.length - LINES} more lines`] : [];
    return [`--- ${name}`, `+++ ${name} (generated anew)`, ...lines.slice(0, LINES), ...more].join("\n");
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
