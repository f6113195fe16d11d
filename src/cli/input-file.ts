import { readFile } from "node:fs/promises";
import { CommandError } from "./command-error.js";

/**
 * Reads a file as text.
 * @throws CommandError - the file cannot be read
 */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new CommandError(`${path} cannot be read: ${(error as Error).message}`);
  }
}
