// From figures to Markdown: a table of what was measured, and one of the goals.

const NAMES = {
  ours: "okta-fetch",
  "ours-node": "okta-fetch/node",
  fetch: "fetch, by hand",
  "openapi-fetch": "openapi-fetch",
  undici: "undici, by hand",
  "okta-sdk": "@okta/okta-sdk-nodejs",
};

/** What is no client, and stands in the last column. */
const OTHERS = { empty: "an empty program", least: "the least possible", timed: "fetch, by hand, with a time-out" };

const FIGURES = {
  time: {
    name: "time",
    show: (value) => (value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(0)} ms`),
  },
  cpu: { name: "CPU", show: (value) => FIGURES.time.show(value) },
  memory: { name: "peak memory", show: (value) => `${value.toFixed(0)} MB` },
  size: { name: "size", show: (value) => `${value.toFixed(1)} MB` },
  packages: { name: "packages", show: (value) => String(value) },
  refused: { name: "answers of 429", show: (value) => String(value) },
  bundle: { name: "size", show: (value) => `${value.toFixed(1)} kB` },
};

const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) => [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** A figure of a measure: a cell for each client, with its ratio to the loop by hand. */
function rowOf({ title, results }, figure) {
  const { name, show } = FIGURES[figure];
  const base = results.fetch?.[figure];
  const cellOf = (client) => {
    const value = results[client]?.[figure];
    if (value === undefined) return "–";
    return base === undefined || client === "fetch" ? show(value) : `${show(value)} (${(value / base).toFixed(2)})`;
  };
  const other = Object.keys(OTHERS).find((one) => results[one]?.[figure] !== undefined);
  return [`${title}: ${name}`, ...Object.keys(NAMES).map(cellOf), other ? `${OTHERS[other]}: ${cellOf(other)}` : ""];
}

/** A goal, what was reached, and whether that is enough; undefined where nothing was measured. */
function goalOf({ title, results }, { who, figure, of, times, plus, most }) {
  const value = results[who]?.[figure];
  const base = of && results[of]?.[figure];
  if (value === undefined || (of && base === undefined)) return undefined;
  const { name, show } = FIGURES[figure];
  const than = NAMES[of] ?? OTHERS[of];
  const [reached, aim, text] = of
    ? times === undefined
      ? [value - base, plus, [`at most ${show(plus)} above ${than}`, show(value - base)]]
      : [value / base, times, [`at most ${times} of ${than}`, (value / base).toFixed(2)]]
    : [value, most, [`at most ${show(most)}`, show(value)]];
  return [`${title}: ${name}`, NAMES[who], ...text, reached <= aim ? "yes" : "no"];
}

/** @param {{ date: string, machine: string, quick: boolean, measures: object[] }} run */
export function markdownOf({ date, machine, quick, measures }) {
  const figures = measures.flatMap((measure) => measure.figures.map((figure) => rowOf(measure, figure)));
  const goals = measures.flatMap((measure) => measure.goals.flatMap((goal) => [goalOf(measure, goal) ?? []]));
  return [
    `${date}, ${machine}${quick ? ", with few repeats" : ""}. Medians; in brackets the ratio to a loop of \`fetch\` by hand.`,
    "Repeat it with `npm run bench`.",
    "",
    table(["", ...Object.values(NAMES), "compare"], figures),
    "",
    table(
      ["goal", "of", "aim", "reached", "met"],
      goals.filter((goal) => goal.length > 0),
    ),
  ].join("\n");
}
