// Writes many files at once: all of them into a temporary folder first, then each is moved into place. If a move fails, the
// earlier ones are undone.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * @param root - the folder that the paths are relative to
 * @param files - texts by path; undefined for a file that must not exist
 * @returns the paths of the files that changed
 */
export function writeFilesAtomically(root: string, files: Readonly<Record<string, string | undefined>>): string[] {
  const changed = Object.entries(files).filter(([path, text]) => contentOf(join(root, path)) !== text);
  if (changed.length === 0) return [];
  // in the same file system, so that a move is atomic
  const scratch = mkdtempSync(join(root, ".update-spec-"));
  const moved: [string, string | undefined][] = [];
  try {
    for (const [path, text] of changed) if (text !== undefined) write(join(scratch, path), text);
    for (const [path, text] of changed) {
      const place = join(root, path);
      moved.push([place, contentOf(place)]);
      if (text === undefined) rmSync(place);
      else move(join(scratch, path), place);
    }
  } catch (error) {
    for (const [place, text] of moved.reverse()) {
      if (text === undefined) rmSync(place, { force: true });
      else write(place, text);
    }
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return changed.map(([path]) => path);
}

const contentOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
