// The files of the parts. Each attempt at a part writes a file of its own, so that a worker that was taken for dead cannot
// spoil the file of its successor. The users that two attempts wrote are dropped when the files are joined.

import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { FOLDER } from "./settings.js";

const PARTS_FOLDER = join(FOLDER, "parts");
const prefixOf = (part: number): string => `${String(part).padStart(5, "0")}-`;

/** Opens a new file for an attempt at a part. */
export async function openPartFile(part: number) {
  await mkdir(PARTS_FOLDER, { recursive: true });
  const file = await open(join(PARTS_FOLDER, `${prefixOf(part)}${crypto.randomUUID()}.ndjson`), "ax");
  return {
    /** Writes users, and resolves when they would survive a crash of the machine. */
    async append(users: readonly object[]): Promise<void> {
      await file.appendFile(users.map((user) => `${JSON.stringify(user)}\n`).join(""));
      await file.datasync();
    },
    close: () => file.close(),
  };
}

/** Joins the files of all parts, each user once. Returns the number of users. */
export async function joinPartFiles(parts: number, target: string): Promise<number> {
  await mkdir(PARTS_FOLDER, { recursive: true });
  const names = await readdir(PARTS_FOLDER);
  const partial = `${target}.partial`;
  const output = createWriteStream(partial);
  let users = 0;
  for (let part = 0; part < parts; part++) {
    // the parts have no users in common
    const written = new Set<string>();
    for (const name of names.filter((each) => each.startsWith(prefixOf(part)))) {
      for await (const line of createInterface({ input: createReadStream(join(PARTS_FOLDER, name)) })) {
        const id = idIn(line);
        if (id === undefined || written.has(id)) continue;
        written.add(id);
        if (!output.write(`${line}\n`)) await once(output, "drain");
      }
    }
    users += written.size;
  }
  output.end();
  await finished(output);
  await rename(partial, target);
  return users;
}

export const removePartFiles = (): Promise<void> => rm(PARTS_FOLDER, { recursive: true, force: true });

/** The id of the user of a line; `undefined` if the line was cut off when its worker was killed. */
function idIn(line: string): string | undefined {
  try {
    return (JSON.parse(line) as { id: string }).id;
  } catch {
    return undefined;
  }
}
