// The site's page of changes: the changelog of what was released, and the changesets of what comes next.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @param root - the repository's folder */
export function changelogPage(root: string): string {
  const folder = join(root, ".changeset");
  const changesets = readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "README.md");
  const next = changesets.sort().map((file) => textOf(readFileSync(join(folder, file), "utf8")));
  const changelog = join(root, "CHANGELOG.md");
  const released = existsSync(changelog) ? readFileSync(changelog, "utf8").replace(/^# .*\n+/, "") : "";
  return [
    "# Changelog",
    "What changed for users of the package, by version.",
    ...(next.length > 0 ? ["## Next version", ...next] : []),
    ...(released ? [released.trim()] : []),
    "",
  ].join("\n\n");
}

/** A changeset without the lines that say which package it belongs to. */
const textOf = (changeset: string): string => changeset.replace(/^---\n[\s\S]*?\n---\n/, "").trim();
