// The figures of the documentation are those of the last benchmark that was saved.

import { expect, it } from "vitest";
import { markdownOf, type Run } from "../bench/report.js";
import { summaryOf } from "../bench/summary.js";
import { read } from "./markdown.js";

const run = JSON.parse(read("test/bench/results.json")) as Run;

it.each([
  ["docs/benchmarks.md", "bench", markdownOf(run)],
  ["README.md", "bench-summary", summaryOf(run)],
])("%s shows the results of the last benchmark", (page, name, figures) => {
  const [, block] = new RegExp(`<!-- ${name} -->\n([\\s\\S]*?)\n<!-- /${name} -->`).exec(read(page)) ?? [];
  expect(block?.trim()).toBe(figures.trim());
});
