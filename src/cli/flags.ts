// What the command line says, and the check of it.

import { misused, parseFlags, shownWord } from "./parse-flags.js";

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
       okta-fetch fake --help: serves a fake org

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
  const { values, positionals } = parseFlags(args, FLAGS);
  const { help = false, check = false, org: [org, ...otherOrgs] = [], schema: schemas = [], output } = values;
  const [command, more] = positionals;
  if (!help) {
    if (command === undefined) throw misused("a command is missing: there are profile-types and fake");
    if (command !== "profile-types")
      throw misused(`there is no command ${shownWord(command)}; there are profile-types and fake`);
    if (more !== undefined) throw misused(`${shownWord(more)} has no flag before it`);
    if ([output, ...schemas].some(isUrl))
      throw misused("--schema and --output take files; an org's URL belongs to --org");
    if (otherOrgs.length > 0) throw misused("--org is given more than once");
    if (org !== undefined && schemas.length > 0) throw misused("--org and --schema exclude each other");
    if (check && output === undefined) throw misused("--check needs --output, the file to check");
  }
  return { help, check, org, schemas, output };
}

const isUrl = (value: string | undefined): boolean => value !== undefined && /^https?:/i.test(value);
