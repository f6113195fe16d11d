// Divides the org into parts, shows the progress of the workers, and joins the files at the end. If it is stopped, start it
// again: it continues with the same parts.

import { join } from "node:path";
import { type Job, Queue } from "bullmq";
import { joinPartFiles, removePartFiles } from "./part-files.js";
import { connectOkta, connectRedis, FOLDER, PARTS, type PartJob, type PartProgress, QUEUE } from "./settings.js";

const redis = connectRedis();
const queue = new Queue<PartJob, number>(QUEUE, { connection: redis });

async function begin(): Promise<number> {
  await removePartFiles();
  const checkpoints = await connectOkta(redis).splitScan(PARTS);
  const of = checkpoints.length;
  // all of them or none
  await queue.addBulk(
    checkpoints.map((from, part) => ({
      name: "part",
      data: { part, of, from },
      opts: { jobId: `part-${part}`, attempts: 10, backoff: { type: "exponential", delay: 1_000 } },
    })),
  );
  return of;
}

const parts = (await queue.getJob("part-0"))?.data.of ?? (await begin());
// those that failed in an earlier run
for (const job of await queue.getFailed()) await job.retry();

for (;;) {
  const { completed = 0, failed = 0 } = await queue.getJobCounts("completed", "failed");
  const jobs = await Promise.all(Array.from({ length: parts }, (_, part) => queue.getJob(`part-${part}`)));
  process.stderr.write(`\r${barOf(jobs)}`);
  if (completed + failed === parts) break;
  await new Promise((resolve) => setTimeout(resolve, 500));
}
process.stderr.write("\n");

const failures = await queue.getFailed();
for (const { data, failedReason } of failures) console.error(`part ${data.part}: ${failedReason}`);
if (failures.length > 0) {
  console.error("run this again to repeat the parts that failed");
  process.exitCode = 1;
} else {
  const target = join(FOLDER, "users.ndjson");
  console.log(await joinPartFiles(parts, target), "users in", target);
  await queue.obliterate({ force: true });
  await removePartFiles();
}
await queue.close();
redis.disconnect();

/** The progress of the whole: its parts have about the same number of users. */
function barOf(jobs: readonly (Job<PartJob, number> | undefined)[]): string {
  const all = jobs.map((job) => (job?.progress ?? {}) as Partial<PartProgress>);
  const share = all.reduce((sum, each) => sum + (each.share ?? 0), 0) / all.length;
  const users = all.reduce((sum, each) => sum + (each.users ?? 0), 0);
  const bar = "#".repeat(Math.floor(share * 40)).padEnd(40, ".");
  return `[${bar}] ${Math.floor(share * 100)} % · ${users} users`;
}
