// Writes many files at once: each as a draft beside its place first, then all drafts are moved into place. A full disk ends the
// first part, which changes nothing; if a move fails, the earlier ones are undone.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describeFileError } from "../src/generate/document/file-error.js";
import { ScriptError } from "./script-error.js";

/** Texts by path; undefined for a file that must not exist. */
type Files = Readonly<Record<string, string | undefined>>;

/**
 * @param move - moves a draft into place
 * @returns the paths of the files that changed
 * @throws ScriptError - one of them cannot be written; none was changed
 */
export function writeFilesAtomically(files: Files, move = renameSync): string[] {
  const moved: [path: string, before: string | undefined][] = [];
  let changed: (readonly [path: string, text: string | undefined])[] = [];
  let at = "";
  try {
    changed = Object.entries(files).filter(([path, text]) => {
      at = path;
      return contentOf(path) !== text;
    });
    for (const [path, text] of changed) {
      at = path;
      if (text !== undefined) write(draftOf(path), text);
    }
    for (const [path, text] of changed) {
      at = path;
      const before = contentOf(path);
      if (text === undefined) rmSync(path);
      else move(draftOf(path), path);
      moved.push([path, before]);
    }
  } catch (error) {
    for (const [path, before] of moved.reverse()) {
      if (before === undefined) rmSync(path, { force: true });
      else write(path, before);
    }
    throw new ScriptError(`cannot write ${at}: ${describeFileError(error)}; nothing was changed`);
  } finally {
    // even with `force`, rmSync throws for a path below a file
    for (const [path] of changed) if (existsSync(draftOf(path))) rmSync(draftOf(path));
  }
  return changed.map(([path]) => path);
}

const draftOf = (path: string): string => `${path}.${process.pid}.tmp`;

const contentOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
