// Single calls, one after the other.

import { getMany } from "./work.mjs";

export default {
  title: "5,000 GETs of a user, one at a time",
  clients: ["fetch", "timed", "ours", "ours-node", "openapi-fetch", "undici", "okta-sdk"],
  rounds: 5,
  figures: ["cpu"],
  goals: [
    { who: "ours", figure: "cpu", of: "fetch", times: 1.05 },
    { who: "ours-node", figure: "cpu", of: "fetch", times: 0.45 },
  ],
  prepare: (client) => getMany(client, 1_000, 1),
  run: (client) => getMany(client, 5_000, 1),
};
