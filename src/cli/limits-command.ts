// The arguments of `okta-fetch limits`.

import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import type { CommandContext } from "./command-line.js";
import { once } from "./flag-values.js";
import { showLimits } from "./limits.js";

const MORE = `
Exit codes: 0 success; 1 Redis cannot be reached, or no package for it is
installed; 2 wrong usage.`;

/** Adds the command `limits`. */
export function addLimits(program: CommandUnknownOpts, { terminal, finish }: CommandContext): void {
  program
    .command("limits")
    .summary("show the rate limits that processes share in Redis")
    .description(
      "Prints the rate limits of an org that processes share in Redis or Valkey. On a terminal the table refreshes every second, until Ctrl+C; otherwise it is printed once. Needs the package redis or ioredis.",
    )
    .option("--redis <url>", "such as redis://127.0.0.1:6379, or rediss:// for TLS (default: REDIS_URL)")
    .option("--org <url>", "URL of the org (default: OKTA_CLIENT_ORGURL)", once)
    .option("--prefix <prefix>", "the option prefix of redisPacing (default: okta-fetch)")
    .addHelpText("after", MORE)
    .action(async (flags) => finish(await showLimits(flags, terminal)));
}
