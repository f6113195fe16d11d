// The part of openapi/README.md that says what release it is, and where we differ from it: from the vendor's facts and the
// overlays.

import { operationsOf } from "../document/operations.js";
import { ScriptError } from "../script-error.js";
import type { VendoredFacts } from "../vendor/vendored-facts.js";
import { differencesOf, EVIDENCE, type Overlay } from "./overlay-file.js";

const BEGIN = "<!-- npm run generate writes from here -->";
const END = "<!-- to here -->";

/** The page with that part as it has to be. */
export function insertDifferenceTable(page: string, vendor: VendoredFacts, overlays: readonly Overlay[]): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new ScriptError(`openapi/README.md has no lines ${BEGIN} and ${END}.`);
  return page.slice(0, begin + BEGIN.length) + partOf(vendor, overlays) + page.slice(end);
}

function partOf({ release, document }: VendoredFacts, overlays: readonly Overlay[]): string {
  const operations = operationsOf(document);
  const ofUsers = operations.filter(({ path }) => path.startsWith("/api/v1/users"));
  const rows = overlays.flatMap(({ file, differences }) =>
    differencesOf([{ file, differences, actions: [] }]).map(({ place, okta, here, because, why }) =>
      [place, okta, here, `[${because}](overlays/${file}): ${why}`].map(cell).join(" | "),
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

const cell = (text: string): string => text.replaceAll("\n", " ").replaceAll("|", "\\|");
