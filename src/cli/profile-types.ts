// The command `okta-fetch profile-types`.

import { readFile } from "node:fs/promises";
import { EXIT, usageError } from "./command-error.js";
import { differenceOf } from "./difference.js";
import { schemasOfOrg } from "./org-schemas.js";
import { printProfiles } from "./print-profiles.js";
import { replaceFile } from "./replace-file.js";
import { schemasInFiles } from "./saved-schemas.js";
import type { Outcome } from "./terminal.js";

/** The flags of `okta-fetch profile-types`. */
export interface ProfileTypesFlags {
  readonly org?: string | undefined;
  readonly schema?: readonly string[] | undefined;
  readonly output?: string | undefined;
  readonly check?: true | undefined;
}

/** Prints the types, writes them to a file, or compares them with it. */
export async function profileTypes({ check, org, output, schema = [] }: ProfileTypesFlags): Promise<Outcome> {
  if (check && output === undefined) throw usageError("--check requires --output, the file to check");
  const types = schema.length > 0 ? await schemasInFiles(schema) : await schemasOfOrg(org);
  const text = printProfiles(types);
  if (output === undefined) return { exitCode: EXIT.done, stdout: text };
  if (!check) {
    await replaceFile(output, text);
    return { exitCode: EXIT.done, stdout: `Wrote ${output}\n` };
  }
  const found = await readFile(output, "utf8").catch(() => undefined);
  if (found === undefined) return outdated(`${output} cannot be read`);
  // a checkout on Windows may have CRLF
  const difference = differenceOf(found.replaceAll("\r\n", "\n"), text);
  if (difference !== "") return outdated(`${output} is outdated`, difference);
  return { exitCode: EXIT.done, stdout: `${output} is up to date\n` };
}

function outdated(why: string, difference?: string): Outcome {
  const lines = [`okta-fetch: ${why}; run the command without --check`, ...(difference ? [difference] : [])];
  return { exitCode: EXIT.outdated, stderr: `${lines.join("\n")}\n` };
}
