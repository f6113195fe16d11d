// The command `okta-fetch` with its commands.

import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import { VERSION } from "../shared/version.js";
import { type CommandContext, CommandLine, fullNameOf } from "./command-line.js";
import { addFake } from "./fake-command.js";
import { addGenerate } from "./generate-command.js";
import { addLimits } from "./limits-command.js";
import { addProfileTypes } from "./profile-types-command.js";
import { addUsers } from "./users/users-command.js";
import { addWhoami } from "./whoami-command.js";

const MORE = `
Credentials come from the environment:
  OKTA_CLIENT_ORGURL             URL of the org, such as https://acme.okta.com
  OKTA_CLIENT_TOKEN              an API token
  OKTA_CLIENT_AUTHORIZATIONMODE  Bearer, if OKTA_CLIENT_TOKEN is an access token
  OKTA_CLIENT_CLIENTID           a service app, with OKTA_CLIENT_PRIVATEKEY,
                                 OKTA_CLIENT_KEYID and OKTA_CLIENT_SCOPES

Exit codes:
  0    success
  1    failure: of a request, a connection or a file
  2    wrong usage, or no credentials
  3    not found
  4    the credentials are refused, or lack a permission
  5    --check: the file is outdated
  130  stopped by Ctrl+C (143: by SIGTERM)
  141  the reader of the output, such as head, has closed it

okta-fetch COMMAND --help shows the options of a command.`;

/** The parts of Commander's terms that are the same for each command. */
const OPTIONS = / \[options\]/;

/**
 * Creates the command line.
 * @param print - takes the text of `--help` and `--version`
 * @param columns - the width of that text
 */
export function createProgram(context: CommandContext, print: (text: string) => void, columns = 80): CommandLine {
  const program = new CommandLine("okta-fetch");
  program
    .description("Okta's Users API on the command line.")
    .usage("COMMAND [options]")
    .version(VERSION, "-V, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: print, getOutHelpWidth: () => Math.min(columns, 100) })
    .configureHelp({
      visibleCommands: leavesOf,
      subcommandTerm: (command) => `${pathOf(command)} ${command.usage()}`.replace(OPTIONS, "").trim(),
    })
    .addHelpText("after", MORE);
  // as CommandUnknownOpts: the commands have options of their own
  const root = program as unknown as CommandUnknownOpts;
  addWhoami(root, context);
  addUsers(root, context);
  addProfileTypes(root, context);
  addGenerate(root, context);
  addFake(root, context);
  addLimits(root, context);
  return program;
}

/** The commands that do something: `users list` instead of `users`. */
function leavesOf({ commands }: CommandUnknownOpts): CommandUnknownOpts[] {
  return commands.flatMap((command) => (command.commands.length > 0 ? leavesOf(command) : [command]));
}

const pathOf = (command: CommandUnknownOpts): string => fullNameOf(command).replace(/^okta-fetch /, "");
