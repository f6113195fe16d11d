// The draft of a changeset: what a caller of the package notices of a release.

import type { TypeChange } from "./type-comparison.js";

/**
 * @param notices - differences of the public types
 * @param release - the version of Okta's release
 * @param version - that of the package: before 1.0 what breaks is a minor version
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
    `The document follows Okta's release ${release}.`,
    ...list("What no longer works as it did", breaking),
    ...list("What is new or different", others),
    "",
  ].join("\n");
}

const list = (heading: string, notices: readonly TypeChange[]): string[] =>
  notices.length === 0 ? [] : ["", `${heading}:`, "", ...notices.map(({ place, text }) => `- \`${place}\` ${text}.`)];
