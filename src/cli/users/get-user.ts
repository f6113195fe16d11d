// The command `okta-fetch users get`.

import { isOktaError } from "../../errors/index.js";
import { callOkta } from "../call-okta.js";
import { CommandError, EXIT } from "../command-error.js";
import { detailsOf } from "../output/table.js";
import type { Outcome, Terminal } from "../terminal.js";
import { type PrintFlags, printingOf } from "./print-flags.js";
import { cellText, fieldValueOf } from "./user-fields.js";
import { rowsOf } from "./user-rows.js";

/** Prints a user: on a terminal a line for each property and attribute. */
export async function getUser(
  id: string,
  flags: PrintFlags & { readonly org?: string | undefined },
  terminal: Terminal,
): Promise<Outcome> {
  const printing = printingOf(flags, terminal);
  const user = await callOkta(flags.org, (okta) =>
    okta.getUser(id).catch((error: unknown) => {
      throw isOktaError(error, "E0000007") ? new CommandError(error.message, EXIT.notFound) : error;
    }),
  );
  if (printing.format === "table") {
    const lines =
      flags.fields?.map((field) => [field.name, cellText(fieldValueOf(user, field))] as const) ?? linesOf(user);
    return { exitCode: EXIT.done, stdout: detailsOf(lines) };
  }
  const rows = rowsOf(printing);
  await terminal.write(rows.head + rows.add(user) + rows.end());
  return { exitCode: EXIT.done };
}

/** The properties of a user, and the attributes of the profile, without links. */
function linesOf(user: object): (readonly [name: string, value: string])[] {
  return Object.entries(user).flatMap(([name, value]: [string, unknown]) => {
    if (name.startsWith("_") || value === null || value === undefined) return [];
    if (name === "profile") return linesOf(value);
    return [[name, cellText(value)] as const];
  });
}
