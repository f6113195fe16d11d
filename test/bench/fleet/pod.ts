// One process of a fleet: a client with its defaults. It waits for the others, makes its calls, and sends its parent when
// each of them ended, and how many failed.

import { createOkta } from "okta-fetch";
import { TOKEN } from "../clients/by-hand.js";
import { userId } from "../user-id.js";
import type { FleetMode, PodResult } from "./rows.js";

const [origin = "", mode = "at once", count = "0"] = process.argv.slice(2);
const okta = createOkta({ orgUrl: origin, token: TOKEN });
const ends: number[] = [];
let failed = 0;

async function note(call: Promise<unknown>): Promise<void> {
  try {
    await call;
    ends.push(Date.now());
  } catch {
    failed++;
  }
}

async function list(pages: number): Promise<void> {
  let read = 0;
  try {
    for await (const _ of okta.listUsers({ limit: 200 }).pages()) {
      ends.push(Date.now());
      if (++read === pages) break;
    }
  } catch {
    failed++;
  }
}

const RUN: { readonly [mode in FleetMode]: (calls: number) => Promise<unknown> } = {
  "at once": (calls) => Promise.all(Array.from({ length: calls }, (_, at) => note(okta.getUser(userId(at))))),
  "one by one": async (calls) => {
    for (let at = 0; at < calls; at++) await note(okta.getUser(userId(at)));
  },
  list,
};

process.once("message", async () => {
  await RUN[mode as FleetMode](Number(count));
  const result: PodResult = { ends, failed };
  process.send?.(result, () => process.exit());
});
process.send?.("ready");
