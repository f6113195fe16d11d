// The generated part of openapi/README.md: the vendored release, and the table of our differences from it.

import { operationsOf } from "../../src/generate/document/operations.js";
import { ScriptError } from "../script-error.js";
import type { VendoredFacts } from "../vendor/vendored-facts.js";
import { EVIDENCE, type Overlay } from "./overlay-file.js";

const BEGIN = "<!-- npm run generate writes from here -->";
const END = "<!-- to here -->";

/**
 * Returns the page with its generated part up to date.
 *
 * @throws ScriptError - the page does not mark the generated part
 */
export function insertDifferenceTable(page: string, vendor: VendoredFacts, overlays: readonly Overlay[]): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new ScriptError(`openapi/README.md has no lines ${BEGIN} and ${END}.`);
  return page.slice(0, begin + BEGIN.length) + formatGeneratedPart(vendor, overlays) + page.slice(end);
}

function formatGeneratedPart({ release, document }: VendoredFacts, overlays: readonly Overlay[]): string {
  const operations = operationsOf(document);
  const ofUsers = operations.filter(({ path }) => path.startsWith("/api/v1/users"));
  const rows = overlays.flatMap(({ file, differences }) =>
    differences.map(({ place, okta, here, because, why }) =>
      [place, okta, here, `[${because}](overlays/${file}): ${why}`].map(formatCell).join(" | "),
    ),
  );
  return `
'${release.title}', release **${release.version}**: ${operations.length} of its ${Object.keys(release.operations).length} operations, ${ofUsers.length} of them below \`/api/v1/users\`.

| because of | |
|---|---|
${Object.entries(EVIDENCE)
  .map(([name, text]) => `| ${name} | ${text} |`)
  .join("\n")}

| place | Okta's document | here | why |
|---|---|---|---|
${rows.map((row) => `| ${row} |`).join("\n")}
`;
}

const formatCell = (text: string): string => text.replaceAll("\n", " ").replaceAll("|", "\\|");
