// The folder that `okta-fetch generate` writes.

import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { CommandError } from "./command-error.js";
import { differenceOf } from "./difference.js";
import { draftedName, replaceFiles } from "./replace-file.js";

/** The texts of files by their names. */
type Files = Readonly<Record<string, string>>;

/** How a generated file begins. */
const GENERATED = /^(\/\/|#) Generated: do not edit/;
/** The comparison of two texts takes as many steps as the product of their lengths in lines. */
const MAX_STEPS = 4_000_000;
const MAX_LINES = 200;

/**
 * The names of what a folder contains besides files that the command wrote; empty if there is no folder.
 * @throws CommandError - it is not a folder, or cannot be read
 */
export async function foreignFilesIn(folder: string, files: Files): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new CommandError(`${folder} cannot be read: ${error.message}`);
  });
  const foreign: string[] = [];
  for (const name of names) {
    const isOwn = Object.hasOwn(files, name) && GENERATED.test((await textIn(join(folder, name))) ?? "");
    if (!isOwn && !isDraft(name, files)) foreign.push(name);
  }
  return foreign;
}

/** Whether a file is a draft of one of the files, which a run that was killed left behind. */
const isDraft = (name: string, files: Files): boolean => Object.hasOwn(files, draftedName(name) ?? "");

/**
 * Writes all files, or none.
 * @throws CommandError - the folder or a file cannot be written
 */
export async function writeFolder(folder: string, files: Files): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: Error) => {
    throw new CommandError(`${folder} cannot be written: ${error.message}`);
  });
  await replaceFiles(Object.fromEntries(Object.entries(files).map(([name, text]) => [join(folder, name), text])));
  for (const name of await readdir(folder)) if (isDraft(name, files)) await rm(join(folder, name), { force: true });
}

/** The differences between a folder and what it should contain, by file; empty if it is up to date. */
export async function differencesIn(folder: string, files: Files): Promise<string[]> {
  const differences: string[] = [];
  for (const [name, wanted] of Object.entries(files)) {
    const found = await textIn(join(folder, name));
    if (found === undefined) differences.push(`${name} is missing`);
    else if (found !== wanted) differences.push(`${name}:\n${shortDifference(found, wanted)}`);
  }
  return differences;
}

function shortDifference(found: string, wanted: string): string {
  if (found.split("\n").length * wanted.split("\n").length > MAX_STEPS) return "too long to show the differences";
  const lines = differenceOf(found, wanted).split("\n");
  const more = lines.length > MAX_LINES ? [`… and ${lines.length - MAX_LINES} more lines`] : [];
  return [...lines.slice(0, MAX_LINES), ...more].join("\n");
}

/** A checkout on Windows may have CRLF. */
async function textIn(path: string): Promise<string | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text?.replaceAll("\r\n", "\n");
}
