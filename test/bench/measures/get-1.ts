// Single calls, one after the other.

import { getUsers } from "../get-users.js";
import type { ClientMeasure } from "../measure.js";

const [warmUp, users] = [1_000, 5_000];

export const measure: ClientMeasure = {
  title: "GET 5,000 users, one at a time",
  server: { users: warmUp + users },
  clients: ["fetch", "fetch-with-timeout", "okta-fetch", "okta-fetch-node", "openapi-fetch", "undici", "okta-sdk"],
  rounds: 5,
  requests: warmUp + users,
  figures: ["cpu"],
  goals: [
    { client: "okta-fetch", figure: "cpu", of: "fetch", times: 1.2 },
    { client: "okta-fetch-node", figure: "cpu", of: "fetch", times: 0.52 },
  ],
  warmUp: (client) => getUsers(client, 0, warmUp, 1),
  run: (client) => getUsers(client, warmUp, users, 1),
};
