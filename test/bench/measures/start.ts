// From the start of the process to a client that is ready.

import type { ClientMeasure } from "../measure.js";

export const measure: ClientMeasure = {
  title: "Import the package and create a client, in a new process",
  clients: ["empty", "fetch", "okta-fetch", "okta-fetch-node", "openapi-fetch", "undici", "okta-sdk"],
  rounds: 15,
  requests: 0,
  wholeProcess: true,
  figures: ["time", "memory"],
  goals: [
    { client: "okta-fetch", figure: "time", of: "empty", plus: 25 },
    { client: "okta-fetch", figure: "memory", of: "empty", plus: 9 },
  ],
};
