// The report of the benchmark.

import { expect, it } from "vitest";
import { markdownOf, type TakenMeasure } from "./report.js";

const reportOf = (measure: Partial<TakenMeasure>) =>
  markdownOf({
    date: "2026-01-02",
    machine: "a machine",
    quick: false,
    measures: [{ name: "m", title: "Measure", figures: [], goals: [], results: {}, leftOut: [], ...measure }],
  });

it("shows each figure with its ratio to fetch by hand", () => {
  const results = { fetch: { time: 1_000 }, "okta-fetch": { time: 1_250 } };
  expect(reportOf({ figures: ["time"], results })).toContain("| Measure: time | 1.25 s (1.25) | – | 1.00 s |");
});

it("shows growth, which is a ratio itself, unchanged", () => {
  const results = { fetch: { growth: 2 }, "okta-fetch": { growth: 1.5 } };
  expect(reportOf({ figures: ["growth"], results })).toContain("| Measure: ratio | 1.50 | – | 2.00 |");
});

it.each([
  [{ client: "okta-fetch", figure: "bundle", most: 26 }, { "okta-fetch": { bundle: 26 } }, "26.0 kB | yes"],
  [{ client: "okta-fetch", figure: "bundle", most: 26 }, { "okta-fetch": { bundle: 26.1 } }, "26.1 kB | no"],
  [
    { client: "okta-fetch", figure: "cpu", of: "fetch", times: 1.2 },
    { "okta-fetch": { cpu: 130 }, fetch: { cpu: 100 } },
    "1.30 | no",
  ],
  [
    { client: "okta-fetch", figure: "time", of: "empty", plus: 25 },
    { "okta-fetch": { time: 104 }, empty: { time: 80 } },
    "24 ms | yes",
  ],
] as const)("says whether a goal is met: %j of %j", (goal, results, expected) => {
  expect(reportOf({ goals: [goal], results })).toContain(expected);
});

it("leaves out a goal without figures", () => {
  const goals = [{ client: "okta-fetch", figure: "cpu", of: "fetch", times: 1.2 }] as const;
  expect(reportOf({ goals, results: { "okta-fetch": { cpu: 1 } } })).not.toContain("at most");
});

it("names clients without figures, with the reason", () => {
  const leftOut = [
    { client: "okta-sdk", reason: "the server answered 1 of its requests; the measure needs 6000" },
  ] as const;
  expect(reportOf({ leftOut })).toContain(
    "- Measure, @okta/okta-sdk-nodejs: no figures, because the server answered 1 of",
  );
});
