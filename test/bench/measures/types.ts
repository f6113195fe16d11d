// What the package adds to a user's type check, with the setting that most projects have.

import type { ToolMeasure } from "../measure.js";
import { timeTypeChecks } from "../type-check.js";

export const measure: ToolMeasure = {
  title: "Type-check a program that uses it (tsc, skipLibCheck)",
  rounds: 5,
  figures: ["time"],
  goals: [{ client: "okta-fetch", figure: "time", of: "empty", times: 1.25 }],
  take: ({ rounds }) => timeTypeChecks(rounds, true),
};
