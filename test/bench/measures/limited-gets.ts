// More calls at once than the rate limit allows.

import { getUsers } from "../get-users.js";
import type { ClientMeasure } from "../measure.js";
import { nextWindow } from "../next-window.js";

const users = 300;
const limit = { requests: 60, seconds: 5 };

export const measure: ClientMeasure = {
  title: "300 GETs at once where 60 requests in 5 s are allowed",
  server: { users, limit },
  // without Okta's SDK: it retries a refused request only twice, and fails
  clients: ["okta-fetch", "okta-fetch-node"],
  rounds: 1,
  requests: users,
  figures: ["time", "refused"],
  // the last of five windows begins after four
  known: { least: { time: 4 * limit.seconds * 1000 } },
  goals: [
    { client: "okta-fetch", figure: "time", of: "least", times: 1.03 },
    { client: "okta-fetch", figure: "refused", most: 0 },
    { client: "okta-fetch-node", figure: "time", of: "least", times: 1.03 },
    { client: "okta-fetch-node", figure: "refused", most: 0 },
  ],
  warmUp: () => nextWindow(limit.seconds),
  run: (client) => getUsers(client, 0, users, users),
};
