// Listing, when nothing but the client takes time.

import { listAll } from "./work.mjs";

const users = 100_000;

export default {
  title: "List 100,000 users, 0 ms away",
  server: { users },
  clients: ["fetch", "ours", "ours-node", "openapi-fetch", "undici", "okta-sdk"],
  rounds: 5,
  figures: ["time", "cpu"],
  goals: [
    { who: "ours", figure: "time", of: "fetch", times: 1 },
    { who: "ours", figure: "cpu", of: "fetch", times: 1.05 },
  ],
  run: (client) => listAll(client, users),
};
