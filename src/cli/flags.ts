// What the command line says, and the check of it.

import { parseArgs } from "node:util";
import { suggestOption } from "../shared/unknown-option.js";
import { CommandError, EXIT } from "./command-error.js";

const FLAGS = {
  org: { type: "string", multiple: true },
  schema: { type: "string", multiple: true },
  output: { type: "string" },
  check: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** What `profile-types` is told. */
export interface Flags {
  readonly help: boolean;
  readonly check: boolean;
  readonly org: string | undefined;
  readonly schemas: readonly string[];
  readonly output: string | undefined;
}

export const USAGE = `Usage: okta-fetch profile-types [--org URL | --schema FILE …] [--output FILE [--check]]

Prints a TypeScript interface for the user profiles of an org, one for each user type: custom attributes, and base
ones as far as the org requires them.

  --org URL      the org to read; by default that of OKTA_CLIENT_ORGURL
  --schema FILE  a saved schema instead, as GET /api/v1/meta/schemas/user/{schemaId} answers it; once for each type
  --output FILE  write the file instead of printing
  --check        write nothing: say what in the file is not up to date
  --help         this page

Credentials come from the environment: OKTA_CLIENT_TOKEN, an API token; or, of a service app, OKTA_CLIENT_CLIENTID,
OKTA_CLIENT_PRIVATEKEY, OKTA_CLIENT_KEYID and OKTA_CLIENT_SCOPES="okta.userTypes.read okta.schemas.read". The admin of the
token, or a role of the app, must allow to read user types and schemas.

Exit codes: 0 done; 1 the file is not up to date; 2 wrong use; 3 the org, a schema or a file cannot be read or written.
`;

/**
 * Reads the command line.
 * @throws CommandError - something on it is unknown, missing or contradicts the rest
 */
export function flagsOf(args: readonly string[]): Flags {
  const { values, positionals } = parsed(args);
  const { help = false, check = false, org: [org, ...otherOrgs] = [], schema: schemas = [], output } = values;
  const [command, more] = positionals;
  const misused = (why: string) => new CommandError(`${why}; see okta-fetch --help`, EXIT.misused);
  if (!help) {
    if (command === undefined) throw misused("a command is missing: there is profile-types");
    if (command !== "profile-types") throw misused(`there is no command ${shown(command)}; there is profile-types`);
    if (more !== undefined) throw misused(`${shown(more)} has no flag before it`);
    if ([output, ...schemas].some(isUrl))
      throw misused("--schema and --output take files; an org's URL belongs to --org");
    if (otherOrgs.length > 0) throw misused("--org is given more than once");
    if (org !== undefined && schemas.length > 0) throw misused("--org and --schema exclude each other");
    if (check && output === undefined) throw misused("--check needs --output, the file to check");
  }
  return { help, check, org, schemas, output };
}

/** A word of the command line that has no place there, unless it may be a secret. */
function shown(word: string): string {
  return /^(?!00|eyJ)[\w.-]{1,24}$/.test(word) ? `'${word}'` : "a word of it (not shown: it may be a secret)";
}

const isUrl = (value: string | undefined): boolean => value !== undefined && /^https?:/i.test(value);

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: FLAGS,
    });
  } catch (error) {
    // its first sentence names the flag; the second is about file names that begin with a hyphen
    const [why = ""] = (error as Error).message.split(/\.\s/);
    const [, unknown] = /^Unknown option '--?([^']+)'/.exec(why) ?? [];
    const meant = unknown && suggestOption(unknown, Object.keys(FLAGS));
    throw new CommandError(`${why}${meant ? `; did you mean --${meant}?` : ""}; see okta-fetch --help`, EXIT.misused);
  }
}
