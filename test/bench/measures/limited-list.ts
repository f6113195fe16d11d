// A listing that needs more requests than the rate limit allows in one window.

import { listUsers, pageCount } from "../list-users.js";
import type { ClientMeasure } from "../measure.js";
import { nextWindow } from "../next-window.js";

const users = 40_000;
const limit = { requests: 60, seconds: 5 };

export const measure: ClientMeasure = {
  title: "List 200 pages where 60 requests in 5 s are allowed",
  server: { users, limit },
  clients: ["okta-fetch", "okta-fetch-node", "okta-sdk"],
  rounds: 1,
  requests: pageCount(users),
  figures: ["time", "refused"],
  // the last of four windows begins after three
  known: { least: { time: 3 * limit.seconds * 1000 } },
  goals: [
    { client: "okta-fetch", figure: "time", of: "least", times: 1.03 },
    { client: "okta-fetch", figure: "refused", most: 0 },
    { client: "okta-fetch-node", figure: "time", of: "least", times: 1.03 },
    { client: "okta-fetch-node", figure: "refused", most: 0 },
  ],
  warmUp: () => nextWindow(limit.seconds),
  run: (client) => listUsers(client, users),
};
