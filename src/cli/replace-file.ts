import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { CommandError } from "./command-error.js";

/**
 * Writes a file atomically: a concurrent reader sees the old content or the new one.
 * @throws CommandError - the file cannot be written
 */
export const replaceFile = (path: string, text: string): Promise<void> => replaceFiles({ [path]: text });

/**
 * Writes several files, each atomically: as drafts first, so that a full disk changes none. If a draft cannot be moved into
 * place, those before it are undone.
 * @param files - texts by path
 * @throws CommandError - one of the files cannot be written
 */
export async function replaceFiles(files: Readonly<Record<string, string>>): Promise<void> {
  const paths = Object.keys(files);
  const undo: (() => Promise<void>)[] = [];
  let at = "";
  try {
    for (const path of paths) {
      at = path;
      await writeFile(draftOf(path), files[path] ?? "");
    }
    for (const path of paths) {
      at = path;
      const before = await readFile(path).catch(() => undefined);
      await rename(draftOf(path), path);
      undo.push(() => (before ? writeFile(path, before) : rm(path)));
    }
  } catch (error) {
    for (const revert of undo.reverse()) await revert();
    for (const path of paths) await rm(draftOf(path), { force: true });
    throw new CommandError(`${at} cannot be written: ${(error as Error).message}`);
  }
}

const draftOf = (path: string): string => `${path}.${process.pid}.tmp`;

/** The name of the file whose draft has this name, which a run that was killed left behind. */
export const draftedName = (name: string): string | undefined => /^(.+)\.\d+\.tmp$/.exec(name)?.[1];
