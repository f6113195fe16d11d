// Several readers of one org, against one loop over its pages.

import { pageCount, scanUsers } from "../list-users.js";
import type { ClientMeasure } from "../measure.js";

const users = 20_000;

export const measure: ClientMeasure = {
  title: "Scan 20,000 users, 20 ms away, with 8 readers and 5 ms of work for 200 users",
  server: { users, latency: 20 },
  clients: ["fetch", "okta-fetch", "okta-fetch-node"],
  rounds: 5,
  requests: pageCount(users),
  figures: ["time"],
  goals: [{ client: "okta-fetch", figure: "time", of: "fetch", times: 0.25 }],
  run: (client) => scanUsers(client, users, 5),
};
