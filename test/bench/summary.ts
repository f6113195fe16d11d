// The README's table: some figures of a run beside those of a loop of `fetch` by hand and of Okta's own client.

import { FIGURE_TEXTS } from "./figure-text.js";
import type { Contender, FigureName } from "./measure.js";
import type { Run } from "./report.js";

interface SummaryRow {
  readonly claim: string;
  readonly measure: string;
  readonly figure: FigureName;
  /** Which of our clients the claim is about; by default the one on the platform's `fetch`. */
  readonly client?: Contender;
}

const ROWS: readonly SummaryRow[] = [
  { claim: "List 20,000 users, 20 ms away, with 5 ms of work a page", measure: "list-20ms", figure: "time" },
  { claim: "The same with `scanUsers` and 8 readers", measure: "scan", figure: "time" },
  { claim: "List 100,000 users, without latency", measure: "list-0ms", figure: "time" },
  {
    claim: "List 40,000 users, gzipped, over `okta-fetch/node`",
    measure: "list-gzip",
    figure: "time",
    client: "okta-fetch-node",
  },
  {
    claim: "CPU of 5,000 GETs, 50 at once, over `okta-fetch/node`",
    measure: "get-50",
    figure: "cpu",
    client: "okta-fetch-node",
  },
  { claim: "Peak memory of listing 1,000,000 users", measure: "memory-1m", figure: "memory" },
  {
    claim: "429 responses while listing 200 pages, 60 requests in 5 s allowed",
    measure: "limited-list",
    figure: "refused",
  },
  { claim: "Import the package and create a client", measure: "start", figure: "time" },
  { claim: "Size on disk", measure: "install", figure: "size" },
  { claim: "Packages installed", measure: "install", figure: "packages" },
];

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** The figures of a row, as numbers. */
interface SummaryFigures {
  readonly claim: string;
  readonly values: { readonly [client in "ours" | "byHand" | "sdk"]: number | undefined };
  readonly format: (value: number) => string;
}

export function summaryFigures({ measures }: Run): SummaryFigures[] {
  return ROWS.map(({ claim, measure, figure, client = "okta-fetch" }) => {
    const results = measures.find(({ name }) => name === measure)?.results ?? {};
    const values = {
      ours: results[client]?.[figure],
      byHand: results.fetch?.[figure],
      sdk: results["okta-sdk"]?.[figure],
    };
    return { claim, values, format: FIGURE_TEXTS[figure].format };
  });
}

export function summaryOf(run: Run): string {
  const rows = summaryFigures(run).map(({ claim, values: { ours, byHand, sdk }, format }) => {
    const cell = (value: number | undefined) => (value === undefined ? "–" : format(value));
    return row([claim, cell(ours), cell(byHand), cell(sdk)]);
  });
  return [
    row(["", "okta-fetch", "`fetch` by hand", "@okta/okta-sdk-nodejs"]),
    row(["---", "---", "---", "---"]),
    ...rows,
    "",
    `${run.date}, ${run.machine}. Medians.`,
  ].join("\n");
}
