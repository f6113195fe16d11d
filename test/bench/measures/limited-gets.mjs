// More calls at once than the rate limit allows.

import { getMany, nextWindow } from "./work.mjs";

const limit = { requests: 60, seconds: 5 };

export default {
  title: "300 GETs, 20 at once, where 60 requests in 5 s are allowed",
  server: { limit },
  clients: ["ours", "ours-node", "okta-sdk"],
  rounds: 1,
  figures: ["time"],
  // the last of the five windows begins after four
  fixed: { least: { time: 4 * limit.seconds * 1000 } },
  goals: [],
  prepare: () => nextWindow(limit.seconds),
  run: (client) => getMany(client, 300, 20),
};
