// openapi/vendor/left-out.yaml: the overlay actions that do not fit the release that we follow. `npm run update-spec` leaves
// them out and lists them; `npm run generate` fails for any that is not on the list, and for any that is and fits.

import { isEqual, type Json, listOf } from "../document/json.js";
import { formatYaml, parseYaml } from "../document/yaml.js";
import type { Misfit } from "./apply-overlays.js";

export const LEFT_OUT = "left-out.yaml";

const HEAD = `# Overlay actions that do not fit this release, and what they met: left out by npm run update-spec. For each, correct the
# action in overlays/ or delete it; then run npm run update-spec again. Nobody edits this file.
`;

/** The text of the file; undefined where everything fits. */
export function formatLeftOutFile(misfits: readonly Misfit[]): string | undefined {
  return misfits.length === 0 ? undefined : HEAD + formatYaml(misfits.map(entryOf));
}

/** What keeps a document from being the one that its list of left-out actions belongs to: a line for each. */
export function compareWithList(misfits: readonly Misfit[], listed: string | undefined): string[] {
  const known = listed === undefined ? [] : listOf(parseYaml(listed));
  const found = misfits.map((misfit) => ({ misfit, entry: entryOf(misfit) }));
  return [
    ...found
      .filter(({ entry }) => !known.some((each) => isEqual(each, entry)))
      .map(({ misfit }) => formatMisfit(misfit)),
    ...known
      .filter((each) => !found.some(({ entry }) => isEqual(each, entry)))
      .map((each) => `${LEFT_OUT} lists an action that fits, or is no more: ${JSON.stringify(each)}`),
  ];
}

/** Which action does not fit, and what it met, on one line. */
export function formatMisfit({ overlay, action, at, expected, found }: Misfit): string {
  return `${overlay}, action ${action}, at ${at}: expected ${formatValue(expected)}, found ${formatValue(found)}`;
}

function entryOf({ overlay, target, at, expected, found }: Misfit): Json {
  return { overlay, target, at, expected: formatValue(expected), found: formatValue(found) };
}

/** A value as far as one line has room for it. */
export function formatValue(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
