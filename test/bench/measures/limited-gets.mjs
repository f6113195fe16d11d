// More calls at once than the rate limit allows.

import { getMany, nextWindow } from "./work.mjs";

const calls = 300;
const limit = { requests: 60, seconds: 5 };
// the last of the five windows begins after four
const least = { time: 4 * limit.seconds * 1000 };

export default {
  title: "300 GETs at once where 60 requests in 5 s are allowed",
  server: { limit },
  clients: ["ours", "ours-node", "okta-sdk"],
  rounds: 1,
  figures: ["time", "refused"],
  fixed: { least },
  goals: ["ours", "ours-node"].flatMap((who) => [
    { who, figure: "time", of: "least", times: 1.03 },
    { who, figure: "refused", most: 0 },
  ]),
  prepare: () => nextWindow(limit.seconds),
  run: (client) => getMany(client, calls, calls),
};
