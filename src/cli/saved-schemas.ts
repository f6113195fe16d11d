// Reads user schemas from files, each a saved response of GET /api/v1/meta/schemas/user/{schemaId}.

import { parseJson } from "../shared/json.js";
import { CommandError } from "./command-error.js";
import { readText } from "./input-file.js";
import { attributesOf, isObject, type ProfileSchema, trimmedText, typeInfoOf } from "./user-schema.js";

/**
 * Reads the user schemas in files.
 * @throws CommandError - a file cannot be read, or is not a user schema
 */
export async function schemasInFiles(paths: readonly string[]): Promise<ProfileSchema[]> {
  const found = await Promise.all(paths.map(schemaIn));
  const unknown = found.findIndex(({ id }) => id === undefined);
  if (found.length > 1 && unknown !== -1) {
    const why = "each of several schemas needs one; save it again, or pass a single schema";
    throw new CommandError(`${paths[unknown]} has no link to its user type ("_links.type"); ${why}`);
  }
  for (const [at, { id }] of found.entries()) {
    const first = found.findIndex((other) => other.id === id);
    if (first < at) throw new CommandError(`${paths[first]} and ${paths[at]} both describe the user type ${id}`);
  }
  return found;
}

async function schemaIn(path: string): Promise<ProfileSchema> {
  const schema = await jsonIn(path);
  const attributes = attributesOf(schema, path);
  const address = trimmedText(isObject(schema) ? schema["id"] : undefined);
  // schemas of groups and apps have the same format
  if (/\/schemas\/(?!user\/)/.test(address))
    throw new CommandError(`${path} is not a user schema: its id is ${address}`);
  return { ...typeInfoOf(schema), attributes };
}

async function jsonIn(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    return parseJson(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new CommandError(`${path} is not valid JSON`);
  }
}
