// Runs a command line: returns its output and exit code.

import { readFile } from "node:fs/promises";
import { CommandError, EXIT } from "./command-error.js";
import { differenceOf } from "./difference.js";
import { serveFake } from "./fake.js";
import { FAKE_USAGE, fakeFlagsOf } from "./fake-flags.js";
import { type Flags, flagsOf, USAGE } from "./flags.js";
import { schemasOfOrg } from "./org-schemas.js";
import { printProfiles } from "./print-profiles.js";
import { replaceFile } from "./replace-file.js";
import { schemasInFiles } from "./saved-schemas.js";
import type { Outcome, Terminal } from "./terminal.js";

/** Runs a command. Rejects only for bugs; any other error becomes a message and an exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Outcome> {
  try {
    if (args[0] === "fake") {
      const flags = fakeFlagsOf(args.slice(1));
      return flags.help ? { exitCode: EXIT.done, stdout: FAKE_USAGE } : await serveFake(flags, terminal);
    }
    const flags = flagsOf(args);
    if (flags.help) return { exitCode: EXIT.done, stdout: USAGE };
    return await profileTypes(flags);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { exitCode: error.exitCode, stderr: `okta-fetch: ${error.message}\n` };
  }
}

async function profileTypes({ check, org, output, schemas }: Flags): Promise<Outcome> {
  const types = schemas.length > 0 ? await schemasInFiles(schemas) : await schemasOfOrg(org);
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
