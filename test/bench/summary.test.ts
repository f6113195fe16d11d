// The README's table of figures.

import { expect, it } from "vitest";
import type { TakenMeasure } from "./report.js";
import { summaryOf } from "./summary.js";

const summary = (measure: Partial<TakenMeasure>) =>
  summaryOf({
    date: "2026-01-02",
    machine: "a machine",
    quick: false,
    measures: [{ name: "m", title: "Measure", figures: [], goals: [], results: {}, leftOut: [], ...measure }],
  });

it("shows the figures of okta-fetch, of fetch by hand, and of Okta's client", () => {
  const results = { "okta-fetch": { time: 1_250 }, fetch: { time: 1_000 }, "okta-sdk": { time: 2_000 } };
  expect(summary({ name: "list-0ms", results })).toContain("without latency | 1.25 s | 1.00 s | 2.00 s |");
});

it("shows the figure of okta-fetch/node where the claim is about it", () => {
  const results = { "okta-fetch": { cpu: 900 }, "okta-fetch-node": { cpu: 500 } };
  expect(summary({ name: "get-50", results })).toContain("over `okta-fetch/node` | 500 ms | – | – |");
});

it("states when and where it was measured", () => {
  expect(summary({})).toContain("2026-01-02, a machine.");
});
