// Single calls, many at once.

import { getUsers } from "../get-users.js";
import type { ClientMeasure } from "../measure.js";

const [warmUp, users] = [1_000, 5_000];

export const measure: ClientMeasure = {
  title: "GET 5,000 users, 50 at once",
  server: { users: warmUp + users },
  // by default it has 10 in flight
  oktaOptions: { pacing: { concurrency: 50 } },
  clients: ["fetch", "fetch-with-timeout", "okta-fetch", "okta-fetch-node", "openapi-fetch", "undici", "okta-sdk"],
  rounds: 5,
  requests: warmUp + users,
  figures: ["cpu"],
  goals: [
    { client: "okta-fetch", figure: "cpu", of: "fetch", times: 1.4 },
    { client: "okta-fetch-node", figure: "cpu", of: "fetch", times: 0.42 },
  ],
  warmUp: (client) => getUsers(client, 0, warmUp, 50),
  run: (client) => getUsers(client, warmUp, users, 50),
};
