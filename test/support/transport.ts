// The fetch of tests on servers: the platform's, or that of okta-fetch/node.

import { nodeFetch } from "../../src/node/index.js";

/** `undefined`: what a client takes by itself. */
export const transport = process.env["OKTA_TEST_TRANSPORT"] === "node" ? nodeFetch() : undefined;
