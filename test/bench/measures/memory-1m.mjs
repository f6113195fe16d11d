// Peak memory of a long listing: flat is what it should be.

import { listAll } from "./work.mjs";

const users = 1_000_000;

export default {
  title: "Peak memory of listing 1,000,000 users",
  server: { users },
  clients: ["fetch", "ours", "ours-node", "openapi-fetch", "undici", "okta-sdk"],
  rounds: 1,
  figures: ["memory"],
  goals: [],
  run: (client) => listAll(client, users),
};
