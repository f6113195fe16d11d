// npm run demo
//
// A walk through a fake org in memory, in which changes show. `--prism` makes the main calls against Prism instead, which
// responds with the document's examples and stores nothing. If OKTA_CLIENT_ORGURL and OKTA_CLIENT_TOKEN are set, makes only the
// reading ones, against that org.

import { parseArgs } from "node:util";
import { createOkta, isOktaError } from "okta-fetch";
import { createFakeOkta } from "okta-fetch/testing";
import { changeUsers, readUsers } from "./demo/calls.js";
import { readAndMove } from "./demo/many-users.js";
import { adaLeaves, adaWorks } from "./demo/one-user.js";
import { keepToLimit } from "./demo/rate-limit.js";
import { formatNumber, tellStory } from "./demo/story.js";
import { fail, ScriptError } from "./script-error.js";

const PEOPLE = 2_000;
const LATENCY = 10;

/** Walks through the fake org. */
async function walk(): Promise<void> {
  const org = createFakeOkta({ users: PEOPLE, latency: LATENCY });
  const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch });
  console.log(
    `A company with ${formatNumber(PEOPLE)} users, in a fake Okta org in the memory of this process: no network, no account.`,
  );
  console.log(`The org takes ${LATENCY} ms for each request, and stores what is written.`);
  await tellStory(org, [
    ...adaWorks(okta),
    ...readAndMove(okta, PEOPLE + 1),
    keepToLimit(org),
    ...adaLeaves(okta, org),
  ]);
}

/** Makes the calls that Prism can serve. */
async function callPrism(): Promise<void> {
  // takes a second to load, which the walk does not need
  const { startMock } = await import("./mock-server.js");
  const mock = await startMock();
  console.log(`Prism runs at ${mock.url}. It responds with examples and stores nothing, so changes do not show.`);
  try {
    const okta = createOkta({ orgUrl: mock.url, token: "any-token" });
    await readUsers(okta);
    await changeUsers(okta);
  } finally {
    await mock.close();
  }
}

async function main(): Promise<void> {
  const { prism } = parseArgs({ options: { prism: { type: "boolean", default: false } } }).values;
  const { OKTA_CLIENT_ORGURL: orgUrl, OKTA_CLIENT_TOKEN: token } = process.env;
  if (prism) return callPrism();
  if (Boolean(orgUrl) !== Boolean(token)) {
    throw new ScriptError("set both OKTA_CLIENT_ORGURL and OKTA_CLIENT_TOKEN to read an org, or neither for the fake.");
  }
  if (!orgUrl || !token) return walk();
  console.log(`Reading ${orgUrl}. Nothing is changed.`);
  await readUsers(createOkta({ orgUrl, token }));
}

// an error of the library explains itself; any other error is a bug of the demo and needs its stack
main().catch((error: unknown) => fail("demo", isOktaError(error) ? new ScriptError(error.message) : error));
