// The arguments of `okta-fetch users …`.

import { type CommandUnknownOpts, Option } from "@commander-js/extra-typings";
import type { CommandContext } from "../command-line.js";
import { filePath, once, oneOf, positiveInteger } from "../flag-values.js";
import { exportUsers } from "./export-users.js";
import { getUser } from "./get-user.js";
import { listUsers, searchUsers } from "./list-users.js";
import { fieldsIn } from "./user-fields.js";
import { FORMATS } from "./user-rows.js";
import { statusesIn } from "./user-selection.js";

const org = () => new Option("--org <url>", "URL of the org (default: OKTA_CLIENT_ORGURL)").argParser(once);
const status = () =>
  new Option("--status <statuses>", "only users with one of these, such as ACTIVE,SUSPENDED").argParser(statusesIn);
const limit = () =>
  new Option("--limit <count>", "at most this many users (default: all)").argParser(positiveInteger());
const fields = () =>
  new Option("--fields <names>", "the fields to print, such as id,login,department").argParser(fieldsIn);
const format = (byDefault = "table on a terminal, jsonl elsewhere") =>
  new Option("--format <format>", `table, jsonl or csv (default: ${byDefault})`).argParser(oneOf(FORMATS));
const csvGuard = () => new Option("--no-csv-guard", "keep CSV cells that a spreadsheet would take for formulas");

const EXIT_CODES = `Exit codes: 0 success; 1 failure; 2 wrong usage; 4 the credentials are refused,
or lack a permission.`;

const ABOUT_FIELDS = `
A name in --fields is a property of the user, such as status, or an attribute
of the profile, such as login. In CSV, a text that a spreadsheet would take for
a formula begins with '.
`;

const MORE = `${ABOUT_FIELDS}
${EXIT_CODES}`;

const MORE_OF_GET = `${ABOUT_FIELDS}
Exit codes: 0 success; 1 failure; 2 wrong usage; 3 there is no such user; 4 the
credentials are refused, or lack a permission.`;

const MORE_OF_EXPORT = `${ABOUT_FIELDS}
An export that was stopped or has failed leaves FILE.part and FILE.part.json;
--resume continues it.

${EXIT_CODES}`;

/** Adds the commands of users. */
export function addUsers(program: CommandUnknownOpts, { terminal, finish }: CommandContext): void {
  const users = program
    .command("users")
    .usage("COMMAND [options]")
    .description("Reads users: list, get, search, export.");
  users
    .command("list")
    .summary("list users")
    .description("Lists users as they arrive. Without --status, users who are DEPROVISIONED are left out.")
    .addOption(status())
    .addOption(fields())
    .addOption(limit())
    .addOption(format())
    .addOption(csvGuard())
    .addOption(org())
    .addHelpText("after", MORE)
    .action(async (flags) => finish(await listUsers(flags, terminal)));
  users
    .command("get")
    .argument("<id-or-login>", "id or login of the user; me for the user of the API token")
    .summary("show a user")
    .description("Prints a user, with all properties and attributes that are set.")
    .addOption(fields())
    .addOption(format())
    .addOption(csvGuard())
    .addOption(org())
    .addHelpText("after", MORE_OF_GET)
    .action(async (id, flags) => finish(await getUser(id, flags, terminal)));
  users
    .command("search")
    .argument("<expression>", `such as 'profile.department eq "Research"'`)
    .summary("find users by an expression")
    .description("Prints the users that match a search expression, DEPROVISIONED ones included.")
    .addOption(status())
    .option("--sort-by <property>", "such as profile.lastName")
    .option("--descending", "sort from last to first; requires --sort-by")
    .addOption(fields())
    .addOption(limit())
    .addOption(format())
    .addOption(csvGuard())
    .addOption(org())
    .addHelpText("after", MORE)
    .action(async (expression, flags) => finish(await searchUsers(expression, flags, terminal)));
  addExport(users, { terminal, finish });
}

function addExport(users: CommandUnknownOpts, { terminal, finish }: CommandContext): void {
  users
    .command("export")
    .summary("write all users to a file")
    .description(
      "Reads all users, DEPROVISIONED ones included, by several readers at once, in no particular order. The file is replaced when the export is complete.",
    )
    .option("--output <file>", "the file to write (default: stdout)", filePath)
    .option("--resume", "continue an export to --output that ended early")
    .addOption(status())
    .option("--search <expression>", "only users that match a search expression")
    .addOption(fields())
    .addOption(format("by the ending of --output; without it as for users list"))
    .addOption(csvGuard())
    .option("--concurrency <readers>", "number of readers", positiveInteger(100), 4)
    .addOption(org())
    .addHelpText("after", MORE_OF_EXPORT)
    .action(async (flags) => finish(await exportUsers(flags, terminal)));
}
