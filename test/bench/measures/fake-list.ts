// How fast a test reads a big fake org in its own process.

import { measureFakeOrg, USERS } from "../fake-org.js";
import type { ToolMeasure } from "../measure.js";

/** Users that a second must suffice for. */
const A_SECOND = 40_000;

export const measure: ToolMeasure = {
  title: `List the ${USERS.toLocaleString("en")} users of a fake org in the same process`,
  rounds: 3,
  figures: ["time"],
  goals: [{ client: "okta-fetch", figure: "time", most: (USERS / A_SECOND) * 1000 }],
  take: async ({ rounds }) => ({ "okta-fetch": await measureFakeOrg(rounds, ({ listed }) => listed) }),
};
