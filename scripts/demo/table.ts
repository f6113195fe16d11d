// Users as lines of text.

import type { User } from "okta-fetch";

const HEADER = ["status", "login", "name", "title", "department"];

/** The lines of a table of users. */
export function tableOf(users: readonly User[]): string[] {
  const rows = users.map(({ status, profile }) => [
    status,
    profile.login,
    [profile.firstName, profile.lastName].filter(Boolean).join(" "),
    profile.title ?? "",
    profile.department ?? "",
  ]);
  const widths = HEADER.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const rule = widths.map((width) => "─".repeat(width));
  return [HEADER, rule, ...rows].map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
