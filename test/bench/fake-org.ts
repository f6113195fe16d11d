// The fake org of okta-fetch/testing, measured in a Node of its own.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Figures } from "./measure.js";
import { medianFigures } from "./median.js";

/** In the package's folder, where `okta-fetch` is the package itself, as built. */
const root = fileURLToPath(new URL("../..", import.meta.url));

export const USERS = 100_000;

const PROGRAM = `
import { createOkta } from "okta-fetch";
import { createFakeOkta } from "okta-fetch/testing";

const begun = performance.now();
const org = createFakeOkta({ users: ${USERS} });
const created = { time: performance.now() - begun, memory: process.memoryUsage().rss / 1e6 };
const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch });
const before = performance.now();
let users = 0;
for await (const _ of okta.listUsers({ limit: 200 })) users++;
const listed = { time: performance.now() - before };
if (users !== ${USERS}) throw new Error("listed " + users + " users");
console.log(JSON.stringify({ created, listed }));
`;

export interface FakeOrgFigures {
  /** Creating the org with its users; memory is that of the whole process afterwards. */
  readonly created: { readonly time: number; readonly memory: number };
  /** Listing all users by the client, in the same process. */
  readonly listed: { readonly time: number };
}

async function measureOnce(): Promise<FakeOrgFigures> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", PROGRAM], {
    cwd: root,
  });
  return JSON.parse(stdout) as FakeOrgFigures;
}

/** The medians of several processes. */
export async function measureFakeOrg(
  rounds: number,
  figuresOf: (measured: FakeOrgFigures) => Figures,
): Promise<Figures> {
  const taken: Figures[] = [];
  for (let round = 0; round < rounds; round++) taken.push(figuresOf(await measureOnce()));
  return medianFigures(taken);
}
