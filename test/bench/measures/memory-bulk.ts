// Peak memory of a bulk over many inputs whose task does nothing: it must not grow with their number.

import type { ClientMeasure } from "../measure.js";

const inputs = 1_000_000;

export const measure: ClientMeasure = {
  title: "Peak memory of a bulk of 1,000,000 inputs",
  clients: ["empty", "okta-fetch"],
  rounds: 3,
  requests: 0,
  figures: ["memory"],
  goals: [{ client: "okta-fetch", figure: "memory", of: "empty", plus: 60 }],
  run: async (client) => {
    await client.runBulk?.(inputs);
  },
};
