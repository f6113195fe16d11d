// Schemas that somebody saved, each as GET /api/v1/meta/schemas/user/{schemaId} answers it.

import { readFile } from "node:fs/promises";
import { parseJson } from "../shared/json.js";
import { CommandError } from "./command-error.js";
import { attributesOf, isObject, type ProfileSchema, textOf, typeInfoOf } from "./user-schema.js";

/**
 * Reads the schemas of files.
 * @throws CommandError - a file cannot be read, or is no user schema
 */
export async function schemasInFiles(paths: readonly string[]): Promise<ProfileSchema[]> {
  const found = await Promise.all(paths.map(schemaIn));
  const unknown = found.findIndex(({ id }) => id === undefined);
  if (found.length > 1 && unknown !== -1) {
    const why = "with several schemas each needs it: save them anew, or name one only";
    throw new CommandError(`${paths[unknown]} does not say of which user type it is ("_links.type"); ${why}`);
  }
  for (const [at, { id }] of found.entries()) {
    const first = found.findIndex((other) => other.id === id);
    if (first < at) throw new CommandError(`${paths[first]} and ${paths[at]} are both of the user type ${id}`);
  }
  return found;
}

async function schemaIn(path: string): Promise<ProfileSchema> {
  const schema = await jsonIn(path);
  const attributes = attributesOf(schema, path);
  const address = textOf(isObject(schema) ? schema["id"] : undefined);
  // those of groups and apps look alike
  if (/\/schemas\/(?!user\/)/.test(address)) throw new CommandError(`${path} is no user schema: it is ${address}`);
  return { ...typeInfoOf(schema), attributes };
}

async function jsonIn(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new CommandError(`${path} cannot be read: ${(error as Error).message}`);
  }
  try {
    return parseJson(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new CommandError(`${path} is no JSON`);
  }
}
