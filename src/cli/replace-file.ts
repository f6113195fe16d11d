import { rename, rm, writeFile } from "node:fs/promises";
import { CommandError } from "./command-error.js";

/**
 * Writes a file atomically: a concurrent reader sees the old content or the new one.
 * @throws CommandError - the file cannot be written
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw new CommandError(`${path} cannot be written: ${(error as Error).message}`);
  }
}
