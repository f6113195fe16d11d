// Brings the copy up to date, now and then. SIGTERM ends a run; the next start continues it.

import { setTimeout as delay } from "node:timers/promises";
import { createOkta, isOktaError } from "okta-fetch";
import { syncGroups, syncUsers } from "./copies.js";
import { openDatabase } from "./database.js";
import { countFailure, countRun, onBatch, serveMetrics } from "./metrics.js";

const { DATABASE_URL, SYNC_EVERY = "60", METRICS_PORT } = process.env;
const seconds = Number(SYNC_EVERY);
const stop = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort());
if (METRICS_PORT) serveMetrics(Number(METRICS_PORT));

const okta = createOkta();
const database = await openDatabase(DATABASE_URL, stop.signal).catch((error: unknown) => {
  if (stop.signal.aborted) process.exit(0);
  throw error;
});
console.error("ready");
let failed = false;
do {
  try {
    // users first, so that the members of groups are there
    await syncUsers(okta, database, stop.signal, onBatch);
    await syncGroups(okta, database, stop.signal, onBatch);
    countRun();
    failed = false;
  } catch (error) {
    // an error of the database ends the process; a restart connects again
    if (!isOktaError(error)) throw error;
    failed = !stop.signal.aborted;
    if (failed) {
      countFailure();
      console.error("\nthe run failed, the next one continues it:", error);
    }
  }
  if (seconds > 0) await delay(seconds * 1000, undefined, { signal: stop.signal }).catch(() => undefined);
} while (seconds > 0 && !stop.signal.aborted);
await database.end();
// the metrics' server would keep the process
process.exit(failed ? 1 : 0);
