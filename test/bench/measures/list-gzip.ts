// A listing from a server that compresses.

import { listUsers, pageCount } from "../list-users.js";
import type { ClientMeasure } from "../measure.js";

const users = 40_000;

export const measure: ClientMeasure = {
  title: "List 40,000 users, gzipped",
  server: { users, gzip: true },
  // undici's request() does not decompress
  clients: ["fetch", "okta-fetch", "okta-fetch-node", "openapi-fetch", "okta-sdk"],
  rounds: 5,
  requests: pageCount(users),
  figures: ["time", "cpu"],
  goals: [{ client: "okta-fetch-node", figure: "time", of: "fetch", times: 0.5 }],
  run: (client) => listUsers(client, users),
};
