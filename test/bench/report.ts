// Markdown of a run: a table of the figures, a table of the goals, and the clients that have no figures.

import { FIGURE_TEXTS } from "./figure-text.js";
import type { Contender, FigureName, Goal, Results } from "./measure.js";
import type { LeftOut } from "./rounds.js";

export interface TakenMeasure {
  readonly name: string;
  readonly title: string;
  readonly figures: readonly FigureName[];
  readonly goals: readonly Goal[];
  readonly results: Results;
  readonly leftOut: readonly LeftOut[];
}

export interface Run {
  readonly date: string;
  readonly machine: string;
  readonly quick: boolean;
  readonly measures: readonly TakenMeasure[];
}

/** Clients with a column of their own. */
const COLUMNS = ["okta-fetch", "okta-fetch-node", "fetch", "openapi-fetch", "undici", "okta-sdk"] as const;

/** Contenders that share the last column: each measure has at most one of them. */
const COMPARED = ["empty", "fetch-with-timeout", "least"] as const;

const NAMES: { readonly [contender in Contender]: string } = {
  "okta-fetch": "okta-fetch",
  "okta-fetch-node": "okta-fetch/node",
  fetch: "fetch, by hand",
  "openapi-fetch": "openapi-fetch",
  undici: "undici, by hand",
  "okta-sdk": "@okta/okta-sdk-nodejs",
  empty: "an empty program",
  "fetch-with-timeout": "fetch, by hand, with a timeout",
  least: "the least possible",
};

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly string[][]) =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** A figure of a measure: a cell for each client, with its ratio to the loop of `fetch` by hand. */
function figureRow({ title, results }: TakenMeasure, figure: FigureName): string[] {
  const { name, format } = FIGURE_TEXTS[figure];
  const base = figure === "growth" ? undefined : results.fetch?.[figure];
  const cell = (contender: Contender) => {
    const value = results[contender]?.[figure];
    if (value === undefined) return "–";
    return base === undefined || contender === "fetch"
      ? format(value)
      : `${format(value)} (${(value / base).toFixed(2)})`;
  };
  const compared = COMPARED.find((contender) => results[contender]?.[figure] !== undefined);
  return [`${title}: ${name}`, ...COLUMNS.map(cell), compared ? `${NAMES[compared]}: ${cell(compared)}` : ""];
}

/** What a goal aims at, and what was reached; undefined without figures. */
function compare(goal: Goal, results: Results) {
  const { format } = FIGURE_TEXTS[goal.figure];
  const value = results[goal.client]?.[goal.figure];
  if (value === undefined) return undefined;
  if ("most" in goal) return { aim: `at most ${format(goal.most)}`, reached: format(value), met: value <= goal.most };
  const base = results[goal.of]?.[goal.figure];
  if (base === undefined) return undefined;
  if ("plus" in goal) {
    const aim = `at most ${format(goal.plus)} above ${NAMES[goal.of]}`;
    return { aim, reached: format(value - base), met: value - base <= goal.plus };
  }
  const aim = `at most ${goal.times} of ${NAMES[goal.of]}`;
  return { aim, reached: (value / base).toFixed(2), met: value / base <= goal.times };
}

function goalRows({ title, goals, results }: TakenMeasure): string[][] {
  return goals.flatMap((goal) => {
    const compared = compare(goal, results);
    if (!compared) return [];
    const { aim, reached, met } = compared;
    return [[`${title}: ${FIGURE_TEXTS[goal.figure].name}`, NAMES[goal.client], aim, reached, met ? "yes" : "no"]];
  });
}

const leftOutLines = ({ title, leftOut }: TakenMeasure) =>
  leftOut.map(({ client, reason }) => `- ${title}, ${NAMES[client]}: no figures, because ${reason}`);

export function markdownOf({ date, machine, quick, measures }: Run): string {
  const rounds = quick ? ", one round of each" : "";
  const figures = measures.flatMap((measure) => measure.figures.map((figure) => figureRow(measure, figure)));
  const leftOut = measures.flatMap(leftOutLines);
  return [
    `${date}, ${machine}${rounds}. Medians; in brackets the ratio to a loop of \`fetch\` by hand.`,
    "Repeat it with `npm run bench`.",
    "",
    table(["", ...COLUMNS.map((client) => NAMES[client]), "compare"], figures),
    "",
    table(["goal", "of", "aim", "reached", "met"], measures.flatMap(goalRows)),
    ...(leftOut.length > 0 ? ["", ...leftOut] : []),
  ].join("\n");
}
