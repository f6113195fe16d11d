// A listing that is longer than the rate limit allows at once.

import { listAll, nextWindow } from "./work.mjs";

const users = 40_000;
const limit = { requests: 60, seconds: 5 };
// the last of the four windows that 200 pages take begins after three
const least = { time: 3 * limit.seconds * 1000 };

export default {
  title: "List 200 pages where 60 requests in 5 s are allowed",
  server: { users, limit },
  clients: ["ours", "ours-node", "okta-sdk"],
  rounds: 1,
  figures: ["time", "refused"],
  fixed: { least },
  goals: ["ours", "ours-node"].flatMap((who) => [
    { who, figure: "time", of: "least", times: 1.03 },
    { who, figure: "refused", most: 0 },
  ]),
  prepare: () => nextWindow(limit.seconds),
  run: (client) => listAll(client, users),
};
