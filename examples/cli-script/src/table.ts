// A table of users for a terminal.

import type { User } from "okta-fetch";

const HEAD = ["LOGIN", "NAME", "CREATED", "LAST SIGN-IN", "DAYS"];

/** Formats users as a table: one a line, with the days since their last sign-in. */
export function tableOf(users: readonly User[], now: Date): string {
  const rows = [HEAD, ...users.map((user) => cellsOf(user, now))];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? "")].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cellsOf({ profile, created, lastLogin }: User, now: Date): string[] {
  const name = [profile.firstName, profile.lastName].filter(Boolean).join(" ");
  const days = lastLogin ? String(Math.floor((now.getTime() - Date.parse(lastLogin)) / 86_400_000)) : "";
  return [profile.login, name, created.slice(0, 10), lastLogin?.slice(0, 10) ?? "never", days].map(printable);
}

/** Profiles may contain anything: what a terminal would take for a command is left out. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, "");

const padded = (text: string, width: number): string => text + " ".repeat(width - [...text].length);
