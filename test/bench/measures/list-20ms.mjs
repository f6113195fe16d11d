// Listing, when the server takes its time and so does the program.

import { listAll } from "./work.mjs";

const users = 20_000;

export default {
  title: "List 20,000 users, 20 ms away, with 5 ms of work a page",
  server: { users, latency: 20 },
  clients: ["fetch", "ours", "ours-node", "openapi-fetch", "undici", "okta-sdk"],
  rounds: 5,
  figures: ["time"],
  goals: [{ who: "ours", figure: "time", of: "fetch", times: 0.75 }],
  run: (client) => listAll(client, users, 5),
};
