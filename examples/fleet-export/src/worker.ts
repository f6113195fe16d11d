// Exports parts until it is stopped. Run as many as you like, on as many machines as you like.

import { type Job, WaitingError, Worker } from "bullmq";
import { openPartFile } from "./part-files.js";
import { connectOkta, connectRedis, LOCK, type PartJob, type PartProgress, QUEUE } from "./settings.js";

const redis = connectRedis();
const okta = connectOkta(redis);
const stop = new AbortController();

async function exportPart(job: Job<PartJob, number>, token?: string, lost?: AbortSignal): Promise<number> {
  const before = job.progress as Partial<PartProgress>;
  const file = await openPartFile(job.data.part);
  let share = before.share ?? 0;
  const scan = okta.scanUsers({
    from: before.checkpoint ?? job.data.from,
    concurrency: 2,
    signal: AbortSignal.any(lost ? [stop.signal, lost] : [stop.signal]),
    onProgress: (progress) => {
      share = progress.share ?? share;
    },
  });
  let users = before.users ?? 0;
  const save = async () => {
    const checkpoint = scan.checkpoint();
    if (checkpoint) await job.updateProgress({ checkpoint, users, share } satisfies PartProgress);
  };
  try {
    for await (const { items } of scan.pages()) {
      // the checkpoint does not have this page yet, and all pages before it are on disk
      await save();
      await file.append(items);
      users += items.length;
    }
    share = 1;
    await save();
    return users;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    // stopped: another worker continues at the last checkpoint that was saved
    await job.moveToWait(token);
    throw new WaitingError();
  } finally {
    await file.close();
  }
}

const worker = new Worker<PartJob, number>(QUEUE, exportPart, {
  connection: redis,
  lockDuration: LOCK,
  stalledInterval: LOCK,
  // a part may be interrupted by any number of crashes and deployments
  maxStalledCount: 1_000_000,
});
worker.on("ready", () => console.log("ready"));
worker.on("error", (error) => console.error(error.message));
worker.on("failed", (job, error) => console.error(`part ${job?.data.part}: ${error.message}`));
// somebody else has these parts now
worker.on("lockRenewalFailed", (ids) => {
  for (const id of ids) worker.cancelJob(id, "its lock was lost");
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    stop.abort();
    await worker.close();
    redis.disconnect();
  });
}
