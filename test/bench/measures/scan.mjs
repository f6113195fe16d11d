// Reading an org with several workers, against one loop over its pages.

import { listAll } from "./work.mjs";

const users = 20_000;

export default {
  title: "Scan 20,000 users, 20 ms away, with 8 workers and 5 ms of work for 200 users",
  server: { users, latency: 20 },
  clients: ["fetch", "ours", "ours-node"],
  rounds: 5,
  figures: ["time"],
  goals: [{ who: "ours", figure: "time", of: "fetch", times: 0.25 }],
  run: (client) => listAll(client, users, 5, (visit) => client.scan(8, visit)),
};
