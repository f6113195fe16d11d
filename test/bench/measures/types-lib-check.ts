// What the package adds to a user's type check that includes the declarations of all packages.

import type { ToolMeasure } from "../measure.js";
import { timeTypeChecks } from "../type-check.js";

export const measure: ToolMeasure = {
  title: "Type-check a program that uses it (tsc, without skipLibCheck)",
  rounds: 5,
  figures: ["time"],
  goals: [{ client: "okta-fetch", figure: "time", of: "empty", times: 1.6 }],
  take: ({ rounds }) => timeTypeChecks(rounds, false),
};
