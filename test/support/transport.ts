// What the clients of servers send their requests with: the platform's fetch, or undici's, for which the same must hold.

import { nodeFetch } from "../../src/node/index.js";

/** `undefined`: what a client takes by itself. */
export const transport = process.env["OKTA_TEST_TRANSPORT"] === "node" ? nodeFetch() : undefined;
