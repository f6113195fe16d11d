// A listing where the server takes time, and so does the program.

import { listUsers, pageCount } from "../list-users.js";
import type { ClientMeasure } from "../measure.js";

const users = 20_000;

export const measure: ClientMeasure = {
  title: "List 20,000 users, 20 ms away, with 5 ms of work a page",
  server: { users, latency: 20 },
  clients: ["fetch", "okta-fetch", "okta-fetch-node", "openapi-fetch", "undici", "okta-sdk"],
  rounds: 5,
  requests: pageCount(users),
  figures: ["time"],
  goals: [{ client: "okta-fetch", figure: "time", of: "fetch", times: 0.75 }],
  run: (client) => listUsers(client, users, 5),
};
