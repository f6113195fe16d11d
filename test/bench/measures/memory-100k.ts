// Peak memory of a listing.

import { listUsers, pageCount } from "../list-users.js";
import type { ClientMeasure } from "../measure.js";

const users = 100_000;

export const measure: ClientMeasure = {
  title: "Peak memory of listing 100,000 users",
  server: { users },
  clients: ["fetch", "okta-fetch", "okta-fetch-node", "openapi-fetch", "undici", "okta-sdk"],
  rounds: 3,
  requests: pageCount(users),
  figures: ["memory"],
  goals: [],
  run: (client) => listUsers(client, users),
};
