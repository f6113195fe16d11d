import { rename, rm, writeFile } from "node:fs/promises";
import { CommandError } from "./command-error.js";

/**
 * Writes a file whole or not at all: whoever reads it meanwhile finds the old one.
 * @throws CommandError - it cannot be written
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
