// The figures of the README's table as bars, from the results of the last benchmark.

import type { Run } from "../../test/bench/report.js";
import { summaryFigures } from "../../test/bench/summary.js";
import { type Picture, rectangle, text } from "./svg.js";

const CLIENTS = [
  { key: "ours", name: "okta-fetch", colour: "blue" },
  { key: "byHand", name: "fetch by hand", colour: "muted" },
  { key: "sdk", name: "@okta/okta-sdk-nodejs", colour: "orange" },
] as const;

const BAR = 12;
const LEFT = 24;
const WIDTH = 720;
const LONGEST = 540;

export function benchmarkPicture(run: Run): Picture {
  let y = 58;
  const parts = CLIENTS.flatMap(({ name, colour }, at) => [
    rectangle({ x: LEFT + at * 130, y: 18, width: 12, height: 12, rx: 2, class: colour }),
    text(name, { x: LEFT + 18 + at * 130, y: 29, class: "muted" }),
  ]);
  for (const { claim, values, format } of summaryFigures(run)) {
    const most = Math.max(...Object.values(values).map((value) => value ?? 0));
    parts.push(text(claim.replaceAll("`", ""), { x: LEFT, y: y + 10 }));
    y += 18;
    for (const { key, colour } of CLIENTS) {
      const value = values[key];
      if (value === undefined) continue;
      const width = Math.max(2, (value / most) * LONGEST);
      parts.push(rectangle({ x: LEFT, y, width, height: BAR, rx: 2, class: colour }));
      parts.push(text(format(value), { x: LEFT + width + 8, y: y + 11, class: "muted" }));
      y += BAR + 4;
    }
    y += 14;
  }
  return {
    width: WIDTH,
    height: y + 26,
    title:
      "The figures of the benchmark as bars: okta-fetch, fetch by hand, and Okta's own client. The table below has all of them.",
    parts: [
      ...parts,
      text(`${run.date}, ${run.machine}. Medians; shorter is better.`, { x: LEFT, y: y + 8, class: "muted" }),
    ],
  };
}
