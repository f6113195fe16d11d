// Parses and checks the flags of `okta-fetch profile-types`.

import { misused, parseFlags, shownWord } from "./parse-flags.js";

const FLAGS = {
  org: { type: "string", multiple: true },
  schema: { type: "string", multiple: true },
  output: { type: "string" },
  check: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** The flags of `okta-fetch profile-types`. */
export interface Flags {
  readonly help: boolean;
  readonly check: boolean;
  readonly org: string | undefined;
  readonly schemas: readonly string[];
  readonly output: string | undefined;
}

export const USAGE = `Usage: okta-fetch profile-types [--org URL | --schema FILE …] [--output FILE [--check]]
       okta-fetch fake [flags]; see okta-fetch fake --help

profile-types prints a TypeScript interface for the profiles of each user type of an org, with its custom attributes and
the base attributes that the org requires. fake serves a fake org.

  --org URL      URL of the org; OKTA_CLIENT_ORGURL by default
  --schema FILE  read a saved response of GET /api/v1/meta/schemas/user/{schemaId} instead; repeat it for each user type
  --output FILE  write a file instead of printing
  --check        do not write: compare with the file, and show the differences
  --help         show this help

Credentials come from the environment. For an API token: OKTA_CLIENT_TOKEN. For a service app: OKTA_CLIENT_CLIENTID,
OKTA_CLIENT_PRIVATEKEY, OKTA_CLIENT_KEYID and OKTA_CLIENT_SCOPES="okta.userTypes.read okta.schemas.read". The token's
admin or the app's role needs permission to read user types and schemas.

Exit codes: 0 success; 1 the file is outdated; 2 invalid usage; 3 the org, a schema or a file cannot be read or written.
`;

/**
 * Parses the command line.
 * @throws CommandError - the command or a flag is unknown, missing, or conflicts with another one
 */
export function flagsOf(args: readonly string[]): Flags {
  const { values, positionals } = parseFlags(args, FLAGS);
  const { help = false, check = false, org: [org, ...otherOrgs] = [], schema: schemas = [], output } = values;
  const [command, more] = positionals;
  if (!help) {
    if (command === undefined) throw misused("missing command; use profile-types or fake");
    if (command !== "profile-types") throw misused(`unknown command ${shownWord(command)}; use profile-types or fake`);
    if (more !== undefined) throw misused(`unexpected argument ${shownWord(more)}`);
    if ([output, ...schemas].some(isUrl))
      throw misused("--schema and --output expect files; pass the URL of an org with --org");
    if (otherOrgs.length > 0) throw misused("--org can be used only once");
    if (org !== undefined && schemas.length > 0) throw misused("--org and --schema cannot be combined");
    if (check && output === undefined) throw misused("--check requires --output, the file to check");
  }
  return { help, check, org, schemas, output };
}

const isUrl = (value: string | undefined): boolean => value !== undefined && /^https?:/i.test(value);
