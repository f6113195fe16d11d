// Drafts the changeset of an update: the changes that callers of the package notice.

import type { TypeChange } from "./type-change.js";

/**
 * @param notices - differences of the public types
 * @param release - the version of Okta's release
 * @param version - the version of the package; before 1.0 breaking changes are minor
 */
export function draftChangeset(notices: readonly TypeChange[], release: string, version: string): string {
  const breaking = notices.filter((notice) => notice.breaking);
  const others = notices.filter((notice) => !notice.breaking);
  const bump = breaking.length > 0 && !version.startsWith("0.") ? "major" : notices.length > 0 ? "minor" : "patch";
  return [
    "---",
    `"okta-fetch": ${bump}`,
    "---",
    "",
    `Updated to Okta's release ${release}.`,
    ...section("Breaking changes", breaking),
    ...section("Other changes", others),
    "",
  ].join("\n");
}

const section = (heading: string, notices: readonly TypeChange[]): string[] =>
  notices.length === 0 ? [] : ["", `${heading}:`, "", ...notices.map(({ place, text }) => `- \`${place}\` ${text}.`)];
