// docs/runtimes.md: the table of a whole run.

import { faultsOf, type Limit, limitOf, limits, nameOf } from "./limits.js";
import type { Row } from "./row.js";

/** The page, as Markdown. */
export function pageOf(rows: readonly Row[], date: string, features: readonly string[]): string {
  const reasons = limits.filter((limit) =>
    rows.some((row) => row.results.some((each) => limitOf(row, each) === limit)),
  );
  const lines = rows.map((row) => `| ${row.runtime} | ${row.version} | ${row.how} | ${outcomeOf(row, reasons)} |`);
  const notes = reasons.map(({ reason }, index) => `${index + 1}. ${reason}`);
  return [
    "# Tested runtimes",
    "",
    "Which runtimes, bundlers, test runners and versions of TypeScript the package is tested with, and which features pass on each.",
    "[Runtimes and versions](guides/runtimes.md) explains what they need.",
    "",
    "```sh",
    "npm run test:runtimes",
    "```",
    "",
    "In a checkout, this command runs one program with every feature below on each runtime, against a server with the faults that",
    `the features are about. It wrote this page on ${date}.`,
    "",
    "| runtime | version | how | features that pass |",
    "| --- | --- | --- | --- |",
    ...lines,
    "",
    ...(notes.length > 0 ? ["What cannot pass, and why:", "", ...notes, ""] : []),
    "## Features",
    "",
    ...features.map((feature) => `- ${feature}`),
    "",
  ].join("\n");
}

/** Such as `51 of 51`, or `46 of 51; the others: note 1`. */
function outcomeOf(row: Row, reasons: readonly Limit[]): string {
  if (row.failure !== undefined) return `**none**: ${escaped(row.failure)}`;
  const passed = row.results.filter(({ error }) => error === undefined).length;
  const met = new Set(row.results.map((feature) => limitOf(row, feature)));
  const notes = reasons.flatMap((reason, index) => (met.has(reason) ? [`the others: note ${index + 1}`] : []));
  return [
    `${passed} of ${row.results.length}`,
    ...notes,
    ...faultsOf(row).map(({ name }) => `**fails: ${escaped(name)}**`),
  ].join("; ");
}

const escaped = (text: string): string => text.replace(/[|<>\n]/g, " ");

export const featureNames = (rows: readonly Row[]): string[] => [
  ...new Set(rows.flatMap(({ results }) => results.map(nameOf))),
];
