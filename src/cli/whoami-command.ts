// The arguments of `okta-fetch whoami`.

import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import type { CommandContext } from "./command-line.js";
import { once, oneOf } from "./flag-values.js";
import { whoami } from "./whoami.js";

const MORE = `
Sends up to three requests, and prints no secret.

Exit codes: 0 success; 1 failure; 2 wrong usage, or no credentials; 4 the
credentials are refused.`;

/** Adds the command `whoami`. */
export function addWhoami(program: CommandUnknownOpts, { terminal, finish }: CommandContext): void {
  program
    .command("whoami")
    .summary("check the credentials: org, user, scopes, limits")
    .description("Shows the org, the credentials with their user and scopes, and the rate limits.")
    .option("--org <url>", "URL of the org (default: OKTA_CLIENT_ORGURL)", once)
    .option(
      "--format <format>",
      "table or json (default: table on a terminal, json elsewhere)",
      oneOf(["table", "json"]),
    )
    .addHelpText("after", MORE)
    .action(async (flags) => finish(await whoami(flags, terminal)));
}
