// A listing where only the client takes time.

import { listUsers, pageCount } from "../list-users.js";
import type { ClientMeasure } from "../measure.js";

const users = 100_000;

export const measure: ClientMeasure = {
  title: "List 100,000 users, 0 ms away",
  server: { users },
  clients: ["fetch", "okta-fetch", "okta-fetch-node", "openapi-fetch", "undici", "okta-sdk"],
  rounds: 5,
  requests: pageCount(users),
  figures: ["time", "cpu"],
  goals: [
    { client: "okta-fetch", figure: "time", of: "fetch", times: 1 },
    { client: "okta-fetch", figure: "cpu", of: "fetch", times: 1.05 },
  ],
  run: (client) => listUsers(client, users),
};
