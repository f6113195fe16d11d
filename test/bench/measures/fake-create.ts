// How long a test waits for a big fake org, and what it costs in memory.

import { measureFakeOrg, USERS } from "../fake-org.js";
import type { ToolMeasure } from "../measure.js";

export const measure: ToolMeasure = {
  title: `Create a fake org of ${USERS.toLocaleString("en")} users`,
  rounds: 3,
  figures: ["time", "memory"],
  goals: [
    { client: "okta-fetch", figure: "time", most: 2000 },
    { client: "okta-fetch", figure: "memory", most: 250 },
  ],
  take: async ({ rounds }) => ({ "okta-fetch": await measureFakeOrg(rounds, ({ created }) => created) }),
};
