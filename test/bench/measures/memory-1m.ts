// Peak memory of a listing ten times as long.

import { listUsers, pageCount } from "../list-users.js";
import type { ClientMeasure } from "../measure.js";

const users = 1_000_000;

export const measure: ClientMeasure = {
  title: "Peak memory of listing 1,000,000 users",
  server: { users },
  clients: ["fetch", "okta-fetch", "okta-fetch-node", "openapi-fetch", "undici", "okta-sdk"],
  rounds: 1,
  requests: pageCount(users),
  figures: ["memory"],
  goals: [],
  run: (client) => listUsers(client, users),
};
