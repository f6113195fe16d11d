// The arguments of `okta-fetch profile-types`.

import { type CommandUnknownOpts, Option } from "@commander-js/extra-typings";
import type { CommandContext } from "./command-line.js";
import { filePath, files, once } from "./flag-values.js";
import { profileTypes } from "./profile-types.js";

const MORE = `
Credentials come from the environment: see okta-fetch --help. A service app
needs the scopes okta.userTypes.read and okta.schemas.read. The token's admin or
the app's role needs permission to read user types and schemas.

Exit codes: 0 success; 1 the org, a schema or a file cannot be read or written;
2 wrong usage; 4 the credentials are refused, or lack a permission; 5 the file
is outdated.`;

/** Adds the command `profile-types`. */
export function addProfileTypes(program: CommandUnknownOpts, { finish }: CommandContext): void {
  program
    .command("profile-types")
    .summary("print TypeScript types of the org's user profiles")
    .description(
      "Prints a TypeScript interface for the profiles of each user type of an org, with its custom attributes and the base attributes that the org requires.",
    )
    .addOption(
      new Option("--org <url>", "URL of the org (default: OKTA_CLIENT_ORGURL)").argParser(once).conflicts("schema"),
    )
    .option(
      "--schema <file>",
      "read a saved response of GET /api/v1/meta/schemas/user/{schemaId} instead; repeat it for each user type",
      files,
    )
    .option("--output <file>", "write a file instead of printing", filePath)
    .option("--check", "do not write: compare with the file --output, and show the differences")
    .addHelpText("after", MORE)
    .action(async (flags) => finish(await profileTypes(flags)));
}
