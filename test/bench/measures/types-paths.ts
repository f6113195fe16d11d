// What five of Okta's 732 paths add to a type check that reads the types of all of them.

import type { ToolMeasure } from "../measure.js";
import { timePathChecks } from "../type-check.js";

export const measure: ToolMeasure = {
  title: "Type-check a program that uses five paths of Okta's whole document, against its types alone (tsc)",
  rounds: 5,
  figures: ["time"],
  goals: [{ client: "okta-fetch", figure: "time", of: "least", times: 1.6 }],
  take: ({ rounds }) => {
    const { OKTA_DOCUMENT } = process.env;
    if (!OKTA_DOCUMENT) throw new Error("OKTA_DOCUMENT names no file with Okta's document");
    return timePathChecks(rounds, OKTA_DOCUMENT);
  },
};
