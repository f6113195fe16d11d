// A listing that is longer than the rate limit allows at once.

import { listAll, nextWindow } from "./work.mjs";

const users = 60_000;
const limit = { requests: 60, seconds: 5 };

export default {
  title: "List 300 pages where 60 requests in 5 s are allowed",
  server: { users, limit },
  clients: ["ours", "ours-node", "okta-sdk"],
  rounds: 1,
  figures: ["time"],
  // the last of the five windows begins after four
  fixed: { least: { time: 4 * limit.seconds * 1000 } },
  goals: [],
  prepare: () => nextWindow(limit.seconds),
  run: (client) => listAll(client, users),
};
