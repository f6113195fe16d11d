// From the start of the process to the first user: import, connect, call, parse, and all that is loaded only then.

import { getUsers } from "../get-users.js";
import type { ClientMeasure } from "../measure.js";

export const measure: ClientMeasure = {
  title: "GET the first user, in a new process",
  clients: ["fetch", "okta-fetch", "okta-fetch-node", "openapi-fetch", "undici", "okta-sdk"],
  rounds: 15,
  requests: 1,
  wholeProcess: true,
  figures: ["time"],
  goals: [{ client: "okta-fetch", figure: "time", of: "fetch", times: 1.15 }],
  run: (client) => getUsers(client, 0, 1, 1),
};
