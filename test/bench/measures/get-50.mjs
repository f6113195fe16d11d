// Single calls, many at once.

import { getMany } from "./work.mjs";

export default {
  title: "5,000 GETs of a user, 50 at once",
  // by itself it would have 10 in flight
  okta: { pacing: { concurrency: 50 } },
  clients: ["fetch", "timed", "ours", "ours-node", "openapi-fetch", "undici", "okta-sdk"],
  rounds: 5,
  figures: ["cpu"],
  goals: [
    { who: "ours", figure: "cpu", of: "fetch", times: 1.1 },
    { who: "ours-node", figure: "cpu", of: "fetch", times: 0.45 },
  ],
  prepare: (client) => getMany(client, 1_000, 50),
  run: (client) => getMany(client, 5_000, 50),
};
