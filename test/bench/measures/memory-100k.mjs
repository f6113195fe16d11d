// Peak memory of a listing.

import { listAll } from "./work.mjs";

const users = 100_000;

export default {
  title: "Peak memory of listing 100,000 users",
  server: { users },
  clients: ["fetch", "ours", "ours-node", "openapi-fetch", "undici", "okta-sdk"],
  rounds: 3,
  figures: ["memory"],
  goals: [],
  run: (client) => listAll(client, users),
};
