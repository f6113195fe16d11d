// Listing from a server that compresses.

import { listAll } from "./work.mjs";

const users = 40_000;

export default {
  title: "List 40,000 users, gzipped",
  server: { users, gzip: true },
  // undici's request() does not decompress
  clients: ["fetch", "ours", "ours-node", "openapi-fetch", "okta-sdk"],
  rounds: 5,
  figures: ["time", "cpu"],
  goals: [{ who: "ours-node", figure: "time", of: "fetch", times: 0.5 }],
  run: (client) => listAll(client, users),
};
