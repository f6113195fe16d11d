// The arguments of `okta-fetch fake`.

import { type CommandUnknownOpts, Option } from "@commander-js/extra-typings";
import type { CommandContext } from "./command-line.js";
import { serveFake } from "./fake.js";
import { nonNegativeInteger } from "./flag-values.js";

/** Timers cannot wait longer. */
const LONGEST = 2 ** 31 - 1;

const MORE = `
GET /__fake/health responds with 200 as soon as the org is ready.

Exit codes: 0 success; 1 the port is unavailable, or a file cannot be read or
written; 2 wrong usage.`;

/** Adds the command `fake`. */
export function addFake(program: CommandUnknownOpts, { terminal, finish }: CommandContext): void {
  program
    .command("fake")
    .summary("serve a fake Okta org, for tests and demos")
    .description(
      "Serves a fake Okta org with all operations of the Users API, and state. Accepts any API token. By default there are no limits and no latency. Stops on Ctrl+C or SIGTERM.",
    )
    .option("--port <port>", "port to listen on, 0 for any free port", nonNegativeInteger(65_535), 4010)
    .option("--host <host>", "address to listen on, 0.0.0.0 in a container", "127.0.0.1")
    .addOption(
      new Option("--users <count>", "number of generated users (default: 0)")
        .argParser(nonNegativeInteger(1_000_000))
        .conflicts("load"),
    )
    .option("--seed <number>", "seed of generated ids and users", nonNegativeInteger(), 1)
    .option("--rate-limit <count>", "maximum requests per minute", nonNegativeInteger())
    .option("--concurrent <count>", "maximum concurrent requests", nonNegativeInteger())
    .option("--latency <ms>", "duration of each request", nonNegativeInteger(LONGEST), 0)
    .option("--lag <ms>", "delay of the search index after a write", nonNegativeInteger(LONGEST), 0)
    .option("--load <file>", "start with the state that --save wrote")
    .option("--save <file>", "write the state when the server stops")
    .addHelpText("after", MORE)
    .action(async (flags) => finish(await serveFake(flags, terminal)));
}
