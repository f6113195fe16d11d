// The commands `okta-fetch users list` and `users search`: users as they arrive, page by page.

import type { Okta } from "../../client/create-okta.js";
import type { PagedList } from "../../contract/paged-list.js";
import type { SearchUsersOptions } from "../../users/user-list-options.js";
import { callOkta } from "../call-okta.js";
import { EXIT, usageError } from "../command-error.js";
import type { Outcome, Terminal } from "../terminal.js";
import { type PrintFlags, printingOf } from "./print-flags.js";
import { requestedFields } from "./user-fields.js";
import { rowsOf } from "./user-rows.js";
import { filterOf, searchOf } from "./user-selection.js";

/** The flags of both. */
interface ListFlags extends PrintFlags {
  readonly org?: string | undefined;
  readonly status?: readonly string[] | undefined;
  readonly limit?: number | undefined;
}

/** The flags of `users search`. */
export interface SearchFlags extends ListFlags {
  readonly sortBy?: string | undefined;
  readonly descending?: true | undefined;
}

/** The largest page that Okta sends. */
const PAGE = 200;

/** Prints the users of an org, or those with some statuses. */
export function listUsers(flags: ListFlags, terminal: Terminal): Promise<Outcome> {
  const { status } = flags;
  return print(flags, terminal, (okta, options) =>
    status === undefined ? okta.listUsers(options) : okta.filterUsers(filterOf(status), options),
  );
}

/** Prints the users that match an expression. */
export async function searchUsers(expression: string, flags: SearchFlags, terminal: Terminal): Promise<Outcome> {
  const { status, sortBy, descending } = flags;
  if (descending && sortBy === undefined) throw usageError("--descending requires --sort-by");
  // an org has attributes of its own
  const by = sortBy as SearchUsersOptions["sortBy"];
  const sorting = by && ({ sortBy: by, sortOrder: descending ? "desc" : "asc" } as const);
  return print(flags, terminal, (okta, options) =>
    okta.searchUsers(searchOf(expression, status) ?? expression, { ...options, ...sorting }),
  );
}

interface PageOptions {
  readonly limit: number;
  readonly fields?: string | undefined;
  readonly readAhead?: number | undefined;
}

async function print(
  flags: ListFlags,
  terminal: Terminal,
  list: (okta: Okta, options: PageOptions) => PagedList<object>,
): Promise<Outcome> {
  const { org, limit = Number.POSITIVE_INFINITY, fields } = flags;
  const rows = rowsOf(printingOf(flags, terminal));
  await callOkta(org, async (okta) => {
    let left = limit;
    let text = rows.head;
    const options = {
      limit: Math.min(limit, PAGE),
      // a page too many is not requested
      ...(limit <= PAGE && { readAhead: 0 }),
      ...(fields && { fields: requestedFields(fields) }),
    };
    for await (const { items } of list(okta, options).pages()) {
      for (const user of items.slice(0, left)) text += rows.add(user);
      left -= items.length;
      if (left <= 0) break;
      await terminal.write(text);
      text = "";
    }
    await terminal.write(text + rows.end());
  });
  return { exitCode: EXIT.done };
}
