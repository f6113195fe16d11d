// Creates the users of rows until it is stopped. Run as many as you like, on as many machines as you like.

import { type Job, WaitingError, Worker } from "bullmq";
import { concernsAll, createUser } from "./create-user.js";
import { connectOkta, connectRedis, LOCK, QUEUE, type RowJob } from "./settings.js";

const redis = connectRedis();
const okta = connectOkta(redis);

async function importRow(job: Job<RowJob, string>, token?: string): Promise<string> {
  try {
    return await createUser(okta, job);
  } catch (error) {
    if (!concernsAll(error)) throw error;
    // no row can be done with these credentials: leave them all to a worker that has better ones
    console.error((error as Error).message);
    process.exitCode = 1;
    stop().catch(console.error);
    await job.moveToWait(token);
    throw new WaitingError();
  }
}

const worker = new Worker<RowJob, string>(QUEUE, importRow, {
  connection: redis,
  concurrency: 10,
  lockDuration: LOCK,
  stalledInterval: LOCK,
  // a row may be interrupted by any number of crashes
  maxStalledCount: 1_000_000,
});
worker.on("ready", () => console.log("ready"));
worker.on("error", (error) => console.error(error.message));

/** Finishes the rows that were begun, which takes seconds, and no others. */
async function stop(): Promise<void> {
  await worker.close();
  redis.disconnect();
}

process.once("SIGINT", stop);
process.once("SIGTERM", stop);
